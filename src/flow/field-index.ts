import type { Choice, Field, GroupField, HiddenProperty } from '../schema/field.js';
import { originOf } from '../schema/formulas.js';
import { isLeaf } from '../schema/node.js';
import { partsOf } from '../schema/parts-of.js';
import { toPointer, type Path } from '../schema/pointer.js';

/** The fields of a form by id, by place and in order. */
export class FieldIndex {
  /** In the order of the form. */
  readonly fields = new Map<string, Field>();
  readonly hidden = new Map<string, HiddenProperty>();
  /** By place, for each union there the branch that holds. */
  readonly #choices = new Map<string, Choice[]>();
  #places: Map<string, Field> | undefined;

  /** `closed` is the id of a field whose parts are left out. */
  constructor(
    readonly root: GroupField,
    readonly closed?: string,
  ) {
    this.#add(root);
  }

  has(id: string): boolean {
    return this.fields.has(id) || this.hidden.has(id);
  }

  /** The deepest field shown at a place or above it; the root when there is none deeper. */
  at(path: Path): Field {
    this.#places ??= this.#placed();
    for (let length = path.length; length > 0; length--) {
      const field = this.#places.get(toPointer(path.slice(0, length)));
      if (field) return field;
    }
    return this.#places.get('')!;
  }

  /** The branch that is filled in of one of the unions at a place. */
  branchAt(path: Path, union: readonly unknown[]): number | undefined {
    const origin = originOf(union);
    return this.#choices.get(toPointer(path))?.find((choice) => choice.union === origin)?.branch;
  }

  #add(field: Field): void {
    this.fields.set(field.id, field);
    const choices = choicesOf(field);
    if (choices.length > 0) {
      const place = toPointer(field.path);
      this.#choices.set(place, [...(this.#choices.get(place) ?? []), ...choices]);
    }
    if (field.kind === 'group') for (const hidden of field.hidden) this.hidden.set(hidden.id, hidden);
    if (field.id !== this.closed) for (const part of partsOf(field)) this.#add(part);
  }

  /** Of several fields at one place, the one with a control: a union before its group, a leaf before both. */
  #placed(): Map<string, Field> {
    const places = new Map<string, Field>();
    for (const field of this.fields.values()) {
      const pointer = toPointer(field.path);
      const taken = places.get(pointer);
      if (!taken || rankOf(field) > rankOf(taken)) places.set(pointer, field);
    }
    return places;
  }
}

function rankOf({ kind }: Field): number {
  return kind === 'map' ? 0 : kind === 'variant' ? 2 : isLeaf(kind) ? 3 : 1;
}

function choicesOf(field: Field): readonly Choice[] {
  const { settled = [] } = field;
  const picked = field.kind === 'variant' ? field.branches[field.chosen] : undefined;
  return field.kind === 'variant' && field.union && picked ? [...settled, { union: field.union, branch: picked.index }] : settled;
}

/** The field's value is one thing, rather than an object with a field for each part. */
export function holdsValue({ kind }: Field): boolean {
  return isLeaf(kind) || kind === 'list';
}
