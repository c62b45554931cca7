import { ConnectionError } from '../error.js';

/** What a chunk brings, or a rejection as `network`. */
export async function arrived<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (cause) {
    throw new ConnectionError('network', 'A part of the form could not be loaded.', { cause });
  }
}
