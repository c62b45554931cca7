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
export function withHiddenTags(branches: readonly Branch[], path: Path, scope: Scope): readonly Branch[] {
  const resolved = ({ schema }: Branch, key: string): DataSchema =>
    resolve(own(schema.properties, key), [...path, key], scope).schema;
  const isTag = (branch: Branch, key: string): boolean => {
    const property = resolved(branch, key);
    const constant = constantOf(property);
    const differs = (other: Branch): boolean => {
      const another = constantOf(resolved(other, key));
      return !!another && !equal(another, constant);
    };
    return !!constant && (askedAnswer(property) === undefined || branches.some(differs));
  };
  return branches.map((branch) => {
    const { properties } = branch.schema;
    const tags = Object.keys(objectIn(properties)).filter((key) => isTag(branch, key));
    if (!tags.length) return branch;
    const tagged = mapValues(objectIn(properties), (property, key) =>
      tags.includes(key) ? { ...(property as object), 'x-hidden': true } : property,
    );
    return { ...branch, schema: { ...branch.schema, properties: tagged } as DataSchema };
  });
}
