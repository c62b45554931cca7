import { serveStatic } from '@hono/node-server/serve-static';
import { startDemo } from './server.js';
import { chooseService } from './service.js';

// With `--live` what is in src/ is served as it now stands, else what was built.
const isLive = process.argv.includes('--live');
const dist = isLive ? await (await import('./live-build.js')).liveBuild() : serveStatic({ root: './' });
// Live pages find the server again once it has been restarted.
const port = Number(process.env['PORT'] ?? (isLive ? 8080 : 0));

const service = await chooseService();
const demo = await startDemo(service, { dist, port });
console.log(`\n  Service   ${service.apiUri}${service.note}`);
console.log(`  Demo      ${demo.address}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await Promise.all([demo.close(), service.close()]);
    process.exit();
  });
}
