import { idIsWithin } from '../../schema/base-field.js';
import { equal, isObject, own, read, type Path } from '../../schema/json.js';
import { isLeaf } from '../../schema/field.js';
import type { TreeIndex } from './field-index.js';

type Values = Readonly<Record<string, unknown>>;

/** A form that the user may have changed since the page filled it. */
export interface FilledIn {
  readonly value: Values;
  readonly index: TreeIndex;
  /** What would be sent. */
  readonly sent: Values;
  /** What the page gave, moved along with the items and entries that the user has moved. */
  readonly given: Values;
  /** The value as it was first shown with what the page gave. */
  readonly initial: Values;
}

/** Something else that the page gives at a place; undefined where it gives nothing there any more. */
export interface GivenChange {
  readonly place: Path;
  readonly given: unknown;
  /** False where what is filled in stays. */
  readonly isTaken: boolean;
}

/**
 * Where, at any depth, the page gives something else than before. That replaces what is filled in; what
 * the page no longer gives only goes where the user has not changed it.
 */
export function findGivenChanges(
  { value, index, sent, given, initial }: FilledIn,
  before: Values,
  now: Values,
): GivenChange[] {
  const changes: GivenChange[] = [];

  const visitParts = (place: Path, was: unknown, is: unknown, isList?: boolean): void => {
    const keys = Object.keys({ ...(was as object), ...(is as object) });
    // From the end, since only the last item can be removed without moving others.
    for (const key of isList ? keys.map(Number).reverse() : keys)
      visit([...place, key], own(was, key), own(is, key));
  };

  const visit = (place: Path, was: unknown, is: unknown): void => {
    if (equal(was, is)) return;
    const filledIn = read(value, place);
    // Where the page gives back what the form has told it, nothing changes.
    const isKnown = equal(filledIn, is) || equal(read(sent, place), is);
    const isTaken = !isKnown && (is !== undefined || equal(filledIn, read(initial, place)));
    const field = index.at(place);
    // The value of a leaf is one, whatever it consists of.
    const isOne = isKnown || (field.path.length === place.length && isLeaf(field.kind));
    const parts = [was, is, filledIn].map((each) => (each === undefined ? filledIn : each));
    if (!isOne && !(isTaken && is === undefined)) {
      if (parts.every(isObject)) return visitParts(place, was, is);
      // Items are known by their index, unless the user has moved them.
      if (parts.every(Array.isArray) && equal(read(given, place), was))
        return visitParts(place, was, is, true);
    }
    changes.push({ place, given: is, isTaken });
  };

  visitParts([], before, now);
  return changes;
}

/** By the id of a variant, the index of its chosen branch; -1 for none. */
type Choices = ReadonlyMap<string, number | undefined>;

/** The ids of variants of which the page gives another branch, or something in a branch that the user has left. */
export function findGivenBranches(
  before: Choices,
  now: Choices,
  places: readonly Path[],
  index: TreeIndex,
  given: TreeIndex,
): string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter(
    (id) =>
      before.get(id) !== now.get(id) ||
      places.some(
        (place) => idIsWithin(given.at(place).id, id) && index.at(place).path.length < place.length,
      ),
  );
}

/** Whether a place is another one or inside it. */
export function isWithin(place: Path, around: Path): boolean {
  return around.every((step, depth) => place[depth] === step);
}
