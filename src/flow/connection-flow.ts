import type { Attempt, ConnectionApi } from '../connection/api.js';
import { ConnectionError } from '../connection/error.js';
import type { ConnectRequest, Connection, Integration, Outcome } from '../connection/model.js';
import type { CompileSchema } from '../validation/validator.js';
import { createDraft, loadDraft } from './create-draft.js';
import type { Draft } from './draft.js';
import { isFillable, type FlowState } from './state.js';
import { transition, type Command, type FlowEvent } from './transition.js';

/** What the page asked for. */
export interface FlowTarget {
  readonly api: ConnectionApi;
  /** Key or id of the integration; `""` when the connection says which. */
  readonly integration: string;
  /** The connection to re-connect. */
  readonly connectionId?: string;
  /** The only auth option to offer; without it the user chooses. */
  readonly authOptionKey?: string;
  /** The vendor's own dialog asks for everything. */
  readonly prebuilt?: boolean;
  /** Loads what an integration is shown with besides its fields; shown only then. */
  readonly loadViews?: (integration: Integration, existing: Connection | undefined) => Promise<unknown>;
}

/** Told of every event, also of those that left the state as it was. */
export type FlowListener = (state: FlowState, event: FlowEvent) => void;

/** What a request says besides the integration, the option and the parameters. */
export type ConnectChoices = Omit<ConnectRequest, 'integration' | 'authOption' | 'parameters' | 'connectionId'>;

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
      const keepsSecrets = Boolean(this.#target?.connectionId);
      draft = createDraft(authOption.schema, { ...this.#stored(), ...this.#given }, { keepsSecrets });
      if (this.#compile) draft.useValidator(this.#compile);
      draft.subscribe((change) => change.byUser && this.#dispatch({ type: 'edited' }));
      this.#drafts.set(key, draft);
    }
    return draft;
  }

  /** What the service has of the connection to re-connect; secrets are not among it. */
  #stored(): Readonly<Record<string, unknown>> {
    return (this.#target?.connectionId && this.#state.existing?.parameters) || {};
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
    for (const draft of this.#drafts.values()) draft.fill({ ...this.#stored(), ...given });
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
    const connectionId = this.#target?.connectionId || undefined;
    this.#dispatch({ type: 'submitted', request: { ...choices, connectionId, integration, authOption, parameters } });
  }

  cancel(): void {
    this.#dispatch({ type: 'cancelled' });
  }

  /** Disconnecting goes in two steps, since it can't be undone. */
  askToArchive(): void {
    this.#dispatch({ type: 'archive-asked' });
  }

  dropArchive(): void {
    this.#dispatch({ type: 'archive-dropped' });
  }

  archive(): void {
    this.#dispatch({ type: 'archive-confirmed' });
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
      case 'archive':
        return void this.#archive(command.connection);
    }
  }

  #stop(): void {
    this.#run.abort();
    this.#run = new AbortController();
    this.#attempt = undefined;
  }

  async #load(): Promise<void> {
    const { api, authOptionKey, loadViews } = this.#target!;
    const { signal } = this.#run;
    try {
      const [integration, connection] = await this.#read(signal);
      const existing = connection ?? integration.connection;
      await loadParts([loadViews?.(integration, existing), ...integration.authOptions.map(({ schema }) => loadDraft(schema))]);
      if (signal.aborted) return;
      this.#dispatch({ type: 'loaded', integration, authOptionKey, existing });
      const resumed = api.resume(integration, signal);
      if (!resumed) return;
      this.#dispatch({ type: 'resumed', authOptionKey: resumed.authOptionKey });
      void this.#follow(resumed.outcome, signal);
    } catch (error) {
      if (!signal.aborted) this.#dispatch({ type: 'load-failed', error: asConnectionError(error) });
    }
  }

  /** The integration, and the connection to re-connect where there is one to be. */
  async #read(signal: AbortSignal): Promise<[Integration, Connection | undefined]> {
    const { api, integration, connectionId } = this.#target!;
    if (!connectionId) return [await api.loadIntegration(integration, signal), undefined];
    if (integration) {
      return Promise.all([api.loadIntegration(integration, signal), api.loadConnection(connectionId, signal)]);
    }
    const connection = await api.loadConnection(connectionId, signal);
    return [await api.loadIntegration(connection.integrationId, signal), connection];
  }

  #connect(request: ConnectRequest): void {
    const { signal } = this.#run;
    const { api, prebuilt } = this.#target!;
    this.#attempt = prebuilt ? api.openPrebuilt(request, signal) : api.connect(request, signal);
    void this.#follow(this.#attempt.outcome, signal);
  }

  async #archive(connection: Connection): Promise<void> {
    const { signal } = this.#run;
    try {
      await this.#target!.api.archiveConnection(connection.id, signal);
      if (!signal.aborted) this.#dispatch({ type: 'archived', connection });
    } catch (error) {
      if (!signal.aborted) this.#dispatch({ type: 'archive-failed', error: asConnectionError(error) });
    }
  }

  async #follow(coming: Promise<Outcome>, signal: AbortSignal): Promise<void> {
    try {
      const outcome = await coming;
      if (signal.aborted) return;
      if (outcome.kind === 'connected') this.#dispatch({ type: 'connected', connection: outcome.connection, customState: outcome.customState });
      else this.#dispatch({ type: outcome.kind === 'leaving' ? 'left' : 'cancelled' });
    } catch (error) {
      if (!signal.aborted) this.#dispatch({ type: 'failed', error: asConnectionError(error) });
    }
  }
}

/** What the form of an integration is made of besides what every form is. */
async function loadParts(coming: (Promise<unknown> | undefined)[]): Promise<void> {
  try {
    await Promise.all(coming);
  } catch (cause) {
    throw new ConnectionError('network', 'A part of the form could not be loaded.', { cause });
  }
}

function asConnectionError(error: unknown): ConnectionError {
  if (error instanceof ConnectionError) return error;
  return new ConnectionError('service', 'Something unexpected went wrong.', { cause: error });
}
