import type { HonoRequest } from 'hono';
import { badRequest } from './errors.js';

/** How deep an object may be nested: what is deeper could not be written as JSON again. */
const mostLevels = 100;

/** The body of a request as a JSON object; throws a 400 for anything else. */
export async function readObject(req: HonoRequest): Promise<Record<string, unknown>> {
  return parseObject(await req.text(), 'body');
}

/** The fields of a form; throws a 400 for one that cannot be read. */
export function readForm(req: HonoRequest): Promise<Record<string, unknown>> {
  return req.parseBody().catch(() => {
    throw badRequest('The form cannot be read.');
  });
}

export function parseObject(text: string, name: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest(`The ${name} is not JSON.`);
  }
  return requireObject(value, name);
}

export function requireObject(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest(`The ${name} is not a JSON object.`);
  if (isDeeperThan(value, mostLevels)) throw badRequest(`The ${name} is nested too deeply.`);
  return value as Record<string, unknown>;
}

/** Throws a 400 when one of these fields is there, but no string. */
export function requireTexts(fields: Readonly<Record<string, unknown>>, names: readonly string[]): void {
  const wrong = names.find((name) => fields[name] !== undefined && typeof fields[name] !== 'string');
  if (wrong) throw badRequest(`The ${wrong} must be a string.`);
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeperThan(each, levels - 1));
}
