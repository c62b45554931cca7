import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';

/** A trusted click in the middle of the element, as a hand would make it. */
export async function click(element: Element): Promise<void> {
  await sendMouse({ type: 'click', position: await broughtIntoView(element) });
}

/** Scrolls to the element and gives its middle, once the browser's own input knows of the scrolling too. */
async function broughtIntoView(element: Element): Promise<[number, number]> {
  let box = element.getBoundingClientRect();
  for (let top = NaN; box.top !== top; box = element.getBoundingClientRect()) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    ({ top } = element.getBoundingClientRect());
    for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return middleOf(element);
}

export function middleOf(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** A trusted click that is as slow as a hand: the page has time to move under the pointer. */
export async function pressSlowly(element: Element, during?: () => unknown): Promise<void> {
  await sendMouse({ type: 'move', position: await broughtIntoView(element) });
  await sendMouse({ type: 'down' });
  await during?.();
  await new Promise((resolve) => setTimeout(resolve, 150));
  await sendMouse({ type: 'up' });
}

/** Clicks into the control and types: every key is trusted. */
export async function typeInto(control: HTMLElement, text: string): Promise<void> {
  await click(control);
  await sendKeys({ type: text });
}

/** Types into what has the focus, key by key: WebKit's driver drops a key that repeats the one before. */
export async function typeKeys(text: string): Promise<void> {
  for (const key of text) await sendKeys({ press: key });
}

export async function press(key: string): Promise<void> {
  await sendKeys({ press: key });
}

/** An act of the runner's `hand` commands; false where the driver cannot do it. */
async function hand(act: 'tab' | 'front' | 'chord' | 'tap', payload: unknown): Promise<boolean> {
  return (await executeServerCommand<{ result: boolean }, unknown>(act, payload)).result;
}

/** Presses keys together: `chord('Shift', 'Tab')`. */
export async function chord(...keys: string[]): Promise<void> {
  await hand('chord', keys);
}

/** A trusted tap that is as slow as a finger; false where the driver has none. */
export async function tap(element: Element): Promise<boolean> {
  const [x, y] = await broughtIntoView(element);
  return hand('tap', { x, y });
}

/** Goes to another tab and comes back; false where the driver has none. */
export async function visitOtherTab(): Promise<boolean> {
  return (await hand('tab', 'away')) && hand('tab', 'back');
}

/** Goes back to the page from the window that it has opened; false where the driver has none. */
export async function returnFromPopup(): Promise<boolean> {
  return hand('front', null);
}
