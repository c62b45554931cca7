import type { Connection, Integration } from './model.js';

/** What Membrane tells of how a connection is, besides whether it works. */
export interface ConnectionHealth {
  /** Whether it is out of use, because what it depends on is; connecting again does not help then. */
  readonly isDeactivated: boolean;
  /** Whether the service can try whether it works. */
  readonly canTest: boolean;
  /** Whether the service can get new credentials without the user. */
  readonly canRefreshCredentials: boolean;
  /** When the service tries again to use one that has failed: ISO 8601, or `""`. */
  readonly nextRetryTimestamp: string;
  /** What the user has to do before it works; with the state `CLIENT_ACTION_REQUIRED`. */
  readonly clientAction: ClientAction | undefined;
}

/** What the user has to do before a connection works. */
export interface ClientAction {
  /** `connect` or `provide-input`. */
  readonly type: string;
  /** For the user. */
  readonly description: string;
  /** A page on which it can be done, or `""`. */
  readonly uiUrl: string;
}

/** Reads how a connection is from the answer of the service. Pure; works in Node. */
export function readConnectionHealth({ raw }: Connection): ConnectionHealth {
  const action = raw.clientAction as Readonly<Record<string, unknown>> | null | undefined;
  const uiUrl = textOf(action?.uiUrl);
  return {
    isDeactivated: raw.isDeactivated === true,
    canTest: raw.canTest === true,
    canRefreshCredentials: raw.canRefreshCredentials === true,
    nextRetryTimestamp: textOf(raw.nextRetryTimestamp),
    clientAction: action
      ? {
          type: textOf(action.type),
          description: textOf(action.description),
          // A link from the service must not run a script.
          uiUrl: /^https?:\/\//i.test(uiUrl) ? uiUrl : '',
        }
      : undefined,
  };
}

/** What is wrong with how an integration is set up, in the words of the service. */
export function errorsOf({ raw }: Integration): string[] {
  const errors: unknown[] = Array.isArray(raw.errors) ? raw.errors : [];
  return errors.map((error) => textOf((error as { message?: unknown } | null)?.message));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
