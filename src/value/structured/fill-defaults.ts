import { isLeaf, type Field, type GroupField, type HiddenProperty } from '../../schema/field.js';
import { clone, isContainer, isObject, own, write, type Path } from '../../schema/json.js';
import { defaultOf } from '../defaults.js';

/** Which defaults are filled in. */
export interface Filling {
  /** Only new fields are filled in: a default that the user has cleared does not come back. */
  isNew(id: string): boolean;
  /** A default counts only where the schema of its field accepts it: else it is a hint. */
  counts(field: Field | HiddenProperty, initial: unknown): boolean;
}

/**
 * Fills in defaults, hidden properties, and `false` for a required toggle, where the value has nothing.
 *
 * Writes into `value` and returns the ids of what was filled in: then the next reading may find other
 * fields.
 */
export function fillDefaults(root: GroupField, value: object, { isNew, counts }: Filling): string[] {
  const filled: string[] = [];
  const put = ({ id, path }: Field | HiddenProperty, initial: unknown): boolean => {
    if (initial === undefined || path.length === 0 || !isFree(value, path)) return false;
    write(value, path, clone(initial));
    filled.push(id);
    return true;
  };
  const visit = (field: Field, around?: Refused): void => {
    const isOpen = isFree(value, field.path);
    const isWithin = around !== undefined && field.path.length > around.depth;
    const part = isWithin && isObject(around.value) ? own(around.value, field.path.at(-1)!) : undefined;
    const initials = isOpen ? [part, initialOf(field)].filter((initial) => initial !== undefined) : [];
    // A required box that is not ticked says no, whether or not that is accepted.
    const isSaid = field.kind === 'toggle' && field.required;
    const initial = initials.find((each) => (isSaid && each === false) || counts(field, each));
    // Its children are filled in after the next reading, which finds them in the default.
    if (isNew(field.id) && put(field, initial)) return;
    const [first] = initials;
    const refused =
      first === undefined ? (isWithin ? undefined : around) : { value: first, depth: field.path.length };
    const passed = isOpen && initial === undefined ? refused : undefined;
    if (field.kind === 'group')
      for (const hidden of field.hidden)
        if (isNew(hidden.id) && counts(hidden, hidden.value)) put(hidden, hidden.value);
    for (const child of field.children) visit(child, passed);
  };
  visit(root);
  return filled;
}

/** The default of an object that does not count as a whole: its parts may. */
interface Refused {
  readonly value: unknown;
  /** How deep the object is. */
  readonly depth: number;
}

function initialOf(field: Field): unknown {
  if (isLeaf(field.kind)) return defaultOf(field);
  const initial = field.schema.default;
  const fits = isContainer(initial) && Array.isArray(initial) === (field.kind === 'list');
  return fits || field.kind === 'variant' || initial === null ? initial : undefined;
}

/** Whether a default may be written: nothing is at the place, and no scalar on the path to it. */
function isFree(value: object, path: Path): boolean {
  let held: unknown = value;
  for (const step of path) {
    if (!isContainer(held)) break;
    held = own(held, step);
  }
  return held === undefined;
}
