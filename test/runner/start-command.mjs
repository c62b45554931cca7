import { spawn } from 'node:child_process';

/**
 * Starts the sandbox by its command, as installed, on free ports. Resolves with what it prints of itself,
 * and with how to end it; it ends with this process, too.
 */
export async function startCommand(command, args, cwd) {
  const ports = ['--port', '0', '--provider-port', '0'];
  // In a group of its own, because `npx` starts the command in a shell and leaves it behind.
  const child = spawn(command, [...args, ...ports], {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid);
  };
  process.once('exit', end);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  let output = '';
  const printed = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        output += text;
        if (/Try it:/.test(output)) resolve();
      });
    child.once('error', reject);
    void exited.then(() => reject(new Error(`${command} ended:\n${output}`)));
  });
  await printed;
  const line = (name) => new RegExp(`^ *${name} +(.+)$`, 'm').exec(output)?.[1];
  return {
    apiUri: line('api-uri'),
    providerUri: line('sign-in pages'),
    workspace: { key: line('workspace key'), secret: line('workspace secret') },
    integrations: line('integrations').split(', '),
    token: /A token .*\n *(\S+)/.exec(output)?.[1],
    /** All that it has printed so far, what it says of errors included. */
    output: () => output,
    async close() {
      end();
      process.removeListener('exit', end);
      await exited;
    },
  };
}
