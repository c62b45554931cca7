import type { CompileSchema } from '../validation/validator.js';
import type { Violation } from '../validation/violation.js';
import type { Unread } from '../value/field-text.js';
import type { Pruned } from '../value/prune-flat.js';
import type { FilledForm, Renamed } from './filled-form.js';

/**
 * What is wrong with a draft, and which of it is shown, and when: none while the user first types in a
 * field; what is wrong with what a field holds, once the user has changed and left it; what is missing,
 * only at a check; and none longer than it lasts. Fields are named by their ids; the returned sets hold the
 * fields whose shown violation has changed.
 */
export interface Violations {
  get(id: string): Violation | undefined;

  /** Until there is a validator, only missing values and unreadable texts are found. */
  useValidator(compile: CompileSchema): Set<string>;

  /** The user has left this field. One that was only passed through shows nothing new. */
  leave(id: string): Set<string>;

  /** Shows all violations, of empty fields too. */
  check(): Set<string>;

  /**
   * The value of a field has changed. Shows no new violation while the user types, but hides those that
   * are corrected. `anywhere`: the change may have corrected other fields too. `renamed`: children of the
   * field have moved.
   */
  takeBack(changed: string, anywhere: boolean, renamed?: Renamed): Set<string>;
}

/** What violations are found in. */
export interface Checkable {
  readonly form: FilledForm;
  /** An empty secret is not missing, since the service has it. */
  readonly keepsSecrets: boolean;
  /** What would be sent. */
  sent(): Pruned;
  /** Why the text in a field gives no value, where it gives none. */
  unread(id: string): Unread | undefined;
}

export type CreateViolations = (draft: Checkable) => Violations;
