import { originOf } from '../../schema/structured/origins.js';
import {
  isLeaf,
  type BranchChoice,
  type Field,
  type GroupField,
  type HiddenProperty,
} from '../../schema/field.js';
import { toPointer } from '../../schema/json.js';
import type { FieldIndex } from '../filled-form.js';

/** The fields of a form whose fields hold others. */
export interface TreeIndex extends FieldIndex {
  /** The id of a field whose children are left out of the index. */
  readonly closed: string | undefined;
  readonly hidden: ReadonlyMap<string, HiddenProperty>;
  has(id: string): boolean;
}

export function indexFields(root: GroupField, closed?: string): TreeIndex {
  const fields = new Map<string, Field>();
  const hidden = new Map<string, HiddenProperty>();
  /** By place, the branch that applies of each union there. */
  const branches = new Map<string, BranchChoice[]>();
  let byPlace: Map<string, Field> | undefined;

  const add = (field: Field): void => {
    fields.set(field.id, field);
    const applied = branchesOf(field);
    if (applied.length > 0) {
      const place = toPointer(field.path);
      branches.set(place, [...(branches.get(place) ?? []), ...applied]);
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
      byPlace ??= fieldsByPlace(fields.values());
      for (let length = path.length; length > 0; length--) {
        const field = byPlace.get(toPointer(path.slice(0, length)));
        if (field) return field;
      }
      return byPlace.get('')!;
    },

    branchAt(path, union) {
      const origin = originOf(union);
      return branches.get(toPointer(path))?.find((each) => each.union === origin)?.branch;
    },
  };
}

/** Of several fields at one place, the one with a control: a variant before its group, a leaf before both. */
function fieldsByPlace(fields: Iterable<Field>): Map<string, Field> {
  const byPlace = new Map<string, Field>();
  for (const field of fields) {
    const pointer = toPointer(field.path);
    const other = byPlace.get(pointer);
    if (!other || rankOf(field) > rankOf(other)) byPlace.set(pointer, field);
  }
  return byPlace;
}

function rankOf({ kind }: Field): number {
  return kind === 'map' ? 0 : kind === 'variant' ? 2 : isLeaf(kind) ? 3 : 1;
}

/** The branches that apply at a field's place: those implied, and the chosen one. */
function branchesOf(field: Field): readonly BranchChoice[] {
  const { impliedBranches = [] } = field;
  const chosen = field.kind === 'variant' ? field.branches[field.chosen] : undefined;
  return field.kind === 'variant' && field.union && chosen
    ? [...impliedBranches, { union: field.union, branch: chosen.index }]
    : impliedBranches;
}

/** Whether the value belongs to the field as a whole, rather than to a field for each of its keys. */
export function hasOwnValue({ kind }: Field): boolean {
  return isLeaf(kind) || kind === 'list';
}
