import { FieldsHost } from './fields-host.js';
import { mountFields, settled, type MountOptions } from './fields-host.js';
import type { DataSchema } from '../../src/schema/data-schema.js';

/** Fields on the page, worked as a person does: by what labels, options and buttons say. */
export class FormHarness {
  constructor(readonly host: FieldsHost) {}

  get root(): ShadowRoot {
    return this.host.renderRoot as ShadowRoot;
  }

  get parameters(): Record<string, unknown> {
    return this.host.draft.parameters;
  }

  /** What all labels and headings say, in their order. */
  get labels(): string[] {
    return [...this.root.querySelectorAll('[part=label]')].map(textOf);
  }

  /** The control with this label, the nth of them where several have it. */
  control<T extends HTMLElement = HTMLInputElement>(label: string, nth = 0): T {
    const labels = [...this.root.querySelectorAll('label, legend, [part=label]')].filter(
      (each) => textOf(each) === label,
    );
    const nodes = [...new Set(labels.map((each) => this.#labelled(each)))].filter((each) => each !== null);
    const named = [...this.root.querySelectorAll('[aria-label]')].filter(
      (each) => each.getAttribute('aria-label') === label,
    );
    const found = [...nodes, ...named][nth];
    if (!found) throw new Error(`No control "${label}" among: ${this.labels.join(', ')}`);
    return found as T;
  }

  #labelled(label: Element): Element | null {
    const { htmlFor } = label as HTMLLabelElement;
    if (htmlFor) return this.root.getElementById(htmlFor);
    if (label.localName === 'legend') return label.parentElement;
    return label.closest('label')?.querySelector('input') ?? null;
  }

  /** What screen readers were told last. */
  get said(): string {
    return this.root.querySelector('output')!.textContent!;
  }

  button(name: string): HTMLButtonElement {
    const buttons = [...this.root.querySelectorAll('button')];
    const found = buttons.find((each) => (each.getAttribute('aria-label') ?? textOf(each)) === name);
    if (!found)
      throw new Error(
        `No button "${name}" among: ${buttons.map((each) => each.getAttribute('aria-label') ?? textOf(each)).join(', ')}`,
      );
    return found;
  }

  /** What a control says is wrong, found the way a screen reader finds it. */
  problemOf(label: string, nth = 0): string {
    return this.#described(label, nth)
      .filter((node) => node.matches('.problem'))
      .map(textOf)
      .join(' ');
  }

  descriptionOf(label: string, nth = 0): string {
    return this.#described(label, nth).map(textOf).join(' ');
  }

  #described(label: string, nth: number): Element[] {
    const control = this.control(label, nth);
    const ids = (
      control.getAttribute('aria-describedby') ??
      control.querySelector('[aria-describedby]')?.getAttribute('aria-describedby') ??
      ''
    ).split(' ');
    return ids.map((id) => this.root.getElementById(id)).filter((node) => node !== null);
  }

  async type(label: string, text: string, nth = 0): Promise<void> {
    typeInto(this.control(label, nth), text);
    await settled(this.host);
  }

  async paste(label: string, text: string): Promise<void> {
    const control = this.control(label);
    control.focus();
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox lets nobody read what a script has put on the clipboard of an event.
    Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
    // What the browser does with a paste that nobody has taken over.
    if (control.dispatchEvent(event)) typeInto(control, text);
    await settled(this.host);
  }

  /** Picks an option of a select, a radio group or a searchable list. */
  async choose(label: string, option: string, nth = 0): Promise<void> {
    await pick(this.control<HTMLElement>(label, nth), option);
    await settled(this.host);
  }

  /** Ticks a box, or takes the tick away. */
  async tick(label: string, nth = 0): Promise<void> {
    this.control(label, nth).click();
    await settled(this.host);
  }

  async press(button: string): Promise<void> {
    this.button(button).click();
    await settled(this.host);
  }

  /** Checks all fields, as the button that connects does. */
  async check(): Promise<void> {
    this.host.draft.check();
    await settled(this.host);
  }

  /** Goes into a control and out again. */
  async leave(label: string, nth = 0): Promise<void> {
    const control = this.control<HTMLElement>(label, nth);
    const target = control.matches('fieldset') ? control.querySelector<HTMLElement>('input')! : control;
    target.focus();
    target.blur();
    await settled(this.host);
  }
}

/** Puts a form of this schema on the page. */
export async function form(schema: DataSchema, options: MountOptions = {}): Promise<FormHarness> {
  return new FormHarness(await mountFields(schema, options));
}

/** A form of one field named "field". */
export function formOf(
  field: DataSchema,
  options: MountOptions & { required?: boolean } = {},
): Promise<FormHarness> {
  return form(
    {
      type: 'object',
      properties: { field: { title: 'Field', ...field } },
      ...(options.required && { required: ['field'] }),
    },
    options,
  );
}

export function clearPage(): void {
  for (const element of document.querySelectorAll('*')) if (element instanceof FieldsHost) element.remove();
}

/** Replaces the text of a control as typing does. */
export function typeInto(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  if (control.readOnly || control.disabled) throw new Error('Nothing can be typed here');
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Picks what says `option`, the nth of those that do. */
export async function pick(control: HTMLElement, option: string, nth = 0): Promise<void> {
  const says = (each: Element) => textOf(each) === option;
  if (control instanceof HTMLSelectElement) {
    const found = [...control.options].filter(says)[nth];
    if (!found)
      throw new Error(`No option "${option}" among: ${[...control.options].map(textOf).join(', ')}`);
    control.value = found.value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (control.getAttribute('role') === 'combobox') {
    typeInto(control as HTMLInputElement, option);
    const found = [...control.parentElement!.querySelectorAll('[role=option]')].filter(says)[nth] as
      HTMLElement | undefined;
    if (!found) throw new Error(`No option "${option}" in the list`);
    found.click();
  } else {
    const found = [...control.querySelectorAll('label')].filter(says)[nth];
    if (!found) throw new Error(`No option "${option}" in ${textOf(control)}`);
    found.querySelector('input')!.click();
  }
}

/** The text of a node as it is read, without what only describes it. */
export function textOf(node: Element): string {
  const copy = node.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('small, input, svg, [aria-hidden=true]')) each.remove();
  return copy.textContent!.replace(/\s+/g, ' ').trim();
}
