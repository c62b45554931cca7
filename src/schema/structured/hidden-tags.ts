import type { DataSchema } from '../data-schema.js';
import { equal, mapValues, objectIn, own, type Path } from '../json.js';
import { constantOf } from '../options.js';
import type { Branch } from './branches.js';
import { askedAnswer } from './fixed-values.js';
import { resolve, type Scope } from './resolve.js';

/**
 * Branches of which the properties that tell them apart are hidden: those of one value. One that a person
 * might have to say, as a consent, tells apart only where another branch has another value.
 */
export function withHiddenTags(branches: readonly Branch[], path: Path, scope: Scope): Branch[] {
  const propertyOf = ({ schema }: Branch, key: string): DataSchema | undefined => {
    const property = own(schema.properties, key);
    return property === undefined ? undefined : resolve(property, [...path, key], scope).schema;
  };
  const isTag = (branch: Branch, key: string): boolean => {
    const property = propertyOf(branch, key);
    const constant = property && constantOf(property);
    if (!constant) return false;
    return (
      askedAnswer(property) === undefined ||
      branches.some((other) => {
        const another = constantOf(propertyOf(other, key));
        return another && !equal(another.value, constant.value);
      })
    );
  };
  return branches.map((branch) => {
    const { properties } = branch.schema;
    if (!Object.keys(objectIn(properties)).some((key) => isTag(branch, key))) return branch;
    const tagged = mapValues(properties!, (property, key) =>
      isTag(branch, key) ? { ...propertyOf(branch, key), 'x-hidden': true } : property,
    );
    return { ...branch, schema: { ...branch.schema, properties: tagged as DataSchema['properties'] } };
  });
}
