/**
 * The chunks of the script file: the files in each, the chunks that it may import from besides `form`,
 * and when it is loaded. The bundler assigns modules by this table, the linter forbids static imports
 * across chunks, and the build prints the table with sizes. A path that ends with a slash is a folder;
 * files that no chunk lists are in `form`. What a chunk imports from another than `form` is copied into
 * it, so that no chunk waits for another file, or fails with it.
 */
export const chunks = [
  {
    name: 'form',
    holds: 'the element, plain fields, the flow',
    loads: 'at once, by connection-form.js',
    paths: [],
    uses: [],
  },
  {
    name: 'reactions',
    holds: 'what the form shows only after the user or the service acted',
    loads: 'after the first paint',
    paths: [
      'src/element/reactions/',
      'src/element/strings/care.ts',
      'src/element/strings/errors.ts',
      'src/element/strings/offers.ts',
      'src/element/strings/problems.ts',
      'src/element/strings/rare-problems.ts',
      'src/element/strings/reactions.ts',
      'src/connection/connection-health.ts',
      'src/flow/reactions/',
      'src/schema/autofill.ts',
      'src/value/reactions/',
    ],
    uses: ['rules', 'speech'],
  },
  {
    name: 'interpreter',
    holds: 'the validator that generates no code',
    loads: 'after the first paint',
    paths: ['src/validation/interpreter/'],
    uses: ['rules'],
  },
  {
    name: 'ajv',
    holds: 'the validator that generates code',
    loads: 'after the first paint, where the page may generate code',
    paths: [
      'src/validation/ajv/',
      'ajv',
      'fast-deep-equal',
      'scripts/no-fast-uri.cjs',
      'json-schema-traverse',
    ],
    uses: ['interpreter', 'rules'],
  },
  {
    name: 'connector',
    holds: 'attempts to connect, directly and over the SDK',
    loads: 'with the integration, before the click',
    paths: [
      'src/connection/request.ts',
      'src/connection/attempt/',
      'src/connection/direct/',
      'src/connection/sdk/',
      'src/connection/protocols/protocol.ts',
      'src/connection/connection-result.ts',
    ],
    uses: [],
  },
  {
    name: 'sdk',
    holds: '@integration-app/sdk and what it needs',
    loads: 'with the connector, where the form makes its own client',
    paths: ['src/connection/sdk/integration-app-sdk.ts', 'node_modules/'],
    uses: [],
  },
  {
    name: 'choices',
    holds: 'views of options and of yes or no',
    loads: 'where a schema asks for them',
    paths: ['src/element/fields/choices/'],
    uses: [],
  },
  {
    name: 'special',
    holds: 'views of lists, maps, unions, dates, many options',
    loads: 'where a schema asks for them',
    paths: [
      'src/element/fields/special/',
      'src/element/strings/special.ts',
      'src/schema/special/',
      'src/value/special/',
    ],
    uses: ['choices', 'reactions'],
  },
  {
    name: 'structured',
    holds: 'fields and drafts that come and go',
    loads: 'where a schema is more than a flat list of fields',
    paths: ['src/schema/structured/', 'src/value/structured/', 'src/flow/structured/'],
    uses: ['interpreter', 'rules'],
  },
  {
    name: 'rules',
    holds: 'what a schema demands of a value',
    loads: 'within reactions, structured, interpreter and ajv, as a copy',
    paths: ['src/schema/rules/'],
    uses: [],
  },
  {
    name: 'long',
    holds: 'forms that appear in steps, and what folds of many fields',
    loads: 'from 25 fields on, and where fields come and go',
    paths: ['src/element/fields/long/'],
    uses: ['special'],
  },
  {
    name: 'advice',
    holds: 'what developers are told whose form shows nothing',
    loads: 'where a form has nothing to load for 2 s, or an attribute that it does not know',
    paths: ['src/element/advice/'],
    uses: ['reactions'],
  },
  {
    name: 'speech',
    holds: 'what follows the language of the page',
    loads: 'with the integration, where the page is not in English; else after the first paint',
    paths: ['src/editions/speech.ts', 'src/element/nearest.ts', 'src/element/speech/'],
    uses: [],
  },
  {
    name: 'languages',
    holds: 'what the form says in a language besides English, a file each',
    loads: 'with the integration, where the page is in that language',
    paths: ['src/languages/'],
    uses: ['speech'],
  },
  {
    name: 'rich-text',
    holds: 'descriptions in Markdown and HTML',
    loads: 'where there is such a description',
    paths: ['src/element/fields/rich-text/', 'marked'],
    uses: [],
  },
];

/** What `connection-form.js` itself holds, besides its entry; all chunks may import it. */
export const modulesOfEntry = [
  'src/chunks/imported-chunk.ts',
  'src/chunks/load-patiently.ts',
  'src/connection/error.ts',
  'src/connection/protocols/uris.ts',
  'src/connection/service/requests.ts',
  'src/element/strings/english.ts',
  'src/element/strings/sentence.ts',
  'src/element/strings/strings.ts',
];

const COPY = '?copy-for=';

/** Names the copy of a module for a chunk. */
export const copyFor = (chunk, path) => path + COPY + chunk;

/** The path of the module that a name means, of a copy too. */
export const pathOf = (name) => name.split(COPY)[0];

/** The name of the chunk of a module, by its path; the longest matching path in the table wins. */
export function chunkOf(name) {
  const [path, copiedFor] = name.split(COPY);
  if (copiedFor) return copiedFor;
  const module = path.replaceAll('\\', '/');
  // The bundler's own modules stand in for what packages in CommonJS expect.
  let found = { name: module.startsWith('\0') ? 'ajv' : 'form', length: 0 };
  for (const { name, paths } of chunks) {
    for (const each of paths) {
      const isPackage = !each.includes('/');
      const path = isPackage ? `node_modules/${each}/` : each;
      const { length } = path;
      if (module.includes(path) && length > found.length) found = { name, length };
    }
  }
  // Lit is in `form`, although `node_modules/` is listed under `sdk`.
  return /node_modules\/(lit|lit-html|lit-element|@lit)\//.test(module) ? 'form' : found.name;
}
