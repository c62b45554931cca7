import { ConnectionError } from '../connection/error.js';
import type { ConnectRequest, Connection, Integration } from '../connection/model.js';
import { isFillable, type FlowState } from './state.js';

/** What happened, to the flow or within it. */
export type FlowEvent =
  /** The page named another integration or service; `ready` when it named all that loading needs. */
  | { readonly type: 'configured'; readonly ready: boolean }
  | { readonly type: 'reloaded' }
  | { readonly type: 'loaded'; readonly integration: Integration; readonly authOptionKey: string | undefined }
  | { readonly type: 'load-failed'; readonly error: ConnectionError }
  | { readonly type: 'option-chosen'; readonly key: string }
  | { readonly type: 'edited' }
  | { readonly type: 'submitted'; readonly request: ConnectRequest }
  /** The user has come back to the page from an attempt that left it; its outcome is on its way. */
  | { readonly type: 'resumed' }
  | { readonly type: 'left' }
  | { readonly type: 'connected'; readonly connection: Connection }
  | { readonly type: 'failed'; readonly error: ConnectionError }
  | { readonly type: 'cancelled' }
  /** The page was left and came back as it was (the back button). */
  | { readonly type: 'returned' }
  | { readonly type: 'reset' };

/** What the store has to do about it. */
export type Command =
  | { readonly do: 'stop' }
  | { readonly do: 'load' }
  | { readonly do: 'connect'; readonly request: ConnectRequest }
  | { readonly do: 'focus-window' }
  | { readonly do: 'forget-draft' };

type Next = readonly [FlowState, ...Command[]];

/** The whole behaviour of a form as one pure function. An event that means nothing now changes nothing. */
export function transition(state: FlowState, event: FlowEvent): Next {
  switch (event.type) {
    case 'configured':
      return event.ready ? loading() : [{ status: 'idle' }, { do: 'stop' }];
    case 'reloaded':
      return state.status === 'idle' ? [state] : loading();
    case 'loaded':
      return state.status === 'loading' ? loaded(event.integration, event.authOptionKey) : [state];
    case 'load-failed':
      return state.status === 'loading' ? [{ status: 'load-failed', error: event.error }] : [state];
    case 'option-chosen':
      return isFillable(state) ? [editing(state, event.key)] : [state];
    case 'edited':
      return isFillable(state) && state.status !== 'editing' ? [editing(state)] : [state];
    case 'submitted':
      if (state.status === 'connecting') return [state, { do: 'focus-window' }];
      return isFillable(state) ? [during(state, 'connecting'), { do: 'connect', request: event.request }] : [state];
    case 'resumed':
      return isFillable(state) ? [during(state, 'connecting')] : [state];
    case 'left':
      return state.status === 'connecting' ? [during(state, 'leaving')] : [state];
    case 'connected':
      return state.status === 'connecting' ? [{ ...during(state, 'connected'), connection: event.connection }] : [state];
    case 'failed':
      return state.status === 'connecting' ? [{ ...during(state, 'failed'), error: event.error }] : [state];
    case 'cancelled':
      return state.status === 'connecting' ? [during(state, 'cancelled'), { do: 'stop' }] : [state];
    case 'returned':
      return state.status === 'leaving' ? [editing(state), { do: 'stop' }] : [state];
    case 'reset':
      return state.integration && state.authOption
        ? [editing(state), { do: 'stop' }, { do: 'forget-draft' }]
        : [state];
  }
}

function loading(): Next {
  return [{ status: 'loading' }, { do: 'stop' }, { do: 'load' }];
}

function loaded(integration: Integration, key: string | undefined): Next {
  const [first] = integration.authOptions;
  if (!first) return [{ status: 'unavailable', integration }];
  const authOption = key ? integration.authOptions.find((option) => option.key === key) : first;
  if (authOption) return [{ status: 'editing', integration, authOption }];
  const error = new ConnectionError('configuration', `The integration has no auth option "${key}".`);
  return [{ status: 'load-failed', error }];
}

function editing(state: FlowState, key = state.authOption?.key): FlowState {
  const chosen = state.integration?.authOptions.find((option) => option.key === key);
  return { ...during(state, 'editing'), authOption: chosen ?? state.authOption };
}

/** The same integration and option in another status; what the last attempt left is gone. */
function during({ integration, authOption }: FlowState, status: FlowState['status']): FlowState {
  return { status, integration, authOption };
}
