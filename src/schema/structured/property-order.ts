import type { DataSchema } from '../data-schema.js';
import { equal, isObject, listIn, objectIn } from '../json.js';

/**
 * The order in which the properties of an object are shown, where its schema is put together of parts:
 * its own first, then those of each part in turn. What a condition reveals stands right after the
 * properties that the condition is about.
 */
export class PropertyOrder {
  readonly #keys: string[] = [];
  readonly #revealedBy = new Map<string, string>();

  /** `by`: the names of the properties that reveal those of the schema, if any do. */
  add({ properties }: DataSchema, by: readonly string[] = []): void {
    const added = Object.keys(objectIn(properties)).filter((key) => !this.#keys.includes(key));
    const last = Math.max(...by.map((key) => this.#keys.indexOf(key)), -1);
    if (last < 0) {
      this.#keys.push(...added);
      return;
    }
    let end = last + 1;
    while (this.#isRevealed(this.#keys[end], by)) end++;
    this.#keys.splice(end, 0, ...added);
    for (const key of added) this.#revealedBy.set(key, this.#keys[last]!);
  }

  /** The schema with its properties in this order. */
  apply(schema: DataSchema): DataSchema {
    const { properties } = schema;
    if (!isObject(properties)) return schema;
    const given = Object.keys(properties);
    const keys = this.#keys.filter((key) => Object.hasOwn(properties, key));
    // The same object lets what was read of it before be used again.
    if (equal(given, keys)) return schema;
    const entries = keys.map((key) => [key, properties[key]!] as const);
    return { ...schema, properties: Object.fromEntries(entries) };
  }

  /** Whether a property stands here because of these, be it by way of others. */
  #isRevealed(key: string | undefined, by: readonly string[]): boolean {
    const revealing = this.#revealedBy.get(key!);
    return revealing !== undefined && (by.includes(revealing) || this.#isRevealed(revealing, by));
  }
}

/** The properties that a condition is about. */
export function keysOfCondition(condition: unknown): string[] {
  if (!isObject(condition)) return [];
  const { properties, required, not, allOf, anyOf, oneOf } = condition;
  const within = [not, ...listIn(allOf), ...listIn(anyOf), ...listIn(oneOf)].flatMap(keysOfCondition);
  return [...Object.keys(objectIn(properties)), ...listIn(required).map(String), ...within];
}
