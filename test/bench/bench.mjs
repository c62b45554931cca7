// npm run bench -- [fields] [connect] [large] [--repetitions N] [--only WORD]
// BROWSERS=chromium,firefox,webkit names the engines; by default every one that is found.
//
// Nothing here passes or fails. All that is compared is measured within one run, in turns, since
// what else the machine does changes absolute figures, and with them what two runs say.
import os from 'node:os';
import { parseArgs } from 'node:util';
import { findEngines } from '../runner/engines.mjs';
import { benchConnect } from './connect.mjs';
import { drive } from './drive.mjs';
import { benchFields } from './fields.mjs';
import { benchLarge } from './large.mjs';

const parts = { fields: benchFields, connect: benchConnect, large: benchLarge };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { repetitions: { type: 'string' }, only: { type: 'string' } },
});
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length)
  throw new Error(`Unknown part: ${unknown.join(', ')}. Known: ${Object.keys(parts).join(', ')}.`);
const repetitions = Number(values.repetitions ?? 0) || undefined;

const { found, missing } = findEngines(process.env.BROWSERS);
if (missing.length) console.log(`Left out, not found: ${missing.join(', ')}.`);
console.log(
  `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}; load ${os.loadavg()[0].toFixed(1)} at the start.`,
);

for (const name of positionals.length ? positionals : Object.keys(parts)) {
  for (const engine of found) {
    const driver = await drive(engine);
    try {
      await parts[name](driver, { repetitions, only: values.only });
    } finally {
      await driver.close();
    }
  }
}
console.log(`\nLoad ${os.loadavg()[0].toFixed(1)} at the end.`);
// The driver of WebKit ends with this process, and not before.
process.exit();
