import type { Attempt } from '../connection/api.js';
import { ConnectionError } from '../connection/error.js';
import type { ConnectRequest, Outcome } from '../connection/model.js';
import type { CompileSchema } from '../validation/validator.js';
import type { CreateDraft } from './create-draft.js';
import type { Draft } from './draft.js';
import { createDrafts } from './drafts.js';
import { isFillable, type FlowState } from './state.js';
import { loadTarget, type FlowTarget } from './target.js';
import { transition, type Command, type FailureEvent, type FlowEvent, type UserEvent } from './transition.js';

/** Told of every event, also of those that left the state as it was. */
export type FlowListener = (state: FlowState, event: FlowEvent) => void;

/** What a request says besides the integration, the option and the parameters. */
export type ConnectChoices = Omit<
  ConnectRequest,
  'integration' | 'authOption' | 'parameters' | 'secretPaths' | 'connectionId'
>;

/**
 * The store of one form: runs the commands of `transition` against the service, one run at a
 * time. Knows no DOM.
 */
export interface ConnectionFlow {
  readonly state: FlowState;

  /** The service as the page reaches it now; undefined while it has not said enough. */
  readonly api: FlowTarget['api'] | undefined;

  /** The draft of the chosen option; undefined before there is one. */
  readonly draft: Draft | undefined;

  /** Gives what ends it. */
  subscribe(listener: FlowListener): () => void;

  /** Another integration or service; undefined while the page has not said enough. */
  aim(target: FlowTarget | undefined): void;

  /** The same integration over another client or token; what is loaded and typed stays. */
  useApi(api: FlowTarget['api']): void;

  useValidator(compile: CompileSchema): void;

  /** The page's own values for the parameters. */
  fill(given: Readonly<Record<string, unknown>>): void;

  /** The user is about to act: brings up to date what the click must not wait for. */
  prepare(): void;

  /**
   * Starts an attempt, within the user's act. While one is under way brings its window to the
   * front instead.
   */
  submit(choices?: ConnectChoices): void;

  focusWindow(): void;

  /** What the user did besides filling in and connecting, or the page in their place. */
  send(event: UserEvent): void;
}

export function createFlow(createDraft: CreateDraft): ConnectionFlow {
  let state: FlowState = { status: 'idle' };
  let target: FlowTarget | undefined;
  /** Aborted when what it stands for is over; answers that come later are dropped. */
  let run = new AbortController();
  let attempt: Attempt | undefined;
  const listeners = new Set<FlowListener>();
  const drafts = createDrafts(createDraft, () => dispatch({ type: 'edited' }));

  const focusWindow = () => void attempt?.focus();

  function dispatch(event: FlowEvent): void {
    const [next, ...commands] = transition(state, event);
    state = next;
    for (const command of commands) perform(command);
    // The first last: it is the element, which lets the page act on what has happened.
    for (const listener of [...listeners].reverse()) listener(next, event);
  }

  function perform(command: Command): void {
    const { signal } = run;
    const { api, prebuilt } = target ?? {};
    switch (command.do) {
      case 'stop':
        run.abort();
        run = new AbortController();
        attempt = undefined;
        return;
      case 'load': {
        const loaded = loadTarget(target!, signal).catch((error): FlowEvent => {
          // What the page has given in its place since may well do better.
          if (target?.api !== api) return { type: 'reloaded' };
          throw error;
        });
        return void tell(loaded, 'load-failed', () => resume(api!, signal));
      }
      case 'connect':
        attempt = api!.connect(command.request, signal, {
          prebuilt,
          onLeaving: () => dispatch({ type: 'leaving' }),
          onLate: (connection) => dispatch({ type: 'completed', connection }),
        });
        return follow(attempt.outcome);
      case 'focus-window':
        return focusWindow();
      case 'forget-drafts':
        return drafts.clear();
      case 'archive': {
        const { connection } = command;
        const archived = api!.archiveConnection(connection.id, signal);
        return void tell(
          archived.then(() => ({ type: 'archived', connection })),
          'archive-failed',
        );
      }
    }
  }

  /** Takes the result of an attempt that has come back to the page, where there is one. */
  function resume(api: FlowTarget['api'], signal: AbortSignal): void {
    if (!isFillable(state)) return;
    const resumed = api.resume(state.integration!, signal);
    if (!resumed) return;
    dispatch({ type: 'resumed', authOptionKey: resumed.authOptionKey });
    follow(resumed.outcome);
  }

  function follow(coming: Promise<Outcome>): void {
    void tell(
      coming.then((outcome) => ({ ...outcome, type: outcome.kind }) as FlowEvent),
      'failed',
    );
  }

  /** Tells what came of it, unless that is over by then. */
  async function tell(
    coming: Promise<FlowEvent>,
    failed: FailureEvent['type'],
    next?: () => void,
  ): Promise<void> {
    const { signal } = run;
    const event = await coming.catch((error): FlowEvent => ({
      type: failed,
      error: asConnectionError(error),
    }));
    if (signal.aborted) return;
    dispatch(event);
    next?.();
  }

  return {
    get state() {
      return state;
    },

    get api() {
      return target?.api;
    },

    get draft() {
      const { integration, authOption } = state;
      return (
        integration && authOption && drafts.of(integration, authOption, target?.connectionId, state.existing)
      );
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    aim(wanted) {
      target = wanted;
      dispatch({ type: 'configured', ready: Boolean(target) });
    },

    useApi(api) {
      if (!target) return;
      target = { ...target, api };
      if (state.status === 'load-failed') dispatch({ type: 'reloaded' });
    },

    useValidator: drafts.useValidator,

    fill: drafts.fill,

    prepare() {
      // The attempt itself says what is wrong, to a user who asked for it.
      if (isFillable(state)) target?.api.prepare(state.integration!, run.signal).catch(() => {});
    },

    submit(choices) {
      const { integration, authOption } = state;
      if (!integration || !authOption) return;
      const { parameters, secretPaths } = this.draft!;
      const connectionId = target?.connectionId || undefined;
      dispatch({
        type: 'submitted',
        request: { ...choices, connectionId, integration, authOption, parameters, secretPaths },
      });
    },

    focusWindow,
    send: dispatch,
  };
}

function asConnectionError(error: unknown): ConnectionError {
  if (error instanceof ConnectionError) return error;
  return new ConnectionError('service', 'Something unexpected went wrong.', { cause: error });
}
