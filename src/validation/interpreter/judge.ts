import type { Path } from '../../schema/json.js';
import type { ChosenBranch } from '../validator.js';
import type { Violation } from '../violation.js';
import { newRun, violationsOf, type Run } from './check.js';
import { asSent } from './create-compile.js';
import type { Formats } from './formats.js';
import { createCompiler } from './interpreter.js';
import { SchemaDocument } from './schema-document.js';

/** Answers questions about the schemas that are part of a document, as the validator sees them. */
export interface Judge {
  /**
   * What a value breaks of a schema, in no particular order. Without chosen branches, one branch of each
   * union must match by itself. What cannot be checked in time counts as accepted. What was asked before about
   * the same value at the same `path` is known.
   */
  findBroken(schema: unknown, value: unknown, chosenBranch?: ChosenBranch, path?: Path): Violation[];
  /** Begins another change of the form: all that is asked in one may take only so much effort. */
  renew(): void;
  /** Values have changed: what is known of them is no more. */
  forget(): void;
  /** The schema that another one refers to; undefined when there is none in the document. */
  targetOf(schema: Readonly<Record<string, unknown>>): unknown;
}

export function createJudge(root: unknown, formats: Formats): Judge {
  const document = new SchemaDocument(root);
  const { compile } = createCompiler(document, formats);
  let run: Run;
  const begin = (left = 3e4) => void (run = newRun(left));
  begin();
  const findBroken: Judge['findBroken'] = (schema, value, chosenBranch, path) => {
    try {
      if (!run.sent.has(value)) run.sent.set(value, asSent(value));
      return violationsOf(compile(schema), run.sent.get(value), schema, chosenBranch, run, path);
    } catch {
      return [];
    }
  };
  return {
    findBroken,
    renew: begin,
    forget: () => begin(run.left),
    targetOf: (schema) => document.targetOf(schema),
  };
}
