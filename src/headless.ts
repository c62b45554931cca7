import type { ConnectionApi } from './connection/api.js';
import { createConnectionApi as createApi, type ConnectionApiOptions } from './connection/create-api.js';
import { draftsWith, headless } from './editions/headless.js';
import { explainViolation } from './element/reactions/explain-violation.js';
import { withEnglish, type PartialStrings } from './element/strings/strings.js';
import { createFlow, type ConnectionFlow } from './flow/connection-flow.js';
import type { Draft, FieldProblem } from './flow/draft.js';
import { showViolations } from './flow/reactions/show-violations.js';
import type { StructuredDraft } from './flow/structured/structured-draft.js';
import type { Field } from './schema/field.js';
import type { ValidatorOptions } from './validation/load-validator.js';
import { readAsKind } from './value/special/read-as-kind.js';
import type { TextReading } from './value/field-text.js';

/** Reaches the service, with the customer's token or with an SDK client of the page's own. */
export function createConnectionApi(options: ConnectionApiOptions): ConnectionApi {
  return createApi(options, headless);
}

/**
 * The flow of one form, from reading the integration to the connection: what `<connection-form>` does
 * without its looks. With `noEval` it generates no code, for pages whose policy forbids that.
 */
export function createConnectionFlow(options: ValidatorOptions = {}): ConnectionFlow {
  const { create, load } = draftsWith(showViolations);
  const flow = createFlow({
    load,
    create(...given) {
      const draft = create(...given);
      draft.subscribe(({ byUser, fields, structure }) => {
        // A draft is made when it is first read, which may be in the middle of a rendering.
        if (!byUser && (fields.size || structure)) flow.send({ type: 'draft-changed' });
      });
      return draft;
    },
  });
  void headless.loadValidator(options).then(flow.useValidator);
  return flow;
}

/**
 * Reads what the user typed as the field's kind: numbers and dates as people write them, JSON, options.
 * `language` decides what separates thousands. Pass it to `type` of a draft.
 */
export function readText(field: Field, text: string, language?: string): TextReading {
  return readAsKind(field, text, language);
}

/** A problem of a draft in a sentence, in English unless `strings` say another. */
export function describeProblem(problem: FieldProblem, strings?: PartialStrings): string {
  return explainViolation(problem.violation, problem.field, withEnglish(strings));
}

/** Whether the fields of a draft come and go; only then it has lists, maps and variants. */
export function isStructured(draft: Draft): draft is StructuredDraft {
  return draft.changesStructure;
}

export { ConnectionError, type ConnectionErrorCode, type ConnectionErrorData } from './connection/error.js';
export type { Attempt, AttemptOptions, ConnectionApi, Resumption } from './connection/api.js';
export { connectionLink } from './connection/request.js';
export type { OpenWindow, WindowRequest } from './connection/popup.js';
export type { ConnectionApiOptions } from './connection/create-api.js';
export type {
  AuthOption,
  Connectable,
  ConnectedOutcome,
  Connection,
  ConnectorParameters,
  ConnectPayload,
  ConnectRequest,
  Integration,
  Outcome,
} from './connection/model.js';
export type { PartialStrings } from './element/strings/strings.js';
export type { ConnectChoices, ConnectionFlow, FlowListener } from './flow/connection-flow.js';
export type { Draft, DraftChange, FieldProblem } from './flow/draft.js';
export type { FlowState, Status } from './flow/state.js';
export type { StructuredDraft } from './flow/structured/structured-draft.js';
export type { FlowTarget } from './flow/target.js';
export type { FlowEvent, UserEvent } from './flow/transition.js';
export type { DataSchema } from './schema/data-schema.js';
export type * from './schema/field.js';
export type { Path } from './schema/json.js';
export type { Violation } from './validation/violation.js';
