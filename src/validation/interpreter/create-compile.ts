import { isContainer, isObject, setOwn } from '../../schema/json.js';
import type { ChosenBranch, CompileSchema } from '../validator.js';
import type { Violation } from '../violation.js';
import { toReport } from './report.js';
import { SchemaDocument } from './schema-document.js';

/** Finds all violations, in any order; of a union with a chosen branch, those of that branch. */
export type FindViolations = (value: unknown, chosenBranch: ChosenBranch) => Violation[];

/** What both validators share: read the schema, treat the value as JSON, and sort the violations. */
export function createCompile(prepare: (document: SchemaDocument) => FindViolations): CompileSchema {
  return (schema) => {
    const document = new SchemaDocument(schema);
    const find = prepare(document);
    return {
      validate(value, chosenBranch = () => undefined) {
        return toReport(find(asSent(value === undefined ? {} : value), chosenBranch), document);
      },
    };
  };
}

/** The value as JSON: without undefined, which JSON does not have. Copied only where there is any. */
export function asSent(value: unknown): unknown {
  return holdsUndefined(value) ? withoutUndefined(value) : value;
}

function holdsUndefined(value: unknown): boolean {
  return isContainer(value)
    ? Object.keys(value).some((key) => holdsUndefined(value[key]))
    : value === undefined;
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutUndefined(item) ?? null);
  if (!isObject(value)) return value;
  const sent = {};
  for (const key of Object.keys(value)) {
    if (value[key] !== undefined) setOwn(sent, key, withoutUndefined(value[key]));
  }
  return sent;
}
