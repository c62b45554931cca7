/** How an auth option authenticates with the other app. */
export type AuthType =
  'oauth2' | 'oauth1' | 'client-credentials' | 'proxy' | 'integration-app-token' | 'membrane-token';

/** The types that need only parameters. */
const WITHOUT_SIGN_IN: readonly string[] = ['client-credentials'] satisfies AuthType[];

/** Whether the user signs in on a page of the other app or of the service; true for unknown types. */
export function signsIn(type: string): boolean {
  return !WITHOUT_SIGN_IN.includes(type);
}

/** The part of a request that determines where an attempt takes place. */
export interface AttemptPlace {
  readonly authOption: { readonly type: string };
  readonly sameWindow?: boolean;
  readonly redirectUri?: string;
}

/**
 * Whether an attempt leaves the page. Without a sign-in there is no page to show, so the user stays here
 * and a hidden frame is enough; unless a redirect URI, such as a back end, is to receive the result.
 */
export function leavesPage({ authOption, sameWindow, redirectUri }: AttemptPlace): boolean {
  return Boolean(redirectUri || (sameWindow && signsIn(authOption.type)));
}

/** Whether an attempt needs a popup for the sign-in. */
export function needsPopup(request: AttemptPlace): boolean {
  return signsIn(request.authOption.type) && !leavesPage(request);
}
