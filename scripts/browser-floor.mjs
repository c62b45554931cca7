// Finds what the built files need of a browser, and since which version each browser has it.
// `npm run browsers` prints what sets the floor.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import * as cssTree from 'css-tree';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const compat = JSON.parse(readFileSync(require.resolve('@mdn/browser-compat-data'), 'utf8'));

export const BROWSERS = ['chrome', 'firefox', 'safari'];

/**
 * What the code does without where it is missing, or what fails by itself without harm, by the names in the
 * data; each has to be in the files.
 */
export const OPTIONAL = {
  'accent-color': 'boxes have the browser’s own color',
  'content-visibility': 'long forms are painted more slowly',
  'content-visibility: auto': 'long forms are painted more slowly',
  'contain-intrinsic-block-size': 'only with content-visibility',
  'forced-color-adjust': 'only where a user has chosen few colors',
  'forced-color-adjust: none': 'only where a user has chosen few colors',
  'interpolate-size': 'folds open at once',
  'interpolate-size: allow-keywords': 'folds open at once',
  ':details-content': 'only with interpolate-size',
  '@starting-style': 'notices are there at once',
  'text-align: match-parent': 'stands beside the name that Chrome knows',
  'KeyboardEvent.isComposing': 'Safari has it, but tells the end of a composition too early',
  'user-select': 'stands beside the name that Safari knows',
  '-webkit-locale': 'Safari’s alone',
  '-webkit-nbsp-mode': 'only asked for, to tell Safari',
  '-webkit-text-security': 'a secret of several lines is shown as it is typed',
};

/** What no name in the files tells. */
const ALSO = {
  // Before it, a state whose name does not begin with two dashes is an error.
  ':state()': compat.css.selectors.state,
};

/** The features that the built files use, as `[name, { chrome, firefox, safari }]`, the latest first. */
export function findFeatures(directory) {
  const used = new Map();
  const use = (name, data) => data?.__compat && used.set(name, versionsOf(data));
  for (const [name, data] of Object.entries(ALSO)) use(name, data);
  visitCode(use);
  for (const file of builtFiles(directory)) visitStrings(readFileSync(file, 'utf8'), use);
  return [...used].sort(([, one], [, other]) => other.chrome - one.chrome);
}

/** The lowest version of each browser that has all that is needed. */
export function findFloor(features) {
  const needed = features.filter(([name]) => !(name in OPTIONAL));
  return Object.fromEntries(
    BROWSERS.map((browser) => [browser, Math.max(...needed.map(([, versions]) => versions[browser]))]),
  );
}

/** Our own files: what a page of its own loads, except for the SDK and ajv, which are written for older browsers. */
function builtFiles(directory) {
  const chunks = readdirSync(`${directory}/chunks`)
    .filter((name) => name.endsWith('.js') && !/^(sdk|ajv)-/.test(name))
    .map((name) => `chunks/${name}`);
  return ['connection-form.js', 'connection-form.lite.js', ...chunks].map((name) => `${directory}/${name}`);
}

/** The first version that has a feature to the full; Infinity where none has. */
function versionsOf({ __compat: { support } }) {
  return Object.fromEntries(
    BROWSERS.map((browser) => {
      const full = [support[browser]]
        .flat()
        .filter(
          (each) =>
            !each.flags &&
            !each.prefix &&
            !each.alternative_name &&
            !each.version_removed &&
            !each.partial_implementation,
        );
      const [version = Infinity] = full
        .map(({ version_added: version }) => (version ? Number(String(version).replace('≤', '')) : Infinity))
        .sort((one, other) => one - other);
      return [browser, version];
    }),
  );
}

/** What the code of the project uses of the platform: what TypeScript finds declared in its own libraries. */
function visitCode(use) {
  const interfaces = { ...compat.javascript.builtins, ...compat.api };
  const { config } = ts.readConfigFile('tsconfig.build.json', ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();

  /** What a name stands for; of one that is taken out of an object, the object's member. */
  const symbolOf = (node) =>
    ts.isBindingElement(node.parent)
      ? checker.getTypeAtLocation(node.parent.parent).getProperty((node.parent.propertyName ?? node).text)
      : checker.getSymbolAtLocation(node);

  const visit = (node) => {
    if (ts.isIdentifier(node)) {
      for (const declaration of symbolOf(node)?.declarations ?? []) {
        if (!program.isSourceFileDefaultLibrary(declaration.getSourceFile())) continue;
        // A static member is declared in the type of the constructor: `var X: { any(…): … }`, or `XConstructor`.
        const { parent } = declaration;
        if (ts.isInterfaceDeclaration(parent)) {
          const [, owner, isStatic] = /^(.+?)(Constructor)?$/.exec(parent.name.text);
          const member = interfaces[owner]?.[isStatic ? `${node.text}_static` : node.text];
          use(`${owner}.${node.text}`, member);
        } else if (ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent)) {
          const owner = parent.parent.name.text;
          use(`${owner}.${node.text}`, interfaces[owner]?.[`${node.text}_static`]);
        } else if (ts.isVariableDeclaration(declaration)) use(node.text, interfaces[node.text]);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles())
    if (/\/src\/(?!testing\/|headless)/.test(file.fileName)) visit(file);
}

/** The style sheets are strings in the code. */
function visitStrings(code, use) {
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) && /^[^;]*\{[^}]*:[^}]*\}/.test(node.text)) visitStyles(node.text, use);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('built.js', code, ts.ScriptTarget.Latest, true));
}

function visitStyles(text, use) {
  const { css } = compat;
  const types = { ...css.types, ...css.types.color, ...css.types.image };
  const tree = cssTree.parse(text, { parseCustomProperty: true, onParseError() {} });
  cssTree.walk(tree, {
    enter(node) {
      const { name } = node;
      if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
        use(`:${name}${node.children ? '()' : ''}`, css.selectors[name]);
      if (node.type === 'Atrule') use(`@${name}`, css['at-rules'][name]);
      if (node.type === 'NestingSelector') use('nesting', css.selectors.nesting);
      if (node.type === 'Function') use(`${name}()`, types[name]);
      if (node.type !== 'Declaration') return;
      const property = css.properties[node.property];
      use(node.property, property);
      cssTree.walk(node.value, (value) => {
        if (value.type === 'Identifier') use(`${node.property}: ${value.name}`, property?.[value.name]);
      });
    },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const features = findFeatures(process.argv[2] ?? 'dist');
  console.log('The built files need', findFloor(features));
  const latest = BROWSERS.map((browser) =>
    features
      .filter(([name]) => !(name in OPTIONAL))
      .sort(([, one], [, other]) => other[browser] - one[browser])
      .slice(0, 12)
      .map(([name, versions]) => `${browser} ${versions[browser]}: ${name}`),
  );
  console.log(latest.flat().join('\n'));
}
