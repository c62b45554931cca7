/**
 * How the sandbox treats one customer. Given in the token, as `fields.sandbox`, so that a test
 * chooses a behaviour of the service without the client under test knowing of it.
 */
export interface Controls {
  /** The other app signs in and agrees (`auto`) or declines (`deny`) without showing its pages. */
  consent?: 'auto' | 'deny';
  /** Milliseconds added to each API answer of this customer; preflights carry no token and are not slowed. */
  latency?: number;
  /** So many API requests are answered, all later ones with 401. Counted per token. */
  reject401After?: number;
  /** Where a result is announced: by window message, by event stream, by both (default), or not at all. */
  announce?: 'both' | 'message' | 'events' | 'none';
  /** Milliseconds between a connection's making and the announcement of it. */
  resultDelay?: number;
  /** The result page stays open. */
  keepOpen?: boolean;
  /** How many items a page of a list has; 100 unless told. */
  pageSize?: number;
  /** Milliseconds that each answer of the `slow` integration takes; 3000 unless told. */
  slow?: number;
}

export function readControls(fields: unknown): Controls {
  const sandbox = (fields as { sandbox?: unknown } | undefined)?.sandbox;
  return typeof sandbox === 'object' && sandbox !== null ? sandbox : {};
}
