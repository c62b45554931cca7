import type { Connection, Integration } from '../../connection/model.js';
import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { FlowState } from '../../flow/state.js';
import type { BaseElement } from '../base-element.js';
import type { RichTextHost } from '../fields/description.js';
import type { FieldChunks, FieldReactions } from '../fields/form-context.js';
import type { FormProperties } from '../form-properties.js';
import type { Sentence } from '../strings/sentence.js';
import type { Strings } from '../strings/strings.js';

/** What the views show: the state of the flow, and how the page has configured the form. */
export interface ViewModel extends RichTextHost {
  readonly state: FlowState;
  /** What the page knows of the integration before that is loaded. */
  readonly known: Pick<Integration, 'name' | 'logoUri'> & Partial<Pick<Integration, 'description'>>;
  readonly strings: Strings;
  /** Undefined until the chunk is loaded. */
  readonly reactions: Reactions | undefined;
  /** What the user is told where it does not come. */
  readonly missing: unknown;
  /** Takes the actions of the user besides connecting. */
  readonly flow: ConnectionFlow;
  /** Connects, as the submit button does. */
  readonly submit: () => void;
  /** The page has fixed the auth option. */
  readonly authOptionFixed: boolean;
  /** The page has named a connection to re-connect, or the user has chosen one. */
  readonly reconnects: boolean;
  /** The page wants one more connection rather than a replacement. */
  readonly allowsMultiple: boolean;
  /** The user may name the new connection. */
  readonly nameable: boolean;
  readonly archivable: boolean;
  /** Whether auth options with a sign-in open a popup. */
  readonly signsInPopup: boolean;
}

/** The chunk `reactions`, which the first paint of most forms does not need. */
export interface Reactions {
  readonly styles: string;
  /** The label of the submit button where there is a connection already. */
  submitLabel(model: ViewModel): Sentence | undefined;
  /** The choice between several auth options, with what is said of each, and `help` with the chosen one. */
  authOptionPicker(model: ViewModel, help: unknown): unknown;
  existingConnections(model: ViewModel): unknown;
  /** Beside the name: how the connections are. An edition may do without it. */
  statusPill?(model: ViewModel): unknown;
  /** The control for the name of the connection, where the user may name it, and the progress. */
  belowFields(model: ViewModel): unknown;
  connectedNotice(model: ViewModel): unknown;
  /** What the user calls the new connection. */
  typedName(flow: ConnectionFlow): string | undefined;
  /** Why an integration could not be loaded or is unavailable, and what failed since. */
  failureDetails(model: ViewModel): unknown;
  createFieldReactions(form: BaseElement, flow: ConnectionFlow, chunks: FieldChunks): FieldReactions;
  /** Attends to pointers and keys, and tells the page of what the user opens and chooses. Called once. */
  attend(form: FormProperties, flow: ConnectionFlow, advise?: () => void): void;
  /** Called before an update with the focus in the form; what it returns, after it. */
  followFocus(root: ShadowRoot, before: FlowState): (now: FlowState) => void;
  /**
   * Reads the customer's connections with the integration. Resolves with the one to re-connect, where
   * there are several and a new one would replace them all.
   */
  loadConnections(
    form: FormProperties,
    flow: ConnectionFlow,
    integration: Integration,
    existing: Connection,
  ): Promise<Connection | undefined>;
}

/** Whether the user chooses between several auth options. */
export function choosesAuthOption({ state, authOptionFixed }: ViewModel): boolean {
  return !authOptionFixed && state.integration!.authOptions.length > 1;
}

/** The name for the place `{name}` of a sentence: the integration's, else the connection's. */
export function integrationName({ integration, connection }: FlowState): { name: string } {
  return { name: integration?.name || connection?.name || '' };
}
