// Renders the example in this folder as a server would, into a page that its script takes over.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { render } = await import(pathToFileURL('dist/server/prerender.js').href);
const page = readFileSync('dist/index.html', 'utf8');
writeFileSync(
  'dist/prerendered.html',
  page.replace('<div id="app"></div>', `<div id="app">${await render()}</div>`),
);
