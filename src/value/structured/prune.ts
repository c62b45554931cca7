import type { Field, GroupField, ListField, VariantField } from '../../schema/field.js';
import { clone, isObject, objectIn, own, setOwn, toPointer, type Path } from '../../schema/pointer.js';
import type { Pruned } from '../prune-flat.js';

/**
 * What is sent of a draft's value: everything but what stayed empty.
 *
 * - What the page gave is kept, be it `""`, `null`, `{}` or a key that no field covers.
 * - An optional group or variant is sent once the user has touched something in it; its own
 *   defaults alone do not send it. A required one is sent even when it is empty.
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
  const moved = new Map<string, number[]>();

  function objectPart(field: Field, value: unknown, given: unknown): Part<Record<string, unknown>> {
    const result: Record<string, unknown> = {};
    const covered = new Set<string>();
    let used = isObject(given);
    const take = (key: string, part: Part): void => {
      covered.add(key);
      used ||= part.used;
      if (part.value !== undefined) setOwn(result, key, part.value);
    };
    const collect = (part: Field): void => {
      used ||= isTouched(part.id);
      if (part.kind === 'group') {
        for (const { path } of part.hidden) {
          const key = String(path.at(-1));
          take(key, { value: clone(own(value, key)), used: false });
        }
      }
      part.children.forEach(visit);
    };
    const visit = (part: Field): void => {
      // A heading, a branch, a union beside properties and further entries share the path of their object.
      if (part.path.length === field.path.length) return collect(part);
      const key = String(part.path.at(-1));
      take(key, partFor(part, own(value, key), own(given, key)));
    };
    collect(field);
    for (const key of Object.keys(objectIn(value))) {
      // What no field covers is there because the page gave it, or else came with a default.
      if (!covered.has(key) && own(given, key) !== undefined) setOwn(result, key, clone(own(value, key)));
    }
    return { value: result, used };
  }

  function partFor(field: Field, value: unknown, given: unknown): Part {
    switch (field.kind) {
      case 'variant':
        return variantPart(field, value, given);
      case 'list':
        return listPart(field, value, given);
      case 'group':
      case 'map':
        return structurePart(field, value, given);
      default:
        return leafPart(field, value, given);
    }
  }

  function leafPart(field: Field, value: unknown, given: unknown): Part {
    if (value === undefined || (field.readOnly && given === undefined)) return ABSENT;
    return { value: clone(value), used: given !== undefined || isTouched(field.id) };
  }

  function variantPart(field: VariantField, value: unknown, given: unknown): Part {
    const chosen = isTouched(field.id);
    const branch = field.field;
    if (!branch || (value === null && !chosen)) return leafPart(field, value, given);
    return branch.kind === 'group' || branch.kind === 'map'
      ? structurePart(field, value, given, chosen)
      : partFor(branch, value, given);
  }

  function structurePart(field: Field, value: unknown, given: unknown, chosen = false): Part {
    // What was given and no branch takes is shown as wrong, not left out.
    if (value !== undefined && !isObject(value) && !chosen) return leafPart(field, value, given);
    const part = objectPart(field, value, given);
    return chosen || isSent(field, part, given) ? part : ABSENT;
  }

  function listPart(field: ListField, value: unknown, given: unknown): Part {
    if (!Array.isArray(value) || (field.readOnly && given === undefined))
      return leafPart(field, value, given);
    const kept: number[] = [];
    const items: unknown[] = [];
    let used = given !== undefined || isTouched(field.id);
    field.items.forEach((item, index) => {
      const part = partFor(item, value[index], own(given, index));
      used ||= part.used;
      if (part.value === undefined) return;
      kept.push(index);
      items.push(part.value);
    });
    if (items.length < value.length) moved.set(toPointer(field.path), kept);
    return items.length === 0 && value.length > 0 && !Array.isArray(given) ? ABSENT : { value: items, used };
  }

  return { parameters: objectPart(root, value, given).value, moved };
}

/** The draft may hold empty items between those that are sent. */
export function pathInDraft(path: Path, { moved }: Pruned): Path {
  if (!moved?.size) return path;
  const place: (string | number)[] = [];
  for (const step of path) place.push(moved.get(toPointer(place))?.[Number(step)] ?? step);
  return place;
}

/** The same the other way round; undefined when the path goes through an item that is not sent. */
export function pathInSent(path: Path, { moved }: Pruned): Path | undefined {
  const sent = path.map((step, depth) => {
    const kept = moved?.get(toPointer(path.slice(0, depth)));
    return kept ? kept.indexOf(Number(step)) : step;
  });
  return sent.includes(-1) ? undefined : sent;
}

/** A part of the value, and whether anyone meant it to be there. */
interface Part<T = unknown> {
  readonly value: T;
  readonly used: boolean;
}

const ABSENT: Part = { value: undefined, used: false };

function isSent(field: Field, part: Part<object>, given: unknown): boolean {
  if (field.required || isObject(given)) return true;
  // A default of the object as a whole is a value like any other's.
  const hasDefault = isObject(field.schema.default);
  const isEmpty = Object.keys(part.value).length === 0;
  if (field.kind === 'map') return !isEmpty || hasDefault;
  return !isEmpty && (part.used || (hasDefault && !field.readOnly));
}
