// In this order what is alike stands together in the file, as in `script-lite.ts`.
import { createDraft } from './flow/create-draft.js';
import { loadFor } from './element/load-fields.js';
import { ConnectionForm as Form } from './element/connection-form.js';
import { loadAdapters } from './connection/load-adapters.js';
import { viewsInChunks } from './element/fields/views-in-chunks.js';
import { laterPart } from './element/load-later.js';
import { useRichText } from './element/fields/description.js';
import type { Parts } from './element/edition.js';

/** `<connection-form>` with the SDK and ajv, each loaded when it is needed. */
export class ConnectionForm extends Form {
  static override parts: Parts = {
    loadAdapters,
    createDraft,
    views: viewsInChunks,
    later: laterPart,
    loadValidator: async (options) => (await import('./validation/load-validator.js')).loadValidator(options),
    loadFor,
  };

  static {
    useRichText(() => import('./element/fields/rich-text/index.js'));
  }
}

export { buildConnectionRequest } from './connection/request.js';
export { readConnectionResult, type ConnectionResult } from './connection/connection-result.js';
export { ConnectionError, type ConnectionErrorCode } from './connection/error.js';
export type { AuthOption, Connection, Integration } from './connection/model.js';
export type { DataSchema } from './schema/data-schema.js';
export type { Status } from './flow/state.js';
export type { PartialStrings, Strings } from './element/strings/strings.js';
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
