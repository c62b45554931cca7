import { click } from './pointer.js';

/**
 * Presses a button, and before that the one that opens the menu in which it is. Resolves once the
 * page has the click: a busy browser may answer the driver first.
 */
export async function pressTool(button: HTMLElement): Promise<void> {
  const menu = button.closest('[popover]');
  if (menu && !menu.matches(':popover-open')) await click(menu.previousElementSibling as HTMLElement);
  const pressed = new Promise((resolve) => button.addEventListener('click', resolve, { once: true }));
  await click(button);
  await pressed;
}
