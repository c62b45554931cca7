import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { ConnectionForm } from '../../src/index.js';
import type { Status } from '../../src/index.js';
import { click } from './pointer.js';
import { pressTool } from './menu.js';
import { sandbox, signToken, type TokenClaims } from './sandbox.js';
import { until } from './until.js';

const eventNames = [
  'ready',
  'input',
  'submit',
  'success',
  'error',
  'cancel',
  'archive',
  'rename',
  'unavailable',
  'option',
  'help',
].map((name) => `connection-${name}`);

/** A form on the page, used as a person uses it. */
export class ConnectionFormHarness {
  /** Every event of the form, in the order in which they came. */
  readonly events: CustomEvent[] = [];

  constructor(readonly form: ConnectionForm) {
    for (const name of eventNames)
      form.addEventListener(name, (event) => this.events.push(event as CustomEvent));
  }

  get root(): ShadowRoot {
    return this.form.shadowRoot!;
  }

  /** What the form says, without the labels of its controls' values. */
  get text(): string {
    return (this.root.querySelector('[part~=notice]')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  eventsOf(name: string): CustomEvent[] {
    return this.events.filter((event) => event.type === `connection-${name}`);
  }

  async until(...statuses: Status[]): Promise<void> {
    await until(
      () => statuses.includes(this.form.status),
      () =>
        `the form to be ${statuses.join(' or ')}, not ${this.form.status}: ${this.form.error?.message ?? ''}`,
    );
    await this.form.updateComplete;
  }

  /** The control under a label. */
  control(label: string): HTMLInputElement {
    const labels = [...this.root.querySelectorAll('label, legend')];
    const found = labels.find((each) => each.textContent!.trim() === label);
    if (!found)
      throw new Error(
        `No field "${label}" among: ${labels.map((each) => each.textContent!.trim()).join(', ')}`,
      );
    const { htmlFor } = found as HTMLLabelElement;
    const control = htmlFor
      ? this.root.getElementById(htmlFor)
      : found.closest('label, fieldset')!.querySelector('input');
    return control as HTMLInputElement;
  }

  /** What stands below the control in red. */
  problemOf(label: string): string {
    return this.#described(label, '[part~=problem]');
  }

  /** What stands below the control besides its description and its problem. */
  hintOf(label: string): string {
    return this.#described(label, '.hint');
  }

  #described(label: string, selector: string): string {
    const described = this.control(label).getAttribute('aria-describedby') ?? '';
    const nodes = described.split(' ').map((id) => this.root.getElementById(id));
    return nodes.find((node) => node?.matches(selector))?.textContent?.trim() ?? '';
  }

  /** What screen readers were told last. */
  get said(): string {
    return this.root.querySelector('output')!.textContent!;
  }

  button(name: string): HTMLButtonElement {
    const buttons = [...this.root.querySelectorAll('button')];
    const found = buttons.find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent!).trim() === name,
    );
    if (!found)
      throw new Error(
        `No button "${name}" among: ${buttons.map((each) => each.textContent!.trim()).join(', ')}`,
      );
    return found;
  }

  /** The button that connects, whatever it says. */
  get submitButton(): HTMLButtonElement {
    return this.root.querySelector<HTMLButtonElement>('[part~=submit]')!;
  }

  async submit(): Promise<void> {
    await click(this.submitButton);
  }

  /** The answer yes to the question that the form asks. */
  get confirmButton(): HTMLButtonElement {
    return this.root.querySelector<HTMLButtonElement>('[role=alertdialog] button')!;
  }

  async confirm(): Promise<void> {
    await click(this.confirmButton);
  }

  async type(label: string, text: string): Promise<void> {
    await click(this.control(label));
    await sendKeys({ type: text });
  }

  /** Has the form come out from behind "Reconnect", where there is a connection that works. */
  async unfold(): Promise<void> {
    await this.press('Reconnect');
    await this.form.updateComplete;
  }

  /** The same where the form may be folded or not, which shows once the reactions are there. */
  async unfoldIfFolded(): Promise<void> {
    await until(() => this.root.querySelector('[enterkeyhint]'), 'the reactions');
    if (this.root.querySelector('[part=form][hidden]')) await this.unfold();
  }

  async press(name: string): Promise<void> {
    await pressTool(this.button(name));
  }
}

/** Puts a form on the page, with a token for a customer of its own. */
export async function mountForm(
  integrationKey: string,
  properties: Partial<ConnectionForm> = {},
  claims: TokenClaims = {},
): Promise<ConnectionFormHarness> {
  const token = await signToken(claims);
  const form = document.createElement('connection-form');
  const harness = new ConnectionFormHarness(form);
  Object.assign(form, { apiUri: sandbox.apiUri, token, integrationKey, ...properties });
  document.body.append(form);
  await form.updateComplete;
  return harness;
}

/** Takes away what the tests of a file have put on the page. */
export function clearPage(): void {
  for (const form of document.querySelectorAll('connection-form')) form.remove();
}
