import { readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

const source = 'src/element/connection-form.ts';

/** The custom elements manifest, read from the element's source and its doc comments. */
export function createManifest() {
  const text = readFileSync(new URL(`../${source}`, import.meta.url), 'utf8');
  const module = ts.createSourceFile(source, text, ts.ScriptTarget.ES2022, true);
  return create({ modules: [module], plugins: litPlugin(), dev: false });
}
