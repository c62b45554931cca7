import type { ConnectionError } from '../../connection/error.js';
import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { FlowState } from '../../flow/state.js';
import type { BaseElement } from '../base-element.js';
import type { RichTextHost } from '../fields/description.js';
import type { FieldChunks, FieldReactions } from '../fields/form-context.js';
import type { Sentence } from '../strings/sentence.js';
import type { Strings } from '../strings/strings.js';

/** What the views show: where the flow stands, and what the page asked for. */
export interface ViewModel extends RichTextHost {
  readonly state: FlowState;
  readonly strings: Strings;
  /** Undefined until they are loaded. */
  readonly reactions: Reactions | undefined;
  /** What the user may have done besides connecting. */
  readonly flow: ConnectionFlow;
  /** Does what the button does. */
  readonly submit: () => void;
  /** The page has fixed the auth option. */
  readonly authOptionFixed: boolean;
  /** A certain connection is to be re-connected. */
  readonly reconnects: boolean;
  /** More than one connection with the integration is welcome. */
  readonly allowsMultiple: boolean;
  /** What the user or the page calls the new connection. */
  readonly connectionName: string;
  readonly nameConnection: (name: string) => void;
  /** The user may name the new connection. */
  readonly nameable: boolean;
  readonly archivable: boolean;
  /** Where the user is to sign in, a popup is opened for it. */
  readonly signsInPopup: boolean;
}

/** The chunk `reactions`: the first paint does without it, and it is there before it is needed. */
export interface Reactions {
  readonly styles: string;
  /** What the button that connects is called. */
  submitLabel(model: ViewModel): Sentence;
  authOptionPicker(model: ViewModel): unknown;
  existingConnection(model: ViewModel): unknown;
  /** The name of the connection where the user may give it one, and how the attempt goes. */
  belowFields(model: ViewModel): unknown;
  connectedNotice(model: ViewModel): unknown;
  /** What went wrong as a sentence for the user. */
  describeError(error: ConnectionError, name: string, strings: Strings): string;
  createFieldReactions(form: BaseElement, flow: ConnectionFlow, chunks: FieldChunks): FieldReactions;
  /** Moves the focus on from what has given way to something else. */
  followFocus(root: ShadowRoot, before: FlowState, now: FlowState): void;
}

/** Whether the user chooses between allowsMultiple ways to authenticate. */
export function choosesAuthOption({ state, authOptionFixed }: ViewModel): boolean {
  return !authOptionFixed && state.integration!.authOptions.length > 1;
}

/**
 * What the integration is called, as a place in a sentence; the connection's name where there is no
 * integration.
 */
export function integrationName({ integration, connection }: FlowState): { name: string } {
  return { name: integration?.name || connection?.name || '' };
}
