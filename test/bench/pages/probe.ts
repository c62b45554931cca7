// Stands first in each page that is compared, before anything else is loaded: notes when the form
// can be used, the click, and what becomes of `window.open`.

interface Opened {
  /** From the click to the call, and to its return, in milliseconds. */
  readonly called: number;
  readonly returned: number;
  readonly blocked: boolean;
}

let clickedAt: number | undefined;
let opened: Opened | undefined;
let usableAt: number | undefined;
let outcome: string | undefined;
let endedAt: number | undefined;
let problem = '';

addEventListener('error', ({ message }) => (problem ||= message));
addEventListener('unhandledrejection', ({ reason }) => (problem ||= String(reason)));

const own = window.open;
window.open = function open(...args: Parameters<typeof window.open>) {
  const before = performance.now();
  const popup = own.apply(window, args);
  const after = performance.now();
  opened ??= { called: before - clickedAt!, returned: after - clickedAt!, blocked: !popup || popup.closed };
  return popup;
};

addEventListener(
  'click',
  ({ isTrusted, timeStamp }) => {
    if (isTrusted) clickedAt = timeStamp;
  },
  { capture: true },
);

function find<Found extends HTMLElement>(selector: string): Found | null {
  const root = document.querySelector('connection-form')?.shadowRoot ?? document;
  return root.querySelector<Found>(selector);
}

const text = (): HTMLInputElement | null => find<HTMLInputElement>('input[type=text]');

/** From one frame to the next: is there a field yet? If so, it can be used once this frame is painted. */
function look(): void {
  const field = text();
  if (!field || !field.offsetHeight || field.disabled) return void requestAnimationFrame(look);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => (usableAt = performance.now());
  port2.postMessage(undefined);
}
look();

async function until<Value>(read: () => Value | undefined | null, limit: number): Promise<Value> {
  const start = performance.now();
  while (performance.now() < start + limit) {
    const value = read();
    if (value !== undefined && value !== null) return value;
    // Behind a popup the browser makes more of this.
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited ${limit} ms in vain. ${problem}`);
}

function middleOf(element: HTMLElement): { x: number; y: number } {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

const probe = {
  /** How an attempt went; told by the page. */
  end(how: string): void {
    outcome ??= how;
    endedAt ??= performance.now();
  },
  /** Milliseconds from navigation to a form that takes typing, and the moment of it since 1970. */
  usable: async () => ({
    after: await until(() => usableAt, 60_000),
    at: performance.timeOrigin + usableAt!,
  }),
  field: () => middleOf(text()!),
  typed: () => text()!.value,
  button: () => middleOf(find('button[type=submit]')!),
  connected: async () => ({
    outcome: await until(() => outcome, 60_000).catch(() => 'nothing'),
    opened,
    clickedAt: performance.timeOrigin + clickedAt!,
    endedAt: performance.timeOrigin + (endedAt ?? performance.now()),
  }),
};

declare global {
  // What a page tells to the probe.
  var probe: { end(how: string): void };
  /** What a page is to connect, and where; written into it as a back end would. */
  var settings: { apiUri: string; token: string; integrationKey: string };
}
Object.assign(globalThis, { probe });

export {};
