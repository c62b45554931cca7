import '../../src/define.js';
import { TestService, type TestIntegration } from '../../src/testing/index.js';
import { ConnectionFormHarness } from './connection-form-harness.js';
import { reactionsOf } from './reactions.js';
import { unfold } from './test-service-form.js';
import { saidIn, textsIn, untranslated, type Translator } from './translator.js';
import { until } from './until.js';

/** A step of a person or of the page. */
export type Step = readonly [name: string, act: (page: TranslatedForm) => unknown];

/** A form whose page is translated between the steps; controls are found by what they were called at first. */
export class TranslatedForm extends ConnectionFormHarness {
  readonly #names = new WeakMap<Element, string>();
  readonly service: TestService;

  constructor(integrations: readonly TestIntegration[]) {
    super(document.createElement('connection-form'));
    this.service = new TestService({ integrations });
    Object.assign(this.form, { client: this.service.client, integrationKey: integrations[0]!.key });
  }

  async mount(): Promise<void> {
    document.body.append(this.form);
    await this.until('editing', 'load-failed');
    await reactionsOf(this.form);
    await until(() => !this.root.querySelector('.placeholder'), 'all fields');
    unfold(this.form);
  }

  /** Has the translator change what the form shows. */
  translate(translator: Translator): void {
    for (const each of this.root.querySelectorAll('label, button, summary'))
      if (each.textContent!.trim()) this.#names.set(each, nameOf(each));
    translator(this.root);
  }

  named(selector: string, name: string): HTMLElement {
    const found = [...this.root.querySelectorAll<HTMLElement>(selector)].find(
      (each) => (nameOf(each) || this.#names.get(each)) === name,
    );
    if (!found) throw new Error(`No ${selector} is called "${name}".`);
    return found;
  }

  push(name: string): void {
    this.named('button', name).click();
  }

  override control(label: string): HTMLInputElement {
    const found = this.named('label', label) as HTMLLabelElement;
    return (this.root.getElementById(found.htmlFor) ?? found.querySelector('input')) as HTMLInputElement;
  }

  /** Types without leaving. */
  enter(control: HTMLInputElement, text: string): void {
    control.focus();
    control.value = text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  /** Fills in and leaves. */
  fill(label: string, text: string): void {
    const control = this.control(label);
    this.enter(control, text);
    control.dispatchEvent(new Event('change', { bubbles: true }));
    control.blur();
  }

  /** Adds what is typed into an auxiliary control, such as the name of an entry. */
  add(name: string, text: string): void {
    const control = this.root.querySelector<HTMLInputElement>(`.row [aria-label="${name}"]`)!;
    control.value = text;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Waits until the form shows what it has to: some texts come one rendering later than others. */
  async settled(): Promise<void> {
    for (let times = 0; times < 4; times++) {
      await new Promise((resolve) => setTimeout(resolve));
      await this.form.updateComplete;
    }
  }

  /** Texts that the form would change where they stand: those beside a mark of Lit's. */
  get looseTexts(): string[] {
    return textsIn(this.root)
      .filter(({ parentElement }) => !parentElement!.closest('.description'))
      .filter(({ parentNode }) => [...parentNode!.childNodes].some((node) => node instanceof Comment))
      .map(({ data }) => data);
  }
}

const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ?? untranslated(element.textContent);

/** What the form says after every step, on a page that this translator keeps changing. */
export async function follow(
  integrations: readonly TestIntegration[],
  steps: readonly Step[],
  translator: Translator = () => {},
): Promise<{ said: string[]; loose: string[] }[]> {
  const page = new TranslatedForm(integrations);
  await page.mount();
  const after = [];
  for (const [, act] of steps) {
    page.translate(translator);
    await act(page);
    await page.settled();
    after.push({ said: saidIn(page.root), loose: page.looseTexts });
  }
  page.form.remove();
  return after;
}
