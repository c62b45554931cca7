import type { BranchChoice, Field, GroupField, HiddenProperty } from '../../schema/field.js';
import { originOf } from '../../schema/structured/schema-formulas.js';
import { isLeaf } from '../../schema/leaf-fields.js';
import { toPointer } from '../../schema/pointer.js';
import type { FieldIndex } from '../filled-form.js';

/** The fields of a form whose fields hold others. */
export interface TreeIndex extends FieldIndex {
  /** The id of a field whose children are left out. */
  readonly closed: string | undefined;
  readonly hidden: ReadonlyMap<string, HiddenProperty>;
  has(id: string): boolean;
}

export function indexFields(root: GroupField, closed?: string): TreeIndex {
  const fields = new Map<string, Field>();
  const hidden = new Map<string, HiddenProperty>();
  /** By place, for each union there the branch that holds. */
  const choices = new Map<string, BranchChoice[]>();
  let places: Map<string, Field> | undefined;

  const add = (field: Field): void => {
    fields.set(field.id, field);
    const settled = choicesOf(field);
    if (settled.length > 0) {
      const place = toPointer(field.path);
      choices.set(place, [...(choices.get(place) ?? []), ...settled]);
    }
    if (field.kind === 'group') for (const each of field.hidden) hidden.set(each.id, each);
    if (field.id !== closed) field.children.forEach(add);
  };
  add(root);

  return {
    root,
    closed,
    fields,
    hidden,
    has: (id) => fields.has(id) || hidden.has(id),

    at(path) {
      places ??= placesOf(fields.values());
      for (let length = path.length; length > 0; length--) {
        const field = places.get(toPointer(path.slice(0, length)));
        if (field) return field;
      }
      return places.get('')!;
    },

    branchAt(path, union) {
      const origin = originOf(union);
      return choices.get(toPointer(path))?.find((choice) => choice.union === origin)?.branch;
    },
  };
}

/** Of several fields at one place, the one with a control: a union before its group, a leaf before both. */
function placesOf(fields: Iterable<Field>): Map<string, Field> {
  const places = new Map<string, Field>();
  for (const field of fields) {
    const pointer = toPointer(field.path);
    const taken = places.get(pointer);
    if (!taken || rankOf(field) > rankOf(taken)) places.set(pointer, field);
  }
  return places;
}

function rankOf({ kind }: Field): number {
  return kind === 'map' ? 0 : kind === 'variant' ? 2 : isLeaf(kind) ? 3 : 1;
}

function choicesOf(field: Field): readonly BranchChoice[] {
  const { impliedBranches = [] } = field;
  const picked = field.kind === 'variant' ? field.branches[field.chosen] : undefined;
  return field.kind === 'variant' && field.union && picked
    ? [...impliedBranches, { union: field.union, branch: picked.index }]
    : impliedBranches;
}

/** The field's value is one thing, rather than an object with a field for each child. */
export function holdsValue({ kind }: Field): boolean {
  return isLeaf(kind) || kind === 'list';
}
