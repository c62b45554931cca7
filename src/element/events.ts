import type { ConnectionError } from '../connection/error.js';
import type { AuthOption, Connection, Integration } from '../connection/model.js';

/** The form is on screen and takes typing. */
export interface ConnectionReadyDetail {
  readonly integration: Integration;
  readonly authOption: AuthOption;
}

/** The user changed a field. */
export interface ConnectionInputDetail {
  /** What would be sent now. Includes secrets: do not log it. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The user asked to connect, and the form is valid. Cancelable: nothing is sent if it is prevented. */
export interface ConnectionSubmitDetail {
  readonly integration: Integration;
  readonly authOption: AuthOption;
  /** What will be sent. Includes secrets: do not log it. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The service has confirmed the connection. */
export interface ConnectionSuccessDetail {
  readonly integration: Integration;
  readonly connection: Connection;
  /** The page's `custom-state`; after a redirect, where the service sends it back. */
  readonly customState?: string;
}

/** The integration or the form's own code could not be loaded, or an attempt failed. */
export interface ConnectionErrorDetail {
  readonly error: ConnectionError;
}

/**
 * The user gave up: closed the window, or cancelled. If the window only looked closed, and the user
 * completes the sign-in within ten minutes, `connection-success` still follows.
 */
export interface ConnectionCancelDetail {
  readonly integration: Integration;
}

/** The integration cannot be connected: it is not set up, or not in use. */
export interface ConnectionUnavailableDetail {
  /** Its `state` says why; `raw` has `errors`, `isDeactivated` and `hasMissingParameters`. */
  readonly integration: Integration;
}

/** The user has chosen another auth option. */
export interface ConnectionOptionDetail {
  readonly integration: Integration;
  readonly authOption: AuthOption;
}

/** The user has opened a link that explains what to fill in. */
export interface ConnectionHelpDetail {
  readonly integration: Integration;
  readonly authOption: AuthOption;
  readonly url: string;
}

/** The user has renamed a connection. */
export interface ConnectionRenameDetail {
  readonly connection: Connection;
}

/** The user is done with the form, which has connected. */
export interface ConnectionDoneDetail {
  readonly connection: Connection;
}

/** The user has disconnected a connection that was there. */
export interface ConnectionArchiveDetail {
  readonly connection: Connection;
}

export interface ConnectionFormEventMap {
  'connection-ready': CustomEvent<ConnectionReadyDetail>;
  'connection-input': CustomEvent<ConnectionInputDetail>;
  'connection-submit': CustomEvent<ConnectionSubmitDetail>;
  'connection-success': CustomEvent<ConnectionSuccessDetail>;
  'connection-error': CustomEvent<ConnectionErrorDetail>;
  'connection-cancel': CustomEvent<ConnectionCancelDetail>;
  'connection-archive': CustomEvent<ConnectionArchiveDetail>;
  'connection-rename': CustomEvent<ConnectionRenameDetail>;
  'connection-done': CustomEvent<ConnectionDoneDetail>;
  'connection-unavailable': CustomEvent<ConnectionUnavailableDetail>;
  'connection-option': CustomEvent<ConnectionOptionDetail>;
  'connection-help': CustomEvent<ConnectionHelpDetail>;
}

type Detail<Name extends keyof ConnectionFormEventMap> = ConnectionFormEventMap[Name]['detail'];

/** Returns false when a listener prevented the event. */
export function fire<Name extends keyof ConnectionFormEventMap>(
  target: EventTarget,
  name: Name,
  detail: Detail<Name>,
): boolean {
  const cancelable = name === 'connection-submit';
  return target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}
