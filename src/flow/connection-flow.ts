import type { Attempt, ConnectionApi } from '../connection/api.js';
import { ConnectionError } from '../connection/error.js';
import type { ConnectRequest, Outcome } from '../connection/model.js';
import type { CompileSchema } from '../validation/validator.js';
import { Draft } from './draft.js';
import { isFillable, type FlowState } from './state.js';
import { transition, type Command, type FlowEvent } from './transition.js';

/** What the page asked for. */
export interface FlowTarget {
  readonly api: ConnectionApi;
  /** Key or id of the integration. */
  readonly integration: string;
  /** The only auth option to offer; without it the user chooses. */
  readonly authOptionKey?: string;
}

/** Told of every event, also of those that left the state as it was. */
export type FlowListener = (state: FlowState, event: FlowEvent) => void;

/** What a request says besides the integration, the option and the parameters. */
export type ConnectChoices = Omit<ConnectRequest, 'integration' | 'authOption' | 'parameters'>;

/**
 * The store of one form: runs the commands of `transition` against the service, one run at a
 * time, and keeps a draft for each auth option. Knows no DOM.
 */
export class ConnectionFlow {
  #state: FlowState = { status: 'idle' };
  #target: FlowTarget | undefined;
  #given: Readonly<Record<string, unknown>> = {};
  #drafts = new Map<string, Draft>();
  #compile: CompileSchema | undefined;
  /** Aborted when what it stands for is over; answers that come later are dropped. */
  #run = new AbortController();
  #attempt: Attempt | undefined;
  readonly #listeners = new Set<FlowListener>();

  get state(): FlowState {
    return this.#state;
  }

  /** The draft of the chosen option; undefined before there is one. */
  get draft(): Draft | undefined {
    const { integration, authOption } = this.#state;
    if (!integration || !authOption) return undefined;
    const key = JSON.stringify([integration.id, authOption.key]);
    let draft = this.#drafts.get(key);
    if (!draft) {
      draft = new Draft(authOption.schema, this.#given);
      if (this.#compile) draft.useValidator(this.#compile);
      draft.subscribe((change) => change.byUser && this.#dispatch({ type: 'edited' }));
      this.#drafts.set(key, draft);
    }
    return draft;
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
  useApi(api: ConnectionApi): void {
    if (!this.#target) return;
    this.#target = { ...this.#target, api };
    if (this.#state.status === 'load-failed') this.reload();
  }

  useValidator(compile: CompileSchema): void {
    this.#compile = compile;
    for (const draft of this.#drafts.values()) draft.useValidator(compile);
  }

  /** The page's own values for the parameters. */
  fill(given: Readonly<Record<string, unknown>>): void {
    this.#given = given;
    for (const draft of this.#drafts.values()) draft.fill(given);
  }

  chooseOption(key: string): void {
    this.#dispatch({ type: 'option-chosen', key });
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
    this.#dispatch({ type: 'submitted', request: { ...choices, integration, authOption, parameters } });
  }

  cancel(): void {
    this.#dispatch({ type: 'cancelled' });
  }

  /** Reads the integration again; what was typed stays. */
  reload(): void {
    this.#dispatch({ type: 'reloaded' });
  }

  /** Back to the form as it was first shown, with nothing typed. */
  reset(): void {
    this.#dispatch({ type: 'reset' });
  }

  /** The page came back from the browser's memory with its state as it was when it was left. */
  returned(): void {
    this.#dispatch({ type: 'returned' });
  }

  focusWindow(): void {
    this.#attempt?.focus();
  }

  #dispatch(event: FlowEvent): void {
    const [state, ...commands] = transition(this.#state, event);
    this.#state = state;
    for (const command of commands) this.#perform(command);
    for (const listener of this.#listeners) listener(state, event);
  }

  #perform(command: Command): void {
    switch (command.do) {
      case 'stop':
        return this.#stop();
      case 'load':
        return void this.#load();
      case 'connect':
        return this.#connect(command.request);
      case 'focus-window':
        return this.focusWindow();
      case 'forget-draft':
        return this.#drafts.clear();
    }
  }

  #stop(): void {
    this.#run.abort();
    this.#run = new AbortController();
    this.#attempt = undefined;
  }

  async #load(): Promise<void> {
    const { api, integration: selector, authOptionKey } = this.#target!;
    const { signal } = this.#run;
    try {
      const integration = await api.loadIntegration(selector, signal);
      if (signal.aborted) return;
      this.#dispatch({ type: 'loaded', integration, authOptionKey });
      const outcome = api.resume(integration, signal);
      if (!outcome) return;
      this.#dispatch({ type: 'resumed' });
      void this.#follow(outcome, signal);
    } catch (error) {
      if (!signal.aborted) this.#dispatch({ type: 'load-failed', error: asConnectionError(error) });
    }
  }

  #connect(request: ConnectRequest): void {
    const { signal } = this.#run;
    this.#attempt = this.#target!.api.connect(request, signal);
    void this.#follow(this.#attempt.outcome, signal);
  }

  async #follow(coming: Promise<Outcome>, signal: AbortSignal): Promise<void> {
    try {
      const outcome = await coming;
      if (signal.aborted) return;
      if (outcome.kind === 'connected') this.#dispatch({ type: 'connected', connection: outcome.connection });
      else this.#dispatch({ type: outcome.kind === 'leaving' ? 'left' : 'cancelled' });
    } catch (error) {
      if (!signal.aborted) this.#dispatch({ type: 'failed', error: asConnectionError(error) });
    }
  }
}

function asConnectionError(error: unknown): ConnectionError {
  if (error instanceof ConnectionError) return error;
  return new ConnectionError('service', 'Something unexpected went wrong.', { cause: error });
}
