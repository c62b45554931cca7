import { until } from '../support/until.js';
import { Bench } from './harness.js';
import type { BenchOptions, Way } from './harness.js';
import { thePopup } from '../support/popup.js';

/** Event sources made while a test runs, the SDK's too. */
class EventSources {
  readonly all: EventSource[] = [];
  readonly #original = window.EventSource;

  constructor() {
    const { all } = this;
    window.EventSource = class extends this.#original {
      constructor(url: string | URL, init?: EventSourceInit) {
        super(url, init);
        all.push(this);
      }
    };
  }

  get open(): number {
    return this.all.filter(({ readyState }) => readyState !== EventSource.CLOSED).length;
  }

  restore(): void {
    window.EventSource = this.#original;
  }
}

/** Windows opened while a test runs. */
class Windows {
  readonly names: string[] = [];
  readonly handles: Window[] = [];
  readonly #original = window.open;

  constructor() {
    window.open = (url, name, features) => {
      const handle = this.#original.call(window, url, name, features);
      if (name) this.names.push(name);
      if (handle) this.handles.push(handle);
      return handle;
    };
  }

  restore(): void {
    window.open = this.#original;
  }
}

/** What each test of a file uses, watched for what it leaves behind. */
export class Used {
  bench!: Bench;
  sources!: EventSources;
  windows!: Windows;

  constructor() {
    beforeEach(() => {
      this.sources = new EventSources();
      this.windows = new Windows();
    });

    afterEach(async () => {
      this.bench.clear();
      this.sources.restore();
      this.windows.restore();
      await thePopup.gone();
    });
  }

  async ready(way: Way, options: Omit<BenchOptions, 'way'>): Promise<Bench> {
    return (this.bench = await Bench.ready({ way, ...options }));
  }

  async nothingLeft(): Promise<void> {
    await until(
      () => this.sources.open === 0 && !document.querySelector('iframe, body > form'),
      'all is gone',
    );
  }
}
