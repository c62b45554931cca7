import type { DataSchema } from '../../schema/data-schema.js';
import { formatOf } from '../../schema/types.js';

/** Whether a text is the content of a file: as itself, or in an encoding that JSON can carry. */
export function isFile(schema: DataSchema): boolean {
  return (
    /^(file|binary|data-url)$/.test(formatOf(schema)) ||
    (schema.contentEncoding === 'base64' && schema.contentMediaType !== undefined)
  );
}
