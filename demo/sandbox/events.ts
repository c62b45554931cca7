import { Hono } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { Customers } from './customers.js';

/** After how many milliseconds a request to which nobody listens is forgotten; longer than a sign-in may take. */
const KEPT_FOR = 15 * 60_000;
/** After how many milliseconds a browser shall open a broken stream again. */
const RETRY_AFTER = 500;

interface Listener {
  readonly showsToken: boolean;
  readonly end: () => void;
}

interface Result {
  readonly data: string;
  readonly wantsToken: boolean;
}

interface Channel {
  readonly listeners: Map<SSEStreamingApi, Listener>;
  readonly results: Result[];
  breaksNext: boolean;
}

/** The results of connecting, by request id, to whoever listens or will listen. */
export class Events {
  readonly #channels = new Map<string, Channel>();

  /** Tells all who listen and may hear it. */
  publish(requestId: string, message: unknown, wantsToken: boolean): void {
    const { results, listeners } = this.#channel(requestId);
    const data = JSON.stringify(message);
    results.push({ data, wantsToken });
    for (const [stream, { showsToken }] of listeners) {
      if (showsToken || !wantsToken) void stream.writeSSE({ data, id: String(results.length) });
    }
  }

  /** Breaks the streams of this request, or the first one to be opened when none is. */
  drop(requestId: string): void {
    const channel = this.#channel(requestId);
    channel.breaksNext = channel.listeners.size === 0;
    for (const { end } of channel.listeners.values()) end();
  }

  /** Tells a stream all it has not heard yet; resolves when the stream is to end. */
  async listen(
    requestId: string,
    lastEventId: string | undefined,
    showsToken: boolean,
    stream: SSEStreamingApi,
  ): Promise<void> {
    const channel = this.#channel(requestId);
    void stream.write(`retry: ${RETRY_AFTER}\n\n`);
    if (channel.breaksNext) {
      channel.breaksNext = false;
      return;
    }
    const ended = new Promise<void>((resolve) => {
      stream.onAbort(resolve);
      channel.listeners.set(stream, { showsToken, end: resolve });
    });
    const seen = Number(lastEventId) || 0;
    for (const [index, { data, wantsToken }] of channel.results.entries()) {
      if (index >= seen && (showsToken || !wantsToken)) void stream.writeSSE({ data, id: String(index + 1) });
    }
    await ended;
    channel.listeners.delete(stream);
  }

  #channel(requestId: string): Channel {
    let channel = this.#channels.get(requestId);
    if (!channel) {
      channel = { listeners: new Map(), results: [], breaksNext: false };
      this.#channels.set(requestId, channel);
      this.#forgetLater(requestId, channel);
    }
    return channel;
  }

  #forgetLater(requestId: string, channel: Channel): void {
    setTimeout(() => {
      if (channel.listeners.size > 0) this.#forgetLater(requestId, channel);
      else this.#channels.delete(requestId);
    }, KEPT_FOR).unref();
  }
}

/**
 * `GET /sse/connection-events/{requestId}`. The request id, which only the asking page knows, is
 * all that the older generation shows; the younger adds its token, and tells nobody without.
 */
export function eventRoutes(events: Events, customers: Customers) {
  return new Hono().get('/sse/connection-events/:requestId', async (c) => {
    const token = c.req.query('token');
    if (token !== undefined) await customers.authenticate(token);
    return streamSSE(c, (stream) =>
      events.listen(c.req.param('requestId'), c.req.header('Last-Event-ID'), token !== undefined, stream),
    );
  });
}
