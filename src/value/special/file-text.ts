import type { DataSchema } from '../../schema/data-schema.js';
import { formatOf } from '../../schema/types.js';

/** The text of a file that holds some; undefined for an empty one, and for other content. */
export async function textOfFile(file: Blob): Promise<string | undefined> {
  const text = await file.text();
  return text.trim() && !/[\0\uFFFD]/.test(text) ? text : undefined;
}

/**
 * The content of a file as its field asks for it: as a `data:` URL, in base64, or as text. JSON has no other
 * place for what is no text than base64. Undefined for an empty file.
 */
export async function encodeFile(file: Blob, schema: DataSchema): Promise<string | undefined> {
  if (file.size === 0) return undefined;
  const isUrl = formatOf(schema) === 'data-url';
  const text = isUrl || schema.contentEncoding !== undefined ? undefined : await textOfFile(file);
  if (text !== undefined) return text;
  const url = await dataUrlOf(file);
  return isUrl ? url : url.slice(url.indexOf(',') + 1);
}

function dataUrlOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error!);
    reader.readAsDataURL(file);
  });
}
