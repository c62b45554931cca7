// Counts what the page has opened and not closed. To be loaded before what is counted.

const open = { ports: 0, timers: 0, streams: 0, globals: 0 };
const timers = new Set<unknown>();
Object.assign(globalThis, { resources: () => ({ ...open, timers: timers.size }) });

const Channel = globalThis.MessageChannel;
globalThis.MessageChannel = class extends Channel {
  constructor() {
    super();
    open.ports++;
    let isOpen = true;
    for (const port of [this.port1, this.port2]) {
      // Closing one end closes the other.
      port.close = () => {
        if (isOpen) open.ports--;
        isOpen = false;
        MessagePort.prototype.close.call(port);
      };
    }
  }
};

const Source = globalThis.EventSource;
globalThis.EventSource = class extends Source {
  #isOpen = true;

  constructor(...given: ConstructorParameters<typeof Source>) {
    super(...given);
    open.streams++;
  }

  override close(): void {
    if (this.#isOpen) open.streams--;
    this.#isOpen = false;
    super.close();
  }
};

const { setTimeout, clearTimeout } = globalThis;
Object.assign(globalThis, {
  setTimeout(callback: () => void, delay?: number) {
    const timer = setTimeout(() => {
      timers.delete(timer);
      callback();
    }, delay);
    timers.add(timer);
    return timer;
  },
  clearTimeout(timer: ReturnType<typeof setTimeout>) {
    timers.delete(timer);
    clearTimeout(timer);
  },
});

// The listeners of the window and the document, of which a page has one, whatever comes and goes in it.
for (const target of [window, document]) {
  const kept = new WeakMap<EventListener, Set<string>>();
  const { addEventListener, removeEventListener } = target;
  const key = (type: string, options: unknown) =>
    `${type} ${typeof options === 'object' ? Boolean((options as AddEventListenerOptions)?.capture) : Boolean(options)}`;
  const remove = (type: string, listener: EventListener, options?: unknown) => {
    if (kept.get(listener)?.delete(key(type, options))) open.globals--;
  };
  target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
    const of = kept.get(listener) ?? new Set();
    if (!of.has(key(type, options)) && !options?.signal?.aborted) open.globals++;
    kept.set(listener, of.add(key(type, options)));
    options?.signal?.addEventListener('abort', () => remove(type, listener, options), { once: true });
    addEventListener.call(target, type, listener, options);
  };
  target.removeEventListener = (type: string, listener: EventListener, options?: EventListenerOptions) => {
    remove(type, listener, options);
    removeEventListener.call(target, type, listener, options);
  };
}
export {};
