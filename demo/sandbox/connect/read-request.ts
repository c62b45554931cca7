import type { HonoRequest } from 'hono';
import { parseObject, readForm, requireObject } from '../read-object.js';

/** What was sent to the connect page, not judged yet, and why it could not be read in full. */
export interface RawRequest {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly problem?: unknown;
}

/**
 * Reads a connect request: from query parameters, and over them a form's `payload` (JSON), a
 * form's plain fields, or a JSON body, which may hold a `payload` of its own.
 */
export async function readRequest(req: HonoRequest): Promise<RawRequest> {
  const query = req.query();
  let fields: Record<string, unknown> = query;
  try {
    fields = { ...unpack(query) };
    if (req.method === 'POST') fields = { ...fields, ...unpack(await readBody(req)) };
    for (const name of ['connectionParameters', 'input', 'connectorParameters']) {
      const value = fields[name];
      if (value !== undefined) fields[name] = readMaybeText(value, name);
    }
    const bearer = /^bearer (.+)$/i.exec(req.header('Authorization') ?? '');
    fields.token ??= bearer?.[1];
    return { fields };
  } catch (problem) {
    return { fields, problem };
  }
}

async function readBody(req: HonoRequest): Promise<Record<string, unknown>> {
  const type = req.header('Content-Type') ?? '';
  if (type.includes('json')) return parseObject(await req.text(), 'body');
  if (type.includes('form')) return readForm(req);
  return {};
}

function unpack({ payload, ...fields }: Record<string, unknown>): Record<string, unknown> {
  if (payload === undefined) return fields;
  return {
    ...fields,
    ...readMaybeText(payload, 'payload'),
  };
}

/** An object, or the JSON of one. */
function readMaybeText(value: unknown, name: string): Record<string, unknown> {
  return typeof value === 'string' ? parseObject(value, name) : requireObject(value, name);
}
