import { spawn } from 'node:child_process';

/** Runs a script of package.json. Prints what it has printed when it ends; ends this process if it fails. */
export async function npmRun(script, ...args) {
  const begun = Date.now();
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    shell: process.platform === 'win32',
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  console.log(
    `${script}: ${code ? 'failed' : 'done'} in ${Math.round((Date.now() - begun) / 1000)} s\n${printed}`,
  );
  if (code) process.exit(1);
}
