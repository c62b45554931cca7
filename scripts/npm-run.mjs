import { spawn } from 'node:child_process';

/** Runs a script of package.json and prints its output when it ends. Exits if it fails. */
export async function npmRun(script, ...args) {
  const started = Date.now();
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  console.log(
    `${script}: ${code ? 'failed' : 'done'} in ${Math.round((Date.now() - started) / 1000)} s\n${output}`,
  );
  if (code) process.exit(1);
}
