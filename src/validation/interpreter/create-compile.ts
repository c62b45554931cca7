import { isContainer, isObject, setOwn } from '../../schema/json.js';
import type { ChosenBranch, CompileSchema } from '../validator.js';
import type { Violation } from '../violation.js';
import { toReport } from './report.js';
import { SchemaDocument } from './schema-document.js';

/** Finds all that a value breaks, in any order; of a union with a chosen branch, what that asks for. */
export type FindViolations = (value: unknown, chosenBranch: ChosenBranch) => Violation[];

/** What both validators do: read the schema, make the value what JSON would carry, and sort what is found. */
export function createCompile(prepare: (document: SchemaDocument) => FindViolations): CompileSchema {
  return (schema) => {
    const document = new SchemaDocument(schema);
    const find = prepare(document);
    return {
      validate(value, chosenBranch = () => undefined) {
        return toReport(find(asSent(value === undefined ? {} : value), chosenBranch), document.order);
      },
    };
  };
}

/** The value as JSON would carry it: undefined is absent. Copied only where it has to be. */
function asSent(value: unknown): unknown {
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
