/**
 * Takes pictures of every form of the demo's gallery: `npm run pictures`, with `-- --references` of those that
 * the tests compare.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { folders, writeEngine, writePicture } from './files.js';
import { openStudio } from './studio.js';
import { everySubject, fileOf, references } from './subjects.js';

const isOfReferences = process.argv.includes('--references');
const folder = isOfReferences ? folders.references : folders.all;

const studio = await openStudio();
try {
  const subjects = isOfReferences ? references : everySubject(studio.names);
  // No picture stays of a form that has gone.
  rmSync(fileURLToPath(new URL(`../../${folder}`, import.meta.url)), { recursive: true, force: true });
  for (const subject of subjects) writePicture(`${folder}/${fileOf(subject)}`, await studio.take(subject));
  if (isOfReferences) writeEngine(studio.engine);
  console.log(`${subjects.length} pictures are in ${folder}/.`);
} finally {
  await studio.close();
}
