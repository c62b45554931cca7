import type { ControllerHost } from '../base-element.js';
import type { FieldReactions } from '../fields/form-context.js';
import { describeViolation } from './describe-violation.js';
import { problem } from './problem.js';
import { problemReport } from './problem-report.js';
import { finishTyping, readTyped, type ReadNumber } from './read-typed.js';

/** What fields show and say about what is typed. */
export const fieldReactions = (
  host: ControllerHost,
  readNumber: ReadNumber,
  onLeft?: Parameters<typeof problemReport>[1],
): FieldReactions => ({
  problem,
  describe: describeViolation,
  read: (field, text, typed) => readTyped(field, text, readNumber, typed),
  finishTyping,
  ...problemReport(host, onLeft),
});
