import type { Field, GroupField, ListField, VariantField } from '../../schema/field.js';
import { clone, isObject, objectIn, own, setOwn, toPointer, type Path } from '../../schema/json.js';
import { looksAnswered } from '../../schema/structured/answered.js';
import type { Pruned } from '../prune-flat.js';

/**
 * What is sent of a draft's value: all but empty fields.
 *
 * - What the page gave is sent, be it `""`, `null`, `{}` or a key that no field covers.
 * - An optional group or variant is sent once something in it is filled in, chosen or ticked, be it by a
 *   default: what is shown is what is sent. A required one is sent even when it is empty.
 * - A read-only field is sent only if the page gave it.
 * - Items that hold nothing are left out of their list.
 *
 * Nothing is shared with the draft's value.
 */
export function prune(
  root: GroupField,
  value: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
  isTouched: (id: string) => boolean,
): Pruned {
  const sentItems = new Map<string, number[]>();

  function sentObject(field: Field, value: unknown, given: unknown): Sent<Record<string, unknown>> {
    const result: Record<string, unknown> = {};
    const covered = new Set<string>();
    let used = isObject(given);
    const take = (key: string, sent: Sent): void => {
      covered.add(key);
      used ||= sent.used;
      if (sent.value !== undefined) setOwn(result, key, sent.value);
    };
    const collect = (inside: Field): void => {
      used ||= isTouched(inside.id);
      if (inside.kind === 'group') {
        for (const { path } of inside.hidden) {
          const key = String(path.at(-1));
          take(key, { value: clone(own(value, key)), used: false });
        }
      }
      inside.children.forEach(visit);
    };
    const visit = (child: Field): void => {
      // A heading, a branch, a union beside properties and further entries share the path of their object.
      if (child.path.length === field.path.length) return collect(child);
      const key = String(child.path.at(-1));
      take(key, sentOf(child, own(value, key), own(given, key)));
    };
    collect(field);
    for (const key of Object.keys(objectIn(value))) {
      // A key that no field covers came from the page, or else with a default, which is not sent.
      if (!covered.has(key) && own(given, key) !== undefined) setOwn(result, key, clone(own(value, key)));
    }
    return { value: result, used };
  }

  function sentOf(field: Field, value: unknown, given: unknown): Sent {
    switch (field.kind) {
      case 'variant':
        return sentVariant(field, value, given);
      case 'list':
        return sentList(field, value, given);
      case 'group':
      case 'map':
        return sentStructure(field, value, given);
      default:
        return sentLeaf(field, value, given);
    }
  }

  function sentLeaf(field: Field, value: unknown, given: unknown): Sent {
    if (value === undefined || (field.readOnly && given === undefined)) return ABSENT;
    const used = given !== undefined || isTouched(field.id) || looksAnswered(field, value);
    return { value: clone(value), used };
  }

  function sentVariant(field: VariantField, value: unknown, given: unknown): Sent {
    const chosen = isTouched(field.id);
    const branch = field.field;
    if (!branch || (value === null && !chosen)) return sentLeaf(field, value, given);
    return branch.kind === 'group' || branch.kind === 'map'
      ? sentStructure(field, value, given, chosen)
      : sentOf(branch, value, given);
  }

  function sentStructure(field: Field, value: unknown, given: unknown, chosen = false): Sent {
    // A value from the page that fits no branch is sent, so that the user sees that it is wrong.
    if (value !== undefined && !isObject(value) && !chosen) return sentLeaf(field, value, given);
    const sent = sentObject(field, value, given);
    const isEmpty = Object.keys(sent.value).length === 0;
    // A default of the object as a whole is a value like any other's.
    const hasDefault = value !== undefined && isObject(field.schema.default);
    const used = sent.used || (!isEmpty && hasDefault && !field.readOnly);
    // Taking out the last entry of a map says that there are to be none.
    const isEmptied = isObject(value) && !Object.keys(value).length && isTouched(field.id);
    const isSent = field.kind === 'map' ? !isEmpty || hasDefault || isEmptied : !isEmpty && used;
    const isIn = chosen || field.required || isObject(given) || isSent;
    return isIn ? { value: sent.value, used } : ABSENT;
  }

  function sentList(field: ListField, value: unknown, given: unknown): Sent {
    if (!Array.isArray(value) || (field.readOnly && given === undefined))
      return sentLeaf(field, value, given);
    const sentIndexes: number[] = [];
    const items: unknown[] = [];
    let used = given !== undefined || isTouched(field.id);
    field.items.forEach((item, index) => {
      const sent = sentOf(item, value[index], own(given, index));
      used ||= sent.used;
      if (sent.value === undefined) return;
      sentIndexes.push(index);
      items.push(sent.value);
    });
    if (items.length < value.length) sentItems.set(toPointer(field.path), sentIndexes);
    return items.length === 0 && value.length > 0 && !Array.isArray(given) ? ABSENT : { value: items, used };
  }

  return { parameters: sentObject(root, value, given).value, sentItems };
}

/** The place in the draft of something that is sent: the draft may have empty items between the others. */
export function pathInDraft(path: Path, { sentItems }: Pruned): Path {
  if (!sentItems?.size) return path;
  const place: (string | number)[] = [];
  for (const step of path) place.push(sentItems.get(toPointer(place))?.[Number(step)] ?? step);
  return place;
}

/** The same the other way round; undefined when the path goes through an item that is not sent. */
export function pathInSent(path: Path, { sentItems }: Pruned): Path | undefined {
  const sent = path.map((step, depth) => {
    const indexes = sentItems?.get(toPointer(path.slice(0, depth)));
    return indexes ? indexes.indexOf(Number(step)) : step;
  });
  return sent.includes(-1) ? undefined : sent;
}

/** What is sent of a field's value, and whether the page or the user gave any of it. */
interface Sent<T = unknown> {
  readonly value: T;
  readonly used: boolean;
}

const ABSENT: Sent = { value: undefined, used: false };
