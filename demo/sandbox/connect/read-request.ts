import type { HonoRequest } from 'hono';
import { badRequest } from '../errors.js';

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
      fields[name] = typeof fields[name] === 'string' ? parseObject(fields[name], name) : fields[name];
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
  if (type.includes('form')) return req.parseBody();
  return {};
}

function unpack({ payload, ...fields }: Record<string, unknown>): Record<string, unknown> {
  if (payload === undefined) return fields;
  return {
    ...fields,
    ...(typeof payload === 'string' ? parseObject(payload, 'payload') : (payload as object)),
  };
}

function parseObject(text: string, name: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest(`The ${name} is not JSON.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest(`The ${name} is not a JSON object.`);
  }
  return value as Record<string, unknown>;
}
