import { ConnectionError } from '../connection/error.js';
import type { ConnectRequest, Connection, Integration } from '../connection/model.js';
import { isFillable, isSendable, isUnderWay, type FlowState } from './state.js';

/** What has happened to a form. */
export type FlowEvent =
  /** The page has set another integration or service; `ready` when it has set all that loading needs. */
  | { readonly type: 'configured'; readonly ready: boolean }
  | { readonly type: 'reloaded' }
  | {
      readonly type: 'loaded';
      readonly integration: Integration;
      /** The only option that the page offers. */
      readonly authOptionKey?: string;
      /** The connection to re-connect, or the one that the customer has already. */
      readonly existing?: Connection;
      /** Whether the existing one is to be re-connected, without the page having named it. */
      readonly reconnects?: boolean;
    }
  | { readonly type: 'load-failed'; readonly error: ConnectionError }
  /** What was loaded cannot be shown. */
  | { readonly type: 'broken'; readonly error: ConnectionError }
  | { readonly type: 'option-chosen'; readonly key: string }
  | { readonly type: 'edited' }
  /** What a draft shows has changed, but no value by the user: a problem, say. Only a headless flow sends it. */
  | { readonly type: 'draft-changed' }
  | { readonly type: 'submitted'; readonly request: ConnectRequest }
  /** The user has come back to the page from an attempt that left it; its outcome is on its way. */
  | { readonly type: 'resumed'; readonly authOptionKey: string }
  | { readonly type: 'leaving' }
  | { readonly type: 'connected'; readonly connection: Connection; readonly customState?: string }
  | { readonly type: 'failed'; readonly error: ConnectionError }
  /** An attempt that was reported as cancelled has led to a connection after all. */
  | { readonly type: 'completed'; readonly connection: Connection; readonly customState?: string }
  /** The attempt seems to have ended without a connection. */
  | { readonly type: 'cancelled' }
  /** The user does not want to wait for the attempt any longer. */
  | { readonly type: 'given-up' }
  /** The browser has restored the page as it was before it was left, as after the back button. */
  | { readonly type: 'returned' }
  | { readonly type: 'reset' }
  /** One of several connections is to be re-connected, or is only there when a new one is made. */
  | {
      readonly type: 'connection-chosen';
      readonly connection: Connection | undefined;
      readonly reconnects: boolean;
    }
  /** The user has confirmed that the connection is to be disconnected. */
  | { readonly type: 'archive-confirmed'; readonly connection: Connection }
  | { readonly type: 'archived'; readonly connection: Connection }
  | { readonly type: 'archive-failed'; readonly error: ConnectionError };

export type FailureEvent = Extract<FlowEvent, { readonly error: ConnectionError }>;

/** The events that the element sends as they are; `submitted` is none, since the flow makes its request. */
export type UserEvent = Extract<
  FlowEvent,
  {
    readonly type:
      | 'draft-changed'
      | 'reloaded'
      | 'broken'
      | 'option-chosen'
      | 'given-up'
      | 'returned'
      | 'reset'
      | 'connection-chosen'
      | 'archive-confirmed';
  }
>;

/** What the flow has to do about an event. */
export type Command =
  | { readonly do: 'stop' }
  | { readonly do: 'load' }
  | { readonly do: 'connect'; readonly request: ConnectRequest }
  | { readonly do: 'focus-window' }
  /** With `secrets` also of what the page has given for the parameters, what is secret. */
  | { readonly do: 'forget-drafts'; readonly secrets?: true }
  | { readonly do: 'archive'; readonly connection: Connection };

type Next = readonly [FlowState, ...Command[]];

/** The behaviour of a form as one pure function. An event that does not fit the state changes nothing. */
export function transition(state: FlowState, event: FlowEvent): Next {
  return next(state, event) || [state];
}

function next(state: FlowState, event: FlowEvent): Next | false | undefined {
  const { status, integration, existing, archiving, archived } = state;
  const connecting = isUnderWay(state);
  switch (event.type) {
    case 'configured':
      return event.ready ? loading : [{ status: 'idle' }, { do: 'stop' }];
    case 'reloaded':
      return status !== 'idle' && loading;
    case 'loaded':
      return status === 'loading' && loaded(event);
    case 'load-failed':
      return status === 'loading' && [{ status: 'load-failed', error: event.error }];
    case 'broken':
      return status !== 'load-failed' && [{ status: 'load-failed', error: event.error }, { do: 'stop' }];
    case 'option-chosen':
      return isFillable(state) && [{ ...editing(state, event.key), archiving }];
    case 'edited':
      return isFillable(state) && status !== 'editing' && [{ ...editing(state), archiving }];
    case 'submitted':
      if (status === 'connecting') return [state, { do: 'focus-window' }];
      // A cancelled attempt may still be running: it is stopped, so that only the new one counts.
      return (
        isSendable(state) && [
          withStatus(state, 'connecting'),
          { do: 'stop' },
          { do: 'connect', request: event.request },
        ]
      );
    case 'resumed':
      return isFillable(state) && [withStatus(editing(state, event.authOptionKey), 'connecting')];
    case 'leaving':
      return connecting && [withStatus(state, 'leaving')];
    case 'connected':
      return connecting && connected(state, event.connection);
    case 'failed':
      return connecting && [failed(state, event.error)];
    case 'cancelled':
      return connecting && [withStatus(state, 'cancelled')];
    case 'given-up':
      return connecting && [withStatus(state, 'cancelled'), { do: 'stop' }];
    case 'completed':
      return isFillable(state) && connected(state, event.connection);
    case 'returned':
      return status === 'leaving' && [editing(state), { do: 'stop' }];
    case 'reset':
      return state.authOption && [editing(state), { do: 'stop' }, { do: 'forget-drafts' }];
    case 'connection-chosen':
      return (
        !connecting &&
        integration && [
          {
            ...editing(
              { ...state, existing: event.connection, reconnects: event.reconnects },
              event.connection?.authOptionKey,
            ),
            archiving,
            archived,
          },
        ]
      );
    case 'archive-confirmed':
      return (
        !connecting &&
        !archiving &&
        integration && [
          { ...state, archiving: event.connection },
          { do: 'archive', connection: event.connection },
        ]
      );
    case 'archived':
      return (
        archiving && [
          {
            ...editing(
              existing?.id === archiving.id ? { ...state, existing: undefined, reconnects: false } : state,
            ),
            archived: archiving,
          },
        ]
      );
    case 'archive-failed':
      return archiving && [failed(state, event.error)];
  }
}

const loading: Next = [{ status: 'loading' }, { do: 'stop' }, { do: 'load' }];

function loaded({
  integration,
  authOptionKey,
  existing,
  reconnects,
}: Extract<FlowEvent, { type: 'loaded' }>): Next {
  const { authOptions } = integration;
  if (!integration.isAvailable) return [{ status: 'unavailable', integration, existing }];
  // Re-connecting mostly uses the auth option that the connection was made with.
  const initial = authOptions.find((option) => option.key === existing?.authOptionKey) ?? authOptions[0];
  const authOption = authOptionKey ? authOptions.find((option) => option.key === authOptionKey) : initial;
  if (authOption) return [{ status: 'editing', integration, authOption, existing, reconnects }];
  const error = new ConnectionError(
    'configuration',
    `The integration has no auth option "${authOptionKey}".`,
  );
  return [{ status: 'load-failed', error }];
}

function editing(state: FlowState, key = state.authOption?.key): FlowState {
  const chosen = state.integration?.authOptions.find((option) => option.key === key);
  return { ...withStatus(state, 'editing'), authOption: chosen ?? state.authOption };
}

/** The connection that was made is the existing one from now on; what it was made with is needed no more. */
function connected(state: FlowState, connection: Connection): Next {
  return [
    { ...withStatus(state, 'connected'), connection, existing: connection },
    { do: 'forget-drafts', secrets: true },
  ];
}

function failed(state: FlowState, error: ConnectionError): FlowState {
  return { ...withStatus(state, 'failed'), error };
}

/**
 * The same integration and auth option in another status, without the result of the last attempt. An
 * integration that is unavailable stays so.
 */
function withStatus(
  { integration, authOption, existing, reconnects }: FlowState,
  status: FlowState['status'],
): FlowState {
  return { status: authOption ? status : 'unavailable', integration, authOption, existing, reconnects };
}
