import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Penpal for a page, as one script. The bundler puts its text in place of this file's code. */
export const penpal = readFileSync(
  createRequire(import.meta.url).resolve('penpal/dist/penpal.min.js'),
  'utf8',
);
