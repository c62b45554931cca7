import type { ConnectionForm } from '../../src/index.js';
import { standard } from '../../src/editions/standard.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { mountSchema } from './mount-schema.js';

/**
 * What the fields of a form look like each time that its nodes change, from the first paint on: how many are in sight,
 * of how many. To be called once in a file of tests, before anything has loaded the reactions.
 */
export async function looksOf(
  schema: DataSchema,
  parameters: ConnectionForm['parameters'],
): Promise<string[]> {
  if (standard.reactions.loaded) throw new Error('The reactions are there before the first paint.');
  const looks: string[] = [];
  const look = (root: ShadowRoot) => () => {
    const fields = [...root.querySelectorAll('.fields .field')];
    const inSight = fields.filter((each) => !each.closest('details:not([open])'));
    const now = `${inSight.length} of ${fields.length}`;
    if (fields.length && looks.at(-1) !== now) looks.push(now);
  };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    new MutationObserver(look(root)).observe(root, { subtree: true, childList: true, attributes: true });
    return root;
  };
  try {
    // Ends when the reactions are there.
    await mountSchema(schema, { parameters });
  } finally {
    Element.prototype.attachShadow = attachShadow;
  }
  return looks;
}
