import { loadAdapters } from './connection/load-adapters.js';
import { ConnectionForm as Form } from './element/connection-form.js';
import type { LoadValidator } from './element/later-parts.js';
import { useRichText } from './element/fields/description.js';

/** `<connection-form>` with the SDK and ajv, each loaded when it is needed. */
export class ConnectionForm extends Form {
  static override loadAdapters = loadAdapters;
  static override loadValidator: LoadValidator = async (options) =>
    (await import('./validation/load-validator.js')).loadValidator(options);

  static {
    useRichText(() => import('./element/fields/rich-text.js'));
  }
}

export { buildConnectionRequest } from './connection/request.js';
export { readConnectionResult, type ConnectionResult } from './connection/connection-result.js';
export { ConnectionError, type ConnectionErrorCode } from './connection/error.js';
export type { AuthOption, Connection, Integration } from './connection/model.js';
export type { DataSchema } from './schema/data-schema.js';
export type { Status } from './flow/state.js';
export type { PartialStrings, Strings } from './element/strings.js';
export type {
  ConnectionArchiveDetail,
  ConnectionCancelDetail,
  ConnectionErrorDetail,
  ConnectionFormEventMap,
  ConnectionInputDetail,
  ConnectionReadyDetail,
  ConnectionSubmitDetail,
  ConnectionSuccessDetail,
} from './element/events.js';
