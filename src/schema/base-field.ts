import type { DataSchema } from './data-schema.js';
import { hasFlag, hintText } from './keywords.js';
import { labelOf } from './label.js';
import { textAt, type Path } from './json.js';
import { hasProperties, isNullable } from './types.js';

/** Where a field stands in the form: all that is known of it besides its schema. */
export interface Place {
  readonly path: Path;
  readonly id: string;
  /** The property's name; `""` for an item of a list and for a field with the path of its parent. */
  readonly key: string;
  readonly required: boolean;
  /** The `$ref`s that were followed from the root to this place: one that repeats is a recursion. */
  readonly refs: readonly string[];
  readonly impliedBranches?: readonly BranchChoice[] | undefined;
  /** The unions of whose branches this is one, at the same path: one that repeats would open without end. */
  readonly unions?: readonly unknown[];
  /** The parent shows the title and description, so the field shows neither. */
  readonly unlabelled?: boolean;
  /** The only answer that is accepted, where a person has to give it: see `structured/fixed-values.ts`. */
  readonly asked?: unknown;
  /** A field at this place is folded away if it is optional. */
  readonly folded?: boolean;
  /** The schema as it stands at this place, before references, unions and conditions are resolved. */
  readonly declared?: unknown;
}

/** A branch of a union in the schema. */
export interface BranchChoice {
  /** The `oneOf` or `anyOf` of the schema itself, compared by identity. */
  readonly union: readonly unknown[];
  readonly branch: number;
}

/**
 * What fields of all kinds have in common. Getters read the schema only when they are called, since
 * of a form with thousands of fields only the first are on the screen. Spreading a field would lose
 * its getters: never copy one that way. Two fields are equal when their own properties are.
 */
export abstract class BaseField {
  /** `text`, `secret`, `choice`, `group`, …: see the type `FieldKind`. */
  abstract readonly kind: string;

  /** The place of the value, from the root of the parameters. */
  readonly path: Path;
  /** Unique in its tree, and the same whenever the tree is read: templates and state are keyed by it. */
  readonly id: string;
  /** Whether something has to be filled in. */
  readonly required: boolean;
  /**
   * The branches that apply to the field without having been chosen by the user.
   * @internal
   */
  readonly impliedBranches: readonly BranchChoice[] | undefined;
  /** The schema of the field, with references and conditions resolved. */
  readonly schema: DataSchema;
  readonly #place: Place;

  constructor(place: Place, schema: DataSchema) {
    this.path = place.path;
    this.id = place.id;
    this.required = place.required;
    this.impliedBranches = place.impliedBranches;
    this.schema = schema;
    this.#place = place;
  }

  /** `""` for an item or a group that shows no label. */
  get label(): string {
    if (this.#place.unlabelled) return '';
    const label = hintText(this.schema, 'label');
    // An empty title on an object is deliberate: it makes a group without a heading.
    const isGiven = label !== '' || (this.schema.title === '' && hasProperties(this.schema));
    return isGiven ? label : labelOf(this.key);
  }

  /** Markdown, `""` when there is none. */
  get description(): string {
    return this.#place.unlabelled ? '' : hintText(this.schema, 'description');
  }

  /** Only the page gives its value. */
  get readOnly(): boolean {
    return hasFlag(this.schema, 'readOnly');
  }

  /** Whether the user may answer `null`; a field without a label leaves that to its parent. */
  get nullable(): boolean {
    return !this.#place.unlabelled && isNullable(this.schema);
  }

  /** Whether the field is folded away, under the disclosure of fields that most people leave alone. */
  get advanced(): boolean {
    if (hasFlag(this.schema, 'alwaysShown')) return false;
    const isFolded = this.#place.folded === true && !this.required;
    return isFolded || hasFlag(this.schema, 'advanced') || this.schema.group === 'advanced';
  }

  /** The only answer that is accepted, which is asked for and never filled in; else undefined. */
  get asked(): unknown {
    return this.#place.asked;
  }

  /** The address of an icon beside the label. */
  get iconUri(): string | undefined {
    return textAt(this.schema, 'iconUri') || undefined;
  }

  /**
   * As in `Place`: what a validator makes of a value here. Only known where fields come and go.
   * @internal
   */
  get declared(): unknown {
    return this.#place.declared;
  }

  /** @internal */
  get place(): Place {
    return this.#place;
  }

  /**
   * The property's name, as in `Place`.
   * @internal
   */
  protected get key(): string {
    return this.#place.key;
  }
}

/** Whether an id is that of the ancestor itself or of a field within it. */
export function idIsWithin(id: string, ancestor: string): boolean {
  return id.startsWith(ancestor) && ['/', '~', undefined].includes(id[ancestor.length]);
}
