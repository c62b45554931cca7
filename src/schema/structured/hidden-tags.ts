import type { DataSchema } from '../data-schema.js';
import { equal, mapValues, objectIn, own, type Path } from '../json.js';
import { constantOf } from '../options.js';
import { constantsOf, type Branch } from './branches.js';
import { requiredOf } from './child-schemas.js';
import { askedAnswer } from './fixed-values.js';
import { resolve, type Scope } from './resolve.js';

/**
 * Branches of which the properties that tell them apart are hidden: those of one value. One that a person
 * might have to say, as a consent, tells apart only where another branch has another value.
 */
export function withHiddenTags(branches: readonly Branch[], path: Path, scope: Scope): readonly Branch[] {
  const resolved = (branch: Branch, key: string): DataSchema =>
    resolve(own(branch.schema.properties, key), [...path, key], scope).schema;
  const isTag = (branch: Branch, key: string): boolean => {
    const property = resolved(branch, key);
    const constant = constantOf(property);
    const differs = (other: Branch): boolean => {
      const another = constantOf(resolved(other, key));
      return !!another && !equal(another, constant);
    };
    return !!constant && (askedAnswer(property) === undefined || branches.some(differs));
  };
  /** Whether a property is an object that has a tag: then it is sent in any case. */
  const holdsTag = (branch: Branch, key: string): boolean => {
    const constants = constantsOf(resolved(branch, key));
    if (constants.length === 0) return false;
    const others = branches.map((other) => new Map(constantsOf(resolved(other, key))));
    return constants.some(([name, value]) =>
      others.some((constants) => constants.has(name) && !equal(constants.get(name), value)),
    );
  };
  return branches.map((branch) => {
    const { properties } = branch.schema;
    const keys = Object.keys(objectIn(properties));
    const tags = keys.filter((key) => isTag(branch, key));
    const holders = keys.filter((key) => holdsTag(branch, key));
    if (!tags.length && !holders.length) return branch;
    const tagged = mapValues(objectIn(properties), (property, key) =>
      tags.includes(key) ? { ...(property as object), 'x-hidden': true } : property,
    );
    const required = [...new Set([...requiredOf(branch.schema), ...holders])];
    return { ...branch, schema: { ...branch.schema, properties: tagged, required } as DataSchema };
  });
}
