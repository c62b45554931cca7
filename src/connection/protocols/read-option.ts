import { readHttpUri, readRecord, readSchema, readText, type Raw } from './reading.js';
import type { AuthOption, Generation } from '../model.js';

/**
 * Integration.app's options say under `ui` what Membrane's say beside; each also sends some of
 * it in the other's place.
 */
export function readOption(raw: Raw, generation: Generation, integration: Raw): AuthOption {
  const under = readRecord(raw.ui);
  const beside: Raw = { ...raw, schema: raw.inputSchema };
  const [first, second] = generation === 'membrane' ? [beside, under] : [under, beside];
  return {
    key: readText(raw.key),
    type: readText(raw.type) || readText(integration.authType),
    title: readText(raw.title),
    description: readText(first.description) || readText(second.description),
    helpUri: readHttpUri(first.helpUri) || readHttpUri(second.helpUri),
    schema: readSchema(first.schema) ?? readSchema(second.schema),
  };
}
