import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { FlowState } from '../../flow/state.js';
import type * as LaterChunk from '../reactions/index.js';
import type { FirstStrings, Strings } from '../strings/strings.js';

/** What the views show: where the flow stands, and what the page asked for. */
interface Shown {
  readonly state: FlowState;
  /** What the user may have done besides connecting. */
  readonly flow: ConnectionFlow;
  /** Does what the button does. */
  readonly submit: () => void;
  /** The page has fixed the auth option. */
  readonly optionFixed: boolean;
  /** A certain connection is to be re-connected. */
  readonly reconnects: boolean;
  /** More than one connection with the integration is welcome. */
  readonly several: boolean;
  /** What the user or the page calls the new connection. */
  readonly connectionName: string;
  readonly nameConnection: (name: string) => void;
  /** The user may name the new connection. */
  readonly nameable: boolean;
  readonly archivable: boolean;
  /** Where the user is to sign in, a popup is opened for it. */
  readonly signsInPopup: boolean;
}

/** What a form says, and what comes after the first paint: before it where an integration is first shown with it. */
export type Words =
  | { readonly later?: undefined; readonly strings: FirstStrings }
  | { readonly later: typeof LaterChunk; readonly strings: Strings };

export type View = Shown & Words;

/** With all that it takes to show whatever may happen. */
export type FullView = Shown & { readonly strings: Strings };

/** Whether the user chooses between several ways to authenticate. */
export function choosesOption({ state, optionFixed }: Shown): boolean {
  return !optionFixed && state.integration!.authOptions.length > 1;
}

export function nameOf({ integration, connection }: FlowState): { name: string } {
  return { name: integration?.name || connection?.name || '' };
}
