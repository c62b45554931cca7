import { sendMouse } from '@web/test-runner-commands';
import { chord, click } from './pointer.js';

/** Copies a text as a person does: from another control of the page, with keys. */
export async function copy(text: string): Promise<void> {
  const source = showSource(text);
  await click(source);
  await chord('Control', 'a');
  await chord('Control', 'c');
  source.remove();
}

/**
 * Drags a text from another control of the page into this one; false where the driver can't. After a try,
 * WebKit's would not close windows any more.
 */
export async function dragInto(control: HTMLElement, text: string): Promise<boolean> {
  if (!/Chrome|Firefox/.test(navigator.userAgent)) return false;
  const source = showSource(text);
  control.scrollIntoView({ block: 'center', behavior: 'instant' });
  source.focus();
  source.select();
  let isDropped = false;
  control.addEventListener('drop', () => (isDropped = true), { once: true });
  const from = source.getBoundingClientRect();
  const to = control.getBoundingClientRect();
  const [x, y] = [from.left + 15, from.top + 10];
  const [dx, dy] = [to.left + 15 - x, to.top + to.height / 2 - y];
  await sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });
  await sendMouse({ type: 'down' });
  for (let step = 1; step <= 10; step++)
    await sendMouse({
      type: 'move',
      position: [Math.round(x + (dx * step) / 10), Math.round(y + (dy * step) / 10)],
    });
  await sendMouse({ type: 'up' });
  source.remove();
  return isDropped;
}

function showSource(text: string): HTMLTextAreaElement {
  const source = document.createElement('textarea');
  source.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 200px; height: 60px; z-index: 1';
  source.value = text;
  document.body.append(source);
  return source;
}
