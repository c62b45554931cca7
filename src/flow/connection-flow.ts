import type { Attempt } from '../connection/api.js';
import { ConnectionError } from '../connection/error.js';
import type { ConnectRequest, Outcome } from '../connection/model.js';
import type { CompileSchema } from '../validation/validator.js';
import type { Draft } from './draft.js';
import { Drafts, type CreateDraft } from './drafts.js';
import { isFillable, type FlowState } from './state.js';
import { loadTarget, type FlowTarget } from './target.js';
import { transition, type Command, type FailureEvent, type FlowEvent, type UserEvent } from './transition.js';

/** Told of every event, also of those that left the state as it was. */
export type FlowListener = (state: FlowState, event: FlowEvent) => void;

/** What a request says besides the integration, the option and the parameters. */
export type ConnectChoices = Omit<ConnectRequest, 'integration' | 'authOption' | 'parameters' | 'connectionId'>;

/**
 * The store of one form: runs the commands of `transition` against the service, one run at a
 * time. Knows no DOM.
 */
export class ConnectionFlow {
  #state: FlowState = { status: 'idle' };
  #target: FlowTarget | undefined;
  readonly #drafts: Drafts;
  /** Aborted when what it stands for is over; answers that come later are dropped. */
  #run = new AbortController();
  #attempt: Attempt | undefined;
  readonly #listeners = new Set<FlowListener>();

  constructor(createDraft: CreateDraft) {
    this.#drafts = new Drafts(createDraft, () => this.#dispatch({ type: 'edited' }));
  }

  get state(): FlowState {
    return this.#state;
  }

  /** The service as the page reaches it now; undefined while it has not said enough. */
  get api(): FlowTarget['api'] | undefined {
    return this.#target?.api;
  }

  /** The draft of the chosen option; undefined before there is one. */
  get draft(): Draft | undefined {
    const { integration, authOption } = this.#state;
    return integration && authOption && this.#drafts.of(integration, authOption, this.#stored);
  }

  /** What the service has of the connection to re-connect; undefined when there is none. */
  get #stored(): Readonly<Record<string, unknown>> | undefined {
    return this.#target?.connectionId ? (this.#state.existing?.parameters ?? {}) : undefined;
  }

  subscribe(listener: FlowListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Another integration or service; undefined while the page has not said enough. */
  aim(target: FlowTarget | undefined): void {
    this.#target = target;
    this.#dispatch({ type: 'configured', ready: Boolean(target) });
  }

  /** The same integration over another client or token; what is loaded and typed stays. */
  useApi(api: FlowTarget['api']): void {
    if (!this.#target) return;
    this.#target = { ...this.#target, api };
    if (this.#state.status === 'load-failed') this.send({ type: 'reloaded' });
  }

  useValidator(compile: CompileSchema): void {
    this.#drafts.useValidator(compile);
  }

  /** The page's own values for the parameters. */
  fill(given: Readonly<Record<string, unknown>>): void {
    this.#drafts.fill(given, this.#stored);
  }

  /** The user is about to act: brings up to date what the click must not wait for. */
  prepare(): void {
    const { integration } = this.#state;
    if (!integration || !this.#target || !isFillable(this.#state)) return;
    // The attempt itself says what is wrong, to a user who asked for it.
    this.#target.api.prepare(integration, this.#run.signal).catch(() => {});
  }

  /**
   * Starts an attempt, within the user's act. While one is under way brings its window to the
   * front instead.
   */
  submit(choices: ConnectChoices = {}): void {
    const { integration, authOption } = this.#state;
    if (!integration || !authOption) return;
    const parameters = this.draft?.parameters ?? {};
    const connectionId = this.#target?.connectionId || undefined;
    this.#dispatch({ type: 'submitted', request: { ...choices, connectionId, integration, authOption, parameters } });
  }

  focusWindow(): void {
    this.#attempt?.focus();
  }

  /** What the user did besides filling in and connecting, or the page in their place. */
  send(event: UserEvent): void {
    this.#dispatch(event);
  }

  #dispatch(event: FlowEvent): void {
    const [state, ...commands] = transition(this.#state, event);
    this.#state = state;
    for (const command of commands) this.#perform(command);
    for (const listener of this.#listeners) listener(state, event);
  }

  #perform(command: Command): void {
    const { signal } = this.#run;
    const { api, prebuilt } = this.#target ?? {};
    switch (command.do) {
      case 'stop':
        this.#run.abort();
        this.#run = new AbortController();
        this.#attempt = undefined;
        return;
      case 'load':
        return void this.#tell(loadTarget(this.#target!, signal), 'load-failed', () => this.#resume(signal));
      case 'connect':
        this.#attempt = api!.connect(command.request, signal, {
          prebuilt,
          onLeaving: () => this.#dispatch({ type: 'leaving' }),
          onLate: (connection) => this.#dispatch({ type: 'completed', connection }),
        });
        return this.#follow(this.#attempt.outcome);
      case 'focus-window':
        return this.focusWindow();
      case 'forget-drafts':
        return this.#drafts.clear();
      case 'archive': {
        const { connection } = command;
        const archived = api!.archiveConnection(connection.id, signal);
        return void this.#tell(archived.then(() => ({ type: 'archived', connection })), 'archive-failed');
      }
    }
  }

  /** Takes the result of an attempt that has come back to the page, where there is one. */
  #resume(signal: AbortSignal): void {
    const { integration } = this.#state;
    if (!isFillable(this.#state)) return;
    const resumed = this.#target!.api.resume(integration!, signal);
    if (!resumed) return;
    this.#dispatch({ type: 'resumed', authOptionKey: resumed.authOptionKey });
    this.#follow(resumed.outcome);
  }

  #follow(coming: Promise<Outcome>): void {
    void this.#tell(coming.then((outcome) => ({ ...outcome, type: outcome.kind }) as FlowEvent), 'failed');
  }

  /** Tells what came of it, unless that is over by then. */
  async #tell(coming: Promise<FlowEvent>, failed: FailureEvent['type'], next?: () => void): Promise<void> {
    const { signal } = this.#run;
    const event = await coming.catch((error): FlowEvent => ({ type: failed, error: asConnectionError(error) }));
    if (signal.aborted) return;
    this.#dispatch(event);
    next?.();
  }
}

function asConnectionError(error: unknown): ConnectionError {
  if (error instanceof ConnectionError) return error;
  return new ConnectionError('service', 'Something unexpected went wrong.', { cause: error });
}
