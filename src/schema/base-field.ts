import type { DataSchema } from './data-schema.js';
import { hasFlag, hintText } from './keywords.js';
import { labelOf } from './label.js';
import type { Path } from './json.js';
import { hasProperties, isNullable } from './types.js';

/** Where a field is being read. */
export interface Place {
  readonly path: Path;
  readonly id: string;
  /** The property's name, `""` for what has none of its own. */
  readonly key: string;
  readonly required: boolean;
  /** The references followed on the way here, to see a recursion. */
  readonly refs: readonly string[];
  readonly impliedBranches?: readonly BranchChoice[] | undefined;
  /** What is around it shows its title and description. */
  readonly nameless?: boolean;
  /** What is optional here is folded away. */
  readonly folded?: boolean;
}

/** A branch of a union in the schema. */
export interface BranchChoice {
  /** The very `oneOf` or `anyOf` in the schema. */
  readonly union: readonly unknown[];
  readonly branch: number;
}

/**
 * What fields of all kinds have. What follows from the schema is computed when it is asked for, by
 * getters: of a form with thousands of fields only the first are on the screen. So a field must not
 * be copied by spreading, and two fields are equal when their own properties are.
 */
export abstract class BaseField {
  abstract readonly kind: string;

  /** Where the value lives, from the root of the parameters. */
  readonly path: Path;
  /** Unique in its tree and the same each time the tree is read; fit to key templates and state by. */
  readonly id: string;
  readonly required: boolean;
  /** The unions of the schema whose branch holds here without being chosen. */
  readonly impliedBranches: readonly BranchChoice[] | undefined;
  /** The schema that holds here, with references and conditions folded in. */
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

  /** What the field is called; `""` for an item or a group that shows no name. */
  get label(): string {
    if (this.#place.nameless) return '';
    const label = hintText(this.schema, 'label');
    // On an object an empty title is no mistake: it makes a group without a heading.
    const isGiven = label !== '' || (this.schema.title === '' && hasProperties(this.schema));
    return isGiven ? label : labelOf(this.key);
  }

  /** Markdown, `""` when there is none. */
  get description(): string {
    return this.#place.nameless ? '' : hintText(this.schema, 'description');
  }

  get readOnly(): boolean {
    return hasFlag(this.schema, 'readOnly');
  }

  /** `null` is an accepted value; what only fills in another field leaves that to it. */
  get nullable(): boolean {
    return !this.#place.nameless && isNullable(this.schema);
  }

  /** Belongs under the disclosure that folds what most people leave alone. */
  get advanced(): boolean {
    if (hasFlag(this.schema, 'alwaysShown')) return false;
    const isFolded = this.#place.folded === true && !this.required;
    return isFolded || hasFlag(this.schema, 'advanced') || this.schema.group === 'advanced';
  }

  get iconUri(): string | undefined {
    return hintText(this.schema, 'icon') || undefined;
  }

  /** The property's name, as in `Place`. */
  protected get key(): string {
    return this.#place.key;
  }
}

/** Whether the field with an id is the one with another or is inside of it. */
export function idIsWithin(id: string, ancestor: string): boolean {
  return id.startsWith(ancestor) && ['/', '~', undefined].includes(id[ancestor.length]);
}
