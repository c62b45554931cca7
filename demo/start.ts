import { startDemo } from './server.js';
import { chooseService } from './service.js';

const service = await chooseService();
const demo = await startDemo(service);
console.log(`\n  Service   ${service.apiUri}${service.note}`);
console.log(`  Demo      ${demo.address}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await Promise.all([demo.close(), service.close()]);
    process.exit();
  });
}
