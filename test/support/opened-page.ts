import type { ConnectionForm, Status } from '../../src/index.js';
import { closePopup } from '../../src/connection/popup.js';
import { click } from './pointer.js';
import { thePopup } from './popup.js';
import type { TokenClaims } from './sandbox.js';
import { until } from './until.js';

/** A page with a form in a window of its own, which may leave for another site and come back. */
export class OpenedPage {
  readonly #window: Window;

  private constructor(opened: Window) {
    this.#window = opened;
  }

  /** Opens the page with an integration, for a customer; `extra` goes into its query. */
  static open(
    integrationKey: string,
    claims: TokenClaims,
    extra: Record<string, string> = {},
  ): Promise<OpenedPage> {
    return this.openAt('/test/pages/form.html', {
      integration: integrationKey,
      claims: JSON.stringify(claims),
      ...extra,
    });
  }

  static async openAt(path: string, query: Record<string, string> = {}): Promise<OpenedPage> {
    const address = `${path}?${new URLSearchParams(query)}`;
    const button = document.createElement('button');
    button.textContent = 'Open the page';
    let opened: Window | null = null;
    const isOpened = new Promise<void>((resolve) => {
      button.addEventListener('click', () => {
        opened = window.open(address, '', 'popup,width=700,height=700');
        if (opened) resolve();
      });
    });
    document.body.append(button);
    // Firefox, rarely, blocks a window that is wanted as another closes, or never tells its driver that it has clicked;
    // a page of the tests is no test of that.
    for (let tries = 0; !opened && tries < 3; tries++) await Promise.race([click(button), isOpened]);
    button.remove();
    if (!opened) throw new Error(`The browser has opened no window for ${path}.`);
    return new OpenedPage(opened);
  }

  /** The form in the page; undefined while the window is elsewhere. */
  get form(): ConnectionForm | undefined {
    return this.document?.querySelector('connection-form') ?? undefined;
  }

  get title(): string {
    return this.#window.document.title;
  }

  /** Whatever page the window shows; undefined while that is of another site. */
  get document(): Document | undefined {
    try {
      return this.#window.document;
    } catch {
      return undefined;
    }
  }

  /** What the page has requested so far, scripts included. */
  get requests(): PerformanceResourceTiming[] {
    return this.#window.performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  }

  get address(): URL {
    return new URL(this.#window.location.href);
  }

  async until(...statuses: Status[]): Promise<ConnectionForm> {
    await until(
      () => this.form && statuses.includes(this.form.status),
      `the form in the other window to be ${statuses.join(' or ')}`,
    );
    await this.form!.updateComplete;
    return this.form!;
  }

  async pressConnect(): Promise<void> {
    await thePopup.click('connection-form', '[part~=submit]');
  }

  /** A control of whatever page the window shows. */
  async fill(selector: string, text: string): Promise<void> {
    await thePopup.fill(selector, text);
  }

  async click(selector: string): Promise<void> {
    await thePopup.click(selector);
  }

  async close(): Promise<void> {
    closePopup(this.#window);
    await until(() => this.#window.closed, 'the window to close');
  }
}
