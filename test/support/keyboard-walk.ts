import { expect } from '@open-wc/testing';
import axe from 'axe-core';
import type { ConnectionFormHarness } from './connection-form-harness.js';
import { chord, press, typeKeys } from './pointer.js';
import { until } from './until.js';

/** Not in the types of axe. */
const { getRole } = axe.commons.aria as unknown as { getRole(element: Element): string | null };

/**
 * Goes through a form by real keys alone, from a button in front of it to one behind it. Each step says what has the
 * focus then, as a screen reader would: `textbox "API key"`; and it has to be on the screen, with the ring.
 */
export class KeyboardWalk {
  readonly #before = pageButton('Before');
  readonly #after = pageButton('After');

  constructor(readonly form: ConnectionFormHarness) {
    form.form.before(this.#before);
    form.form.after(this.#after);
    this.#before.focus();
  }

  /** Takes the buttons away. */
  end(): void {
    this.#before.remove();
    this.#after.remove();
  }

  /** Presses Tab once for each of the stops. */
  async tab(...stops: string[]): Promise<void> {
    for (const stop of stops) await this.press('Tab', stop);
  }

  /** The same with Shift. */
  async back(...stops: string[]): Promise<void> {
    for (const stop of stops) {
      await chord('Shift', 'Tab');
      await this.at(stop);
    }
  }

  /** Presses Tab until the focus is elsewhere: the parts of a date are a stop each. */
  async tabOut(stop: string): Promise<void> {
    const left = deepFocus();
    for (let parts = 0; parts < 8 && deepFocus() === left; parts++) await press('Tab');
    await this.at(stop);
  }

  async press(key: string, stop: string): Promise<void> {
    await press(key);
    await this.at(stop);
  }

  async type(text: string): Promise<void> {
    await typeKeys(text);
  }

  /** Waits until the focus is there; with the ring, unless it is a text that is only read. */
  async at(stop: string): Promise<void> {
    await until(
      () => spoken(deepFocus()) === stop,
      () => `the focus on ${stop}, not on ${spoken(deepFocus())}`,
    );
    const focused = deepFocus();
    expect(isOnScreen(focused), `${stop} on the screen`).to.equal(true);
    const isControl = this.form.root.contains(focused) && !focused.matches('[tabindex="-1"]');
    // In a window that is behind another there is none.
    if (!isControl || !document.hasFocus()) return;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    expect(`${outlineStyle} ${outlineWidth}`, `the ring of ${stop}`).to.equal('solid 2px');
  }
}

function pageButton(text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = text;
  return button;
}

/** What has the focus, through shadow roots; the body where nothing has it. */
function deepFocus(): Element {
  let focused = document.activeElement ?? document.body;
  while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** Role and name, as axe computes them; of what has no name, such as a notice, its text. */
function spoken(element: Element): string {
  if (element === document.body) return 'nothing';
  axe.setup(document.body);
  try {
    const name = axe.commons.text.accessibleText(element) || element.textContent!.trim();
    return `${getRole(element) ?? 'text'} "${name}"`;
  } finally {
    axe.teardown();
  }
}

/** Whether its middle is in the window and nothing else lies over it, but its own label. */
function isOnScreen(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  if (!hit) return false;
  return element.contains(hit) || hit.contains(element) || hit.closest('label')?.control === element;
}
