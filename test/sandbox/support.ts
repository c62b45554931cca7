import { waitUntil } from '@open-wc/testing';
import { click } from '../support/pointer.js';
import { thePopup } from '../support/popup.js';
import { sandbox } from '../support/sandbox.js';

/** What the service says of how connecting ended, by window message and by event stream alike. */
export interface Announcement {
  source: string;
  requestId?: string;
  type: 'newConnectionCreated' | 'newConnectionFailure';
  connection?: Record<string, unknown> & { id: string };
  error?: string;
  errorData?: { type: string; key?: string; message: string };
}

/** A page of the test server's own that changes nothing. */
export const blankPage = new URL('/__sandbox/addresses.js', location.href).href;

/** Calls the service's API by hand. */
export async function api(path: string, token: string, init: RequestInit = {}): Promise<Response> {
  return fetch(sandbox.apiUri + path, {
    ...init,
    headers: { Authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) },
  });
}

export const apiJson = async <T>(path: string, token: string, init?: RequestInit): Promise<T> =>
  (await api(path, token, init)).json() as Promise<T>;

export const postJson = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/** Runs an act within a trusted click, as a page's own button would. */
export async function byClick<T>(act: () => Promise<T>): Promise<T> {
  const button = document.createElement('button');
  button.textContent = 'Connect';
  document.body.append(button);
  const result = new Promise<T>((resolve, reject) => {
    button.addEventListener('click', () => act().then(resolve, reject), { once: true });
  });
  await click(button);
  try {
    return await result;
  } finally {
    button.remove();
  }
}

/** Between tests: windows close themselves or are closed, and frames go, which the SDKs leave in front of the page. */
export async function tidyUp(): Promise<void> {
  document.querySelectorAll('iframe').forEach((frame) => frame.remove());
  const none = async (): Promise<boolean> => (await thePopup.count()) === 0;
  await waitUntil(none, '', { timeout: 3000 }).catch(async () => {
    while (!(await none())) await thePopup.close();
  });
}

/** The first announcement of a request's event stream. */
export function announced(requestId: string, query = ''): Promise<Announcement> {
  const stream = new EventSource(`${sandbox.apiUri}/sse/connection-events/${requestId}${query}`);
  return new Promise((resolve) => {
    stream.onmessage = ({ data }) => {
      stream.close();
      resolve(JSON.parse(data as string) as Announcement);
    };
  });
}

/** The first message of a request that arrives at this window. */
export function messaged(requestId: string): Promise<MessageEvent<Announcement>> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<Announcement>): void => {
      if (event.data?.requestId !== requestId) return;
      window.removeEventListener('message', listen);
      resolve(event);
    };
    window.addEventListener('message', listen);
  });
}

/** Posts the hidden-field form that the guides show into a frame, or into the target that is named. */
export function postForm(path: string, payload: unknown, target?: string): HTMLIFrameElement | undefined {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = sandbox.apiUri + path;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'payload';
  field.value = typeof payload === 'string' ? payload : JSON.stringify(payload);
  form.append(field);
  let frame: HTMLIFrameElement | undefined;
  if (target === undefined) {
    frame = document.createElement('iframe');
    frame.name = `frame-${crypto.randomUUID()}`;
    document.body.append(frame);
  }
  form.target = target ?? frame!.name;
  document.body.append(form);
  form.submit();
  form.remove();
  return frame;
}

/** Waits until a frame has come back to this origin, and tells where. */
export function cameBack(frame: HTMLIFrameElement): Promise<URL> {
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      let href: string | undefined;
      try {
        href = frame.contentWindow?.location.href;
      } catch {
        return; // Still at the service.
      }
      if (href?.startsWith(location.origin)) resolve(new URL(href));
    });
  });
}
