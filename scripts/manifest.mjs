import { readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';

const source = 'src/element/connection-form.ts';

/** The custom elements manifest, read from the element's source and its doc comments. */
export function createManifest() {
  const text = readFileSync(new URL(`../${source}`, import.meta.url), 'utf8');
  const module = ts.createSourceFile(source, text, ts.ScriptTarget.ES2022, true);
  return create({ modules: [module], plugins: [propertiesTable()], dev: false });
}

/** Reads `static properties`: the defaults, and which properties have an attribute. */
function propertiesTable() {
  return {
    name: 'properties-table',
    analyzePhase({ node, moduleDoc }) {
      const table = ts.isClassDeclaration(node) && node.members.find(({ name }) => name?.getText() === 'properties');
      if (!table) return;
      const element = moduleDoc.declarations.find(({ name }) => name === node.name.getText());
      for (const { name, initializer } of table.initializer.properties) {
        const field = element.members.find((member) => member.name === name.getText());
        const byDefault = initializer.getText();
        if (byDefault === 'undefined') continue;
        Object.assign(field, { default: byDefault, attribute: field.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) });
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
