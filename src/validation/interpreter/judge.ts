import type { ChosenBranch } from '../validator.js';
import type { Violation } from '../violation.js';
import { violationsOf, type Effort } from './check.js';
import { asSent } from './create-compile.js';
import type { Formats } from './formats.js';
import { createCompiler } from './interpreter.js';
import { SchemaDocument } from './schema-document.js';

/** Answers questions about the schemas that are part of a document, as the validator sees them. */
export interface Judge {
  /**
   * What a value breaks of a schema, in no particular order. Without chosen branches, one branch of each
   * union must match by itself. What cannot be checked in time counts as accepted.
   */
  findBroken(schema: unknown, value: unknown, chosenBranch?: ChosenBranch): Violation[];
  accepts(schema: unknown, value: unknown): boolean;
  /** Begins another change of the form: all that is asked in one may take only so much effort. */
  renew(): void;
  /** The schema that another one refers to; undefined when there is none in the document. */
  targetOf(schema: Readonly<Record<string, unknown>>): unknown;
}

export function createJudge(root: unknown, formats: Formats): Judge {
  const document = new SchemaDocument(root);
  const { compile } = createCompiler(document, formats);
  let effort: Effort;
  const renew = () => (effort = { left: 1e5 });
  renew();
  const findBroken: Judge['findBroken'] = (schema, value, chosenBranch) => {
    try {
      return violationsOf(compile(schema), asSent(value), schema, chosenBranch, effort);
    } catch {
      return [];
    }
  };
  return {
    findBroken,
    renew,
    accepts: (schema, value) => findBroken(schema, value).length === 0,
    targetOf: (schema) => document.targetOf(schema),
  };
}
