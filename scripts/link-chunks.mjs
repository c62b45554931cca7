import { basename } from 'node:path';

/** Stands in the form and its chunks for all modules of the entry. */
export const EARLY = 'early';

/**
 * Links the files of the script edition by a table in the page rather than by URLs. Where a file could
 * not be fetched, Firefox never fetches its URL again, so it is requested by another one, and a module
 * that then imported by URL would fail as well, or get a second copy of the form. Each version has keys
 * of its own, since a page may load several; if a file is evaluated twice, the first one counts.
 *
 * Dynamic imports can be repeated: `() => import("./a.js")` gets a parameter, a query for the URL. The
 * first import stays as it is, so that bundlers recognise it.
 *
 * `early` collects the names that the form uses of the entry; a name's place there is its key. The entry
 * is bundled second, with the name of the form's file; it works as a classic script too.
 */
export function linkChunks(early, formFile) {
  const keyOf = (name) => (early.includes(name) ? early.indexOf(name) : early.push(name) - 1);

  const importsOf = ({ source, specifiers }, form) => {
    if (!specifiers.length) return '';
    const isEarly = source.value === EARLY;
    const names = specifiers.map(({ imported: { name }, local }) =>
      isEarly ? `${keyOf(name)}: ${local.name}` : `${name}: ${local.name}`,
    );
    return `const { ${names.join(', ')} } = ${isEarly ? tableOfEntry(form) : table(form)};`;
  };

  const exportsOf = (specifiers, form) => {
    const names = formFile
      ? specifiers
          .filter(({ exported }) => early.includes(exported.name))
          .map(({ exported, local }) => `${keyOf(exported.name)}: ${local.name}`)
      : specifiers.map(({ exported, local }) => `${exported.name}: ${local.name}`);
    return `${formFile ? tableOfEntry(form) : table(form)} ??= { ${names.join(', ')} };\n`;
  };

  return {
    name: 'link-chunks',
    renderChunk(code, { isEntry }, _options, { chunks }) {
      const form = formFile ?? basename(Object.values(chunks).find((chunk) => chunk.isEntry).fileName);
      const { body } = this.parse(code);
      const edits = [];
      for (const { type, start, end, ...node } of body) {
        if (type === 'ImportDeclaration') {
          edits.push({ start, end, text: importsOf(node, form) });
        } else if (type === 'ExportNamedDeclaration' && isEntry) {
          const isDefine = ({ exported }) => exported.name === 'define';
          const define = node.specifiers.find(isDefine);
          const linked = node.specifiers.filter((each) => !isDefine(each));
          const own = define ? `export { ${define.local.name} as define };` : '';
          edits.push({ start, end, text: exportsOf(linked, form) + own });
        }
      }
      const linked = repeatable(edited(code, edits));
      // The names of a classic script would be the page's.
      return { code: formFile ? `(() => {\n${linked}\n})();` : linked, map: null };
    },
  };
}

const table = (key) => `globalThis[Symbol.for("connection-form/${key}")]`;
const tableOfEntry = (form) => table(`early/${form}`);

function edited(code, edits) {
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end, text }) => rest.slice(0, start) + text + rest.slice(end), code);
}

function repeatable(code) {
  const imports = /\(\) => (import\()(['"][^'"]+['"])\)/g;
  const rest = code.replace(imports, '');
  if (/\bimport\(['"]/.test(rest))
    throw new Error('An import() must be all that a function does: `() => import(…)`.');
  if (rest === code) return code;
  // The comments keep bundlers from looking for a file of that name. A classic script has no `import.meta`.
  return `${code.replace(imports, '(again) => again ? importAgain($2 + again) : $1$2)')}
function importAgain(path) {
  return import(/* webpackIgnore: true */ /* @vite-ignore */ path);
}
`;
}
