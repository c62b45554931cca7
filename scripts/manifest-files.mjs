import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createElementManifest } from './manifest.mjs';

const classModule = 'dist/npm/index.js';
const definingModule = 'dist/npm/define.js';

/** Writes the files that tools and editors read about the element, generated from its source. */
export function writeManifestFiles(directory) {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const element = withPublicMembers(createElementManifest());
  const files = {
    'custom-elements.json': customElements(element),
    'vscode.html-custom-data.json': htmlCustomData(element),
    'web-types.json': webTypes(element, name, version),
  };
  mkdirSync(directory, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(`${directory}/${file}`, JSON.stringify(content) + '\n');
  }
}

/** The element with its public members only. */
function withPublicMembers(element) {
  const events = element.events.map((event) => ({
    ...event,
    type: { text: `ConnectionFormEventMap['${event.name}']` },
  }));
  const members = element.members.filter(
    ({ privacy, static: isStatic, description }) => !privacy && !isStatic && description,
  );
  return { ...element, events, members };
}

/** https://github.com/webcomponents/custom-elements-manifest */
function customElements(element) {
  const declaration = { name: element.name, module: classModule };
  return {
    schemaVersion: '2.1.0',
    modules: [
      {
        kind: 'javascript-module',
        path: classModule,
        declarations: [element],
        exports: [{ kind: 'js', name: element.name, declaration }],
      },
      {
        kind: 'javascript-module',
        path: definingModule,
        exports: [{ kind: 'custom-element-definition', name: element.tagName, declaration }],
      },
    ],
  };
}

/** https://github.com/microsoft/vscode-custom-data */
function htmlCustomData({ tagName, description, attributes }) {
  return {
    version: 1.1,
    tags: [
      {
        name: tagName,
        description,
        attributes: attributes.map(({ name, description, type }) => ({
          name,
          description,
          ...(type?.text === 'boolean' && { valueSet: 'v' }),
          ...(type?.text.startsWith("'") && { values: namesIn(type.text) }),
        })),
      },
    ],
  };
}

/** The values of a union of literals. */
function namesIn(union) {
  return [...union.matchAll(/'(.*?)'/g)].map(([, name]) => ({ name }));
}

/** https://github.com/JetBrains/web-types */
function webTypes(
  { tagName, description, attributes, members, events, slots, cssParts, cssProperties },
  name,
  version,
) {
  const fields = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: [
          {
            name: tagName,
            description,
            attributes: attributes.map(({ name, description, type }) => ({
              name,
              description,
              value: type?.text === 'boolean' ? { kind: 'no-value' } : { type: type?.text },
            })),
            slots: slots.map(({ name, description }) => ({ name, description })),
            js: {
              properties: fields.map(({ name, description, type }) => ({
                name,
                description,
                type: type?.text,
              })),
              events: events.map(({ name, description }) => ({ name, description })),
            },
            css: {
              parts: cssParts.map(({ name, description }) => ({ name, description })),
              properties: cssProperties.map(({ name, description }) => ({ name, description })),
            },
          },
        ],
      },
    },
  };
}
