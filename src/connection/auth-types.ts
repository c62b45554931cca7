/** How an auth option reaches the other app. */
export type AuthType =
  'oauth2' | 'oauth1' | 'client-credentials' | 'proxy' | 'integration-app-token' | 'membrane-token';

/** The types that ask nothing of the user but the parameters. */
const WITHOUT_SIGN_IN: readonly string[] = ['client-credentials'] satisfies AuthType[];

/** Whether the user signs in on a page of the other app or of the service; also for types unknown here. */
export function signsIn(type: string): boolean {
  return !WITHOUT_SIGN_IN.includes(type);
}

/** Whether the user signs in in a popup, the same in both generations of the service. */
export function needsPopup({ type }: { readonly type: string }, redirectUri: string | undefined): boolean {
  return !redirectUri && signsIn(type);
}
