import { readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';

/** The class of the element, and the base class with its properties. */
const sources = ['src/element/connection-form.ts', 'src/element/form-properties.ts'];

/** The entry of the element for the custom elements manifest, from its source and doc comments. */
export function createElementManifest() {
  const modules = sources.map((source) => {
    const text = readFileSync(new URL(`../${source}`, import.meta.url), 'utf8');
    return ts.createSourceFile(source, text, ts.ScriptTarget.ES2022, true);
  });
  const manifest = create({ modules, plugins: [propertiesTable()], dev: false });
  const element = manifest.modules[0].declarations.find(({ name }) => name === 'ConnectionForm');
  // The classes between the element and HTMLElement are not public.
  const own = (each) => ({ ...each, inheritedFrom: undefined });
  return {
    ...element,
    superclass: { name: 'HTMLElement' },
    members: element.members.map(own),
    attributes: element.attributes.map(own),
  };
}

/** Reads `static properties`: the defaults, and which properties have an attribute. */
function propertiesTable() {
  return {
    name: 'properties-table',
    analyzePhase({ node, moduleDoc }) {
      const table =
        ts.isClassDeclaration(node) && node.members.find(({ name }) => name?.getText() === 'properties');
      if (!table) return;
      const element = moduleDoc.declarations.find(({ name }) => name === node.name.getText());
      for (const { name, initializer } of table.initializer.properties) {
        const field = element.members.find((member) => member.name === name.getText());
        const byDefault = initializer.getText();
        if (byDefault === 'undefined') continue;
        Object.assign(field, {
          default: byDefault,
          attribute: field.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        });
        element.attributes.push({
          name: field.attribute,
          type: field.type,
          default: byDefault,
          description: field.description,
          fieldName: field.name,
        });
      }
    },
  };
}
