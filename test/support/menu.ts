import { click } from './pointer.js';

/** Presses a button, and before that the one that opens the menu in which it is. */
export async function pressTool(button: HTMLElement): Promise<void> {
  const menu = button.closest('[popover]');
  if (menu && !menu.matches(':popover-open')) await click(menu.previousElementSibling as HTMLElement);
  await click(button);
}
