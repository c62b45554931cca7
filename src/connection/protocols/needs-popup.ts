import type { AuthOption } from '../model.js';

/** Whether the user signs in in a popup: the same in both generations, which differ in what they do without. */
export function needsPopup({ type }: Pick<AuthOption, 'type'>, redirectUri: string | undefined): boolean {
  return !redirectUri && type !== 'client-credentials';
}
