import type { Attempt } from '../connection/api.js';
import { ConnectionError } from '../connection/error.js';
import type { Connection, ConnectRequest, Outcome } from '../connection/model.js';
import type { CompileSchema } from '../validation/validator.js';
import type { Drafts } from './create-draft.js';
import type { Draft } from './draft.js';
import { createDrafts } from './drafts.js';
import { isFillable, type FlowState } from './state.js';
import { loadTarget, type FlowTarget } from './target.js';
import { transition, type Command, type FailureEvent, type FlowEvent, type UserEvent } from './transition.js';

/** Called with every event, also with those that did not change the state. */
export type FlowListener = (state: FlowState, event: FlowEvent) => void;

/** What the page and the user choose of an attempt; the flow adds the rest. */
export type ConnectChoices = Omit<
  ConnectRequest,
  'integration' | 'authOption' | 'parameters' | 'secretPaths' | 'connectionId'
>;

/**
 * The store of one form: runs the commands of `transition` against the service, and loads or connects
 * only one at a time. Knows no DOM.
 */
export interface ConnectionFlow {
  /** Where the form stands; another object after each change. */
  readonly state: FlowState;

  /**
   * How the form reaches the service; undefined while the page has not given what that takes.
   * @internal
   */
  readonly api: FlowTarget['api'] | undefined;

  /** The draft of the chosen auth option; undefined before one is chosen. */
  readonly draft: Draft | undefined;

  /** Calls back with every event, also with those that change no state. Returns what ends that. */
  subscribe(listener: FlowListener): () => void;

  /**
   * Loads what the page wants to connect, and takes the result of an attempt that has come back to the
   * page by redirect. Undefined ends all that is under way: call it when the form goes.
   */
  setTarget(target: FlowTarget | undefined): void;

  /**
   * Keeps the integration and the drafts, but reaches the service with another client or token.
   * @internal
   */
  useApi(api: FlowTarget['api']): void;

  /** @internal */
  useValidator(compile: CompileSchema): void;

  /** The page's own values for the parameters; of those given before, only what is another value counts. */
  fill(given: Readonly<Record<string, unknown>>): void;

  /**
   * The page's own values for the parameters, as far as the form still has them.
   * @internal
   */
  readonly given: Readonly<Record<string, unknown>>;

  /** The user is about to click: refreshes what the click must not wait for, such as the token. */
  prepare(): void;

  /**
   * Starts an attempt with what is filled in, unchecked; to be called in the click's own task, or the
   * browser blocks the popup. While an attempt is under way, brings its window to the front instead.
   */
  submit(choices?: ConnectChoices): void;

  /**
   * The end of the attempt under way: the connection, or undefined when there is no attempt or the user gave
   * up. Rejects with a `ConnectionError` when the attempt fails.
   */
  outcome(): Promise<Connection | undefined>;

  /** Brings the window of the attempt under way to the front. */
  focusWindow(): void;

  /** What else the user, or the page on their behalf, has done. */
  send(event: UserEvent): void;
}

/** From how many milliseconds on a task is noticed, as browsers count. */
const LONG_TASK = 50;

export function createFlow({ create, load }: Pick<Drafts, 'create' | 'load'>): ConnectionFlow {
  let state: FlowState = { status: 'idle' };
  let target: FlowTarget | undefined;
  /** Aborted when loading or connecting is stopped; answers that arrive after that are dropped. */
  let run = new AbortController();
  let attempt: Attempt | undefined;
  const listeners = new Set<FlowListener>();
  const drafts = createDrafts(create, () => dispatch({ type: 'edited' }));

  /** The connection to re-connect, which the page has named or the user has chosen. */
  const reconnectedId = ({ reconnects, existing } = state) =>
    target?.connectionId || (reconnects && existing?.id) || undefined;

  const draftOf = (state: FlowState): Draft | undefined => {
    const { integration, authOption, existing } = state;
    return integration && authOption && drafts.of(integration, authOption, reconnectedId(state), existing);
  };

  const focusWindow = () => void attempt?.focus();

  function dispatch(event: FlowEvent): void {
    const [next, ...commands] = transition(state, event);
    state = next;
    for (const command of commands) perform(command);
    // The first subscriber comes last: it is the element, whose events let the page act on the new state.
    for (const listener of [...listeners].reverse()) listener(next, event);
  }

  function perform(command: Command): void {
    const { signal } = run;
    const { api } = target ?? {};
    switch (command.do) {
      case 'stop':
        run.abort();
        run = new AbortController();
        attempt = undefined;
        return;
      case 'load': {
        const loaded = loadTarget(target!, load, signal).then(
          async (event) => {
            const start = performance.now();
            // A schema that cannot be read ends here, and not where the draft is shown.
            draftOf(transition(state, event)[0]);
            // Showing a large form takes long too: in a task of its own, the page answers in between.
            if (performance.now() - start > LONG_TASK) await new Promise((resolve) => setTimeout(resolve));
            return event;
          },
          (error): FlowEvent => {
            // The page has set another api since then, with which loading may succeed.
            if (target?.api !== api) return { type: 'reloaded' };
            throw error;
          },
        );
        return void dispatchResult(loaded, 'load-failed', () => resume(api!, signal));
      }
      case 'connect':
        attempt = api!.connect(command.request, signal, {
          // What the page has chosen for the vendor's own dialog.
          ...target,
          onLeaving: () => dispatch({ type: 'leaving' }),
          onLate: (outcome) => dispatch({ ...outcome, type: 'completed' }),
        });
        return dispatchOutcome(attempt.outcome);
      case 'focus-window':
        return focusWindow();
      case 'forget-drafts':
        return drafts.clear(command.secrets);
      case 'archive': {
        const { connection } = command;
        const archived = api!.archiveConnection(connection.id, signal);
        return void dispatchResult(
          archived.then(() => ({ type: 'archived', connection })),
          'archive-failed',
        );
      }
    }
  }

  /** Takes the outcome of an attempt that left the page and has come back to it, where there is one. */
  function resume(api: FlowTarget['api'], signal: AbortSignal): void {
    if (!isFillable(state)) return;
    const resumed = api.resume(state.integration!, signal);
    if (!resumed) return;
    dispatch({ type: 'resumed', authOptionKey: resumed.authOptionKey });
    dispatchOutcome(resumed.outcome);
  }

  function dispatchOutcome(outcome: Promise<Outcome>): void {
    void dispatchResult(
      outcome.then((ended) => ({ ...ended, type: ended.kind }) as FlowEvent),
      'failed',
    );
  }

  /** Dispatches the resulting event, or the failure; neither if the run has been stopped by then. */
  async function dispatchResult(
    result: Promise<FlowEvent>,
    failed: FailureEvent['type'],
    next?: () => void,
  ): Promise<void> {
    const { signal } = run;
    const event = await result.catch((error): FlowEvent => ({
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
      return draftOf(state);
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    setTarget(given) {
      target = given;
      dispatch({ type: 'configured', ready: Boolean(target) });
    },

    useApi(api) {
      if (!target) return;
      target = { ...target, api };
      if (state.status === 'load-failed') dispatch({ type: 'reloaded' });
    },

    useValidator: drafts.useValidator,

    fill: drafts.fill,

    get given() {
      return drafts.given;
    },

    prepare() {
      // What fails here fails again in the attempt, which then shows the error.
      if (isFillable(state)) target?.api.prepare(state.integration!, run.signal).catch(() => {});
    },

    submit(choices) {
      const { integration, authOption } = state;
      if (!integration || !authOption) return;
      const { parameters, secretPaths } = this.draft!;
      dispatch({
        type: 'submitted',
        request: {
          ...choices,
          connectionId: reconnectedId(),
          integration,
          authOption,
          parameters,
          secretPaths,
        },
      });
    },

    outcome() {
      if (state.status !== 'connecting') return Promise.resolve(undefined);
      return new Promise((resolve, reject) => {
        const stop = this.subscribe(({ status, connection, error }) => {
          if (status === 'connecting') return;
          stop();
          if (status === 'failed') reject(error);
          else resolve(connection);
        });
      });
    },

    focusWindow,
    send: dispatch,
  };
}

export function asConnectionError(error: unknown): ConnectionError {
  if (error instanceof ConnectionError) return error;
  return new ConnectionError('service', 'Something unexpected went wrong.', { cause: error });
}
