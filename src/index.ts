export { ConnectionForm } from './element/connection-form.js';
export { ConnectionError, type ConnectionErrorCode } from './connection/error.js';
export type { AuthOption, Connection, Integration } from './connection/model.js';
export type { DataSchema } from './schema/data-schema.js';
export type { Status } from './flow/state.js';
export type { PartialStrings, Strings } from './element/strings.js';
export type {
  ConnectionCancelDetail,
  ConnectionErrorDetail,
  ConnectionFormEventMap,
  ConnectionInputDetail,
  ConnectionReadyDetail,
  ConnectionSubmitDetail,
  ConnectionSuccessDetail,
} from './element/events.js';
