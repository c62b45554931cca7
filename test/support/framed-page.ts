import { waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { ConnectionForm, Status } from '../../src/index.js';
import type { TokenClaims } from './sandbox.js';

/** A page of its own in a frame: what leaves the page leaves only the frame. */
export class FramedPage {
  readonly frame = document.createElement('iframe');

  constructor(integrationKey: string, claims: TokenClaims, extra: Record<string, string> = {}) {
    const query = new URLSearchParams({ integration: integrationKey, claims: JSON.stringify(claims), ...extra });
    this.frame.src = `/test/pages/form.html?${query}`;
    this.frame.width = '640';
    this.frame.height = '560';
    document.body.append(this.frame);
  }

  /** The form in the page; undefined while the frame is elsewhere. */
  get form(): ConnectionForm | undefined {
    try {
      return this.frame.contentDocument?.querySelector('connection-form') ?? undefined;
    } catch {
      return undefined;
    }
  }

  get address(): URL {
    return new URL(this.frame.contentWindow!.location.href);
  }

  async until(...statuses: Status[]): Promise<ConnectionForm> {
    await waitUntil(() => this.form && statuses.includes(this.form.status), `the framed form to be ${statuses.join(' or ')}`, {
      timeout: 15_000,
    });
    await this.form!.updateComplete;
    return this.form!;
  }

  async pressConnect(): Promise<void> {
    const button = this.form!.shadowRoot!.querySelector('[part~=submit]')!;
    this.frame.scrollIntoView({ block: 'start', behavior: 'instant' });
    const outer = this.frame.getBoundingClientRect();
    const inner = button.getBoundingClientRect();
    const border = this.frame.clientLeft;
    await sendMouse({
      type: 'click',
      position: [
        Math.round(outer.left + border + inner.left + inner.width / 2),
        Math.round(outer.top + border + inner.top + inner.height / 2),
      ],
    });
  }

  remove(): void {
    this.frame.remove();
  }
}
