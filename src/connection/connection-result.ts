/** What the service added to the redirect URI. */
export type ConnectionResult = {
  /** The text given as `customState`, where the service sends it back. */
  readonly customState?: string;
} & (
  | { readonly kind: 'connected'; readonly connectionId: string }
  | {
      readonly kind: 'failed';
      readonly message: string;
      /** The service's error object; a string when the text is not JSON; undefined when there is none. */
      readonly data: unknown;
    }
);

/**
 * Reads the result of an attempt from the URL that the service redirected to; undefined when it has
 * none. Anybody can make such a URL: request the connection from the service before you trust it.
 * Pure; works in Node, also with the path and query alone.
 */
export function readConnectionResult(url: string | URL): ConnectionResult | undefined {
  const { searchParams } = new URL(url, 'http://localhost');
  const customState = searchParams.get('customState');
  const state = customState === null ? {} : { customState };
  const error = searchParams.get('error');
  const errorData = searchParams.get('errorData');
  if (error !== null || errorData !== null) {
    const data = parsed(errorData);
    return { kind: 'failed', message: error || messageIn(data), data, ...state };
  }
  const connectionId = searchParams.get('connectionId');
  return connectionId ? { kind: 'connected', connectionId, ...state } : undefined;
}

function parsed(text: string | null): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function messageIn(data: unknown): string {
  if (typeof data === 'string') return data;
  const message = (data as { message?: unknown } | undefined | null)?.message;
  return typeof message === 'string' ? message : '';
}
