import type { FlowState } from '../../flow/state.js';
import type * as LaterChunk from '../later.js';
import type { FirstStrings, PartialStrings } from '../strings.js';

/** What the views may ask the element to do. */
export interface ViewActions {
  readonly reload: () => void;
  readonly reset: () => void;
  readonly submit: () => void;
  readonly cancel: () => void;
  readonly showWindow: () => void;
  readonly chooseOption: (key: string) => void;
  readonly nameConnection: (name: string) => void;
  readonly askToArchive: () => void;
  readonly dropArchive: () => void;
  readonly archive: () => void;
}

/** What the views show: where the flow stands, and what the page asked for. */
export interface View {
  readonly state: FlowState;
  readonly strings: FirstStrings & PartialStrings;
  /** What comes after the first paint; before it where an integration is first shown with it. */
  readonly later: typeof LaterChunk | undefined;
  readonly actions: ViewActions;
  /** The page has fixed the auth option. */
  readonly optionFixed: boolean;
  /** A certain connection is to be re-connected. */
  readonly reconnects: boolean;
  /** More than one connection with the integration is welcome. */
  readonly several: boolean;
  /** What the user or the page calls the new connection. */
  readonly connectionName: string;
  /** The user may name the new connection. */
  readonly nameable: boolean;
  readonly archivable: boolean;
}

/** Whether the user chooses between several ways to authenticate. */
export function choosesOption({ state, optionFixed }: View): boolean {
  return !optionFixed && state.integration!.authOptions.length > 1;
}

export function nameOf({ integration, connection }: FlowState): { name: string } {
  return { name: integration?.name || connection?.name || '' };
}
