import { sendKeys, sendMouse } from '@web/test-runner-commands';

/** A trusted click in the middle of the element, as a hand would make it. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)],
  });
}

/** Clicks into the control and types: every key is trusted. */
export async function typeInto(control: HTMLElement, text: string): Promise<void> {
  await click(control);
  await sendKeys({ type: text });
}

export async function press(key: string): Promise<void> {
  await sendKeys({ press: key });
}
