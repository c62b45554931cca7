import { standard } from './editions/standard.js';
import { ConnectionForm as Form } from './element/connection-form.js';

/** `<connection-form>` with the SDK and ajv, each loaded when it is needed. */
export class ConnectionForm extends Form {
  static override edition = standard;
}

export { buildConnectionRequest, connectionLink } from './connection/request.js';
export type { OpenWindow, WindowRequest } from './connection/popup.js';
export {
  readConnectionHealth,
  type ClientAction,
  type ConnectionHealth,
} from './connection/connection-health.js';
export { readConnectionResult, type ConnectionResult } from './connection/connection-result.js';
export { ConnectionError, type ConnectionErrorCode, type ConnectionErrorData } from './connection/error.js';
export type {
  AuthOption,
  ConnectPayload,
  Connection,
  ConnectorParameters,
  Integration,
} from './connection/model.js';
export type { DataSchema } from './schema/data-schema.js';
export type { Status } from './flow/state.js';
export { registerLanguage, type Language } from './element/speech/languages.js';
export { withNumbers, type PluralForms } from './element/strings/plural.js';
export type { Help, HelpTexts } from './element/strings/help.js';
export type { AllStrings as Strings, PartialStrings } from './element/strings/strings.js';
export type {
  ConnectionArchiveDetail,
  ConnectionCancelDetail,
  ConnectionErrorDetail,
  ConnectionFormEventMap,
  ConnectionHelpDetail,
  ConnectionInputDetail,
  ConnectionOptionDetail,
  ConnectionReadyDetail,
  ConnectionRenameDetail,
  ConnectionDoneDetail,
  ConnectionSubmitDetail,
  ConnectionSuccessDetail,
  ConnectionUnavailableDetail,
} from './element/events.js';
