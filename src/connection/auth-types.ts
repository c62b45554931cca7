/** How an auth option authenticates with the other app. */
export type AuthType =
  'oauth2' | 'oauth1' | 'client-credentials' | 'proxy' | 'integration-app-token' | 'membrane-token';

/** The types that need only parameters. */
const WITHOUT_SIGN_IN: readonly string[] = ['client-credentials'] satisfies AuthType[];

/** Whether the user signs in on a page of the other app or of the service; true for unknown types. */
export function signsIn(type: string): boolean {
  return !WITHOUT_SIGN_IN.includes(type);
}

/** Whether an attempt needs a popup for the sign-in; the same in both generations. */
export function needsPopup({ type }: { readonly type: string }, redirectUri: string | undefined): boolean {
  return !redirectUri && signsIn(type);
}
