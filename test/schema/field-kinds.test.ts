import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { isLeaf, type Field } from '../../src/schema/field.js';
import { readFields } from './read-fields.js';

const fieldOf = (schema: DataSchema): Field => readFields({ properties: { field: schema } }, {}).fields[0]!;

describe('kinds of fields', () => {
  it('have what is theirs, and nothing of other kinds', () => {
    const text = fieldOf({ type: 'string', prefix: 'https://' });
    expect(text).to.include({ kind: 'text', prefix: 'https://', expects: '' });
    for (const name of ['options', 'precision', 'fields', 'items'])
      expect(name in text, name).to.equal(false);

    const group = fieldOf({ properties: { a: { type: 'string' } } });
    expect(group.kind).to.equal('group');
    for (const name of ['expects', 'placeholder', 'items']) expect(name in group, name).to.equal(false);
  });

  it('are leaves or name their children', () => {
    const leaf = fieldOf({ type: 'boolean' });
    expect(isLeaf(leaf.kind)).to.equal(true);
    expect(leaf.children).to.deep.equal([]);

    const group = fieldOf({ properties: { a: { type: 'string' }, b: { type: 'number' } } });
    expect(isLeaf(group.kind)).to.equal(false);
    expect(group.children.map(({ id }) => id)).to.deep.equal(['/field/a', '/field/b']);
  });
});
