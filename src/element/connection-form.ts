import { LitElement, nothing, type PropertyValues } from 'lit';
import { createConnectionApi, type ConnectionApiOptions } from '../connection/create-api.js';
import type { ConnectionApi } from '../connection/api.js';
import type { ConnectionError } from '../connection/error.js';
import type { Connection, Integration } from '../connection/model.js';
import { isFlat } from '../schema/read-flat.js';
import type { CompileSchema } from '../validation/validator.js';
import type { FlowState, Status } from '../flow/state.js';
import { fire, type ConnectionFormEventMap } from './events.js';
import { FormFields } from './fields/form-fields.js';
import { FIRST, loadChunked } from './fields/runs.js';
import { FlowController } from './flow-controller.js';
import { firstEnglish } from './first-english.js';
import type * as LaterChunk from './later.js';
import { mergeStrings, type PartialStrings, type Strings } from './strings.js';
import { property } from './property.js';
import { adoptStyles } from './styles/adopt-styles.js';
import { formStyles } from './styles/form-styles.js';
import { connectView } from './views/connect-view.js';
import type { Describe } from './fields/form-context.js';
import type { ViewActions } from './views/view.js';

/**
 * The form with which a customer connects another app: reads the integration from
 * Integration.app (Membrane), asks for what its auth option needs, and connects.
 *
 * @tag connection-form
 * @fires connection-ready - The form is on screen. `detail: {integration, authOption}`
 * @fires connection-input - The user changed a field. `detail: {parameters}`
 * @fires connection-submit - The user asked to connect and what is filled in holds; prevent it and nothing is sent. `detail: {integration, authOption, parameters}`
 * @fires connection-success - The service has confirmed the connection. `detail: {integration, connection, customState}`
 * @fires connection-error - The integration could not be loaded, or the attempt failed. `detail: {error}`, a `ConnectionError`
 * @fires connection-cancel - The user gave up. `detail: {integration}`
 * @fires connection-archive - The connection that was there is disconnected. `detail: {connection}`
 *
 * @csspart header - The integration's logo, name and description
 * @csspart logo - The integration's logo
 * @csspart name - The integration's name
 * @csspart summary - The integration's description
 * @csspart form - All below the header
 * @csspart auth-options - The choice between several auth options
 * @csspart auth-option - One of them
 * @csspart field - A field with its label and all that is said about it
 * @csspart label - The label of a field
 * @csspart control - The input of a field
 * @csspart description - What the service says about a field or an auth option
 * @csspart problem - What is wrong with a field
 * @csspart existing - The connection that is there already
 * @csspart help - The link to where the service explains how to get what it asks for
 * @csspart notice - How an attempt goes or went
 * @csspart button - Every button
 * @csspart submit - The button that connects
 *
 * @cssproperty --connection-form-accent - Buttons, focus, what is chosen
 * @cssproperty --connection-form-on-accent - Text on the accent
 * @cssproperty --connection-form-text - Text
 * @cssproperty --connection-form-muted - Text of lesser weight
 * @cssproperty --connection-form-surface - Behind controls
 * @cssproperty --connection-form-subtle - Behind what can't be changed
 * @cssproperty --connection-form-border - Lines around controls
 * @cssproperty --connection-form-strong-border - The same under the pointer
 * @cssproperty --connection-form-danger - What is wrong
 * @cssproperty --connection-form-success - What went well
 * @cssproperty --connection-form-radius - Corners; 8px
 * @cssproperty --connection-form-gap - Between fields; 20px
 * @cssproperty --connection-form-control-height - Height of a control; 38px
 * @cssproperty --connection-form-font - Typeface; the page's
 * @cssproperty --connection-form-font-size - 15px
 */
export class ConnectionForm extends LitElement {
  static override styles = formStyles;

  /** Loads what connects over the SDK; without it the form connects by itself. Set by the entry. */
  static loadSdk: ConnectionApiOptions['loadSdk'];

  /** Loads the validator; set by the entry. */
  static loadValidator?: (options: { noEval: boolean }) => Promise<CompileSchema>;

  /** Key or id of the integration to connect. */
  @property({ attribute: 'integration-key' }) integrationKey = '';

  /** The customer's token. Rather use `token-url` or `fetchToken`: what stands in an attribute can be read by every script, and expires. */
  @property() token = '';

  /** An address of the page's own origin that answers `{"token": "…"}` or the bare token; asked again before the token expires. */
  @property({ attribute: 'token-url' }) tokenUrl = '';

  /** Where the service is; by default the hosted one. */
  @property({ attribute: 'api-uri' }) apiUri = 'https://api.integration.app';

  /** The only auth option to offer; without it the user chooses among those of the integration. */
  @property({ attribute: 'auth-option-key' }) authOptionKey = '';

  /** Leaves the page to connect, and takes the result when the user comes back, instead of opening a window. */
  @property({ type: Boolean, attribute: 'same-window' }) sameWindow = false;

  /** Where to come back to with `same-window`; by default the page's own address. */
  @property({ attribute: 'redirect-uri' }) redirectUri = '';

  /** The connection to re-connect, instead of making a new one. */
  @property({ attribute: 'connection-id' }) connectionId = '';

  /** Makes one more connection instead of replacing the one that is there. */
  @property({ type: Boolean, attribute: 'allow-multiple-connections' }) allowMultipleConnections = false;

  /** What the new connection is called; without it the user may name it where several are allowed. */
  @property({ attribute: 'connection-name' }) connectionName = '';

  /** A string of the page's own that travels with the attempt; back in `connection-success` where the service returns it. */
  @property({ attribute: 'custom-state' }) customState = '';

  /** Offers to disconnect the connection that is there, after asking. */
  @property({ type: Boolean }) archivable = false;

  /** Opens the vendor's own dialog from the button instead of asking for anything itself. */
  @property({ type: Boolean }) prebuilt = false;

  /** Connects without the SDK. */
  @property({ type: Boolean, attribute: 'no-sdk' }) noSdk = false;

  /** For pages whose policy forbids `eval`: does not even try whether it is allowed. */
  @property({ type: Boolean, attribute: 'no-eval' }) noEval = false;

  /** An SDK client of the page's own, used instead of a token and `api-uri`. */
  @property({ attribute: false }) client?: ConnectionApiOptions['client'];

  /** Gives the customer's token; called again before the last one expires. */
  @property({ attribute: false }) fetchToken?: () => Promise<string>;

  /** Some of the words that the form says, laid over the English ones. */
  @property({ attribute: false }) strings?: PartialStrings;

  #controller = new FlowController(this);
  #flow = this.#controller.flow;
  #fields = new FormFields(this);
  #internals = this.attachInternals();
  #strings = firstEnglish;
  #later?: typeof LaterChunk;
  /** With the words that come later. */
  #allStrings?: Strings;
  #given: Readonly<Record<string, unknown>> = {};

  /** What is filled in: set it to fill the form, read it for what would be sent now. */
  // A property for Lit too, which so finds what the page has set before the element was defined.
  @property({ attribute: false, noAccessor: true })
  get parameters(): Record<string, unknown> {
    return this.#flow.draft?.parameters ?? { ...this.#given };
  }

  set parameters(given: Readonly<Record<string, unknown>> | null | undefined) {
    this.#given = given ?? {};
    this.#flow.fill(this.#given);
  }

  /** Where the form stands; also as a custom state, `connection-form:state(connecting)`. */
  get status(): Status {
    return this.#flow.state.status;
  }

  /** The integration, once it is loaded. */
  get integration(): Integration | undefined {
    return this.#flow.state.integration;
  }

  /** What the last attempt made, while it is the last thing that happened. */
  get connection(): Connection | undefined {
    return this.#flow.state.connection;
  }

  /** Why the integration could not be loaded, or the last attempt failed. */
  get error(): ConnectionError | undefined {
    return this.#flow.state.error;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && !this.#aimed) this.#aim();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Being moved within the page is no reason to stop.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#aimed = false;
      this.#flow.aim(undefined);
    });
  }

  /** Called by the browser when the element has moved to another document. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  /** Whether the focus was in the form before it was rendered anew. */
  #focused = false;

  /** Whether the flow knows what to load; not while the element is out of the page. */
  #aimed = false;

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow(ConnectionForm.shadowRootOptions);
    this.#adoptStyles(root);
    return root;
  }

  #adoptStyles(root: ShadowRoot): void {
    const { elementStyles } = this.constructor as typeof ConnectionForm;
    adoptStyles(root, [...elementStyles, ...(this.#later?.laterStyles ?? [])]);
  }

  /** What a simple form does without at first. */
  async #loadLater(): Promise<void> {
    if (this.#later) return;
    this.#later = await import('./later.js');
    this.#sayAll();
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
    this.requestUpdate();
  }

  #sayAll(): void {
    const { english, describeViolation } = this.#later ?? {};
    if (!english || !describeViolation) return;
    const strings = mergeStrings(english, this.strings);
    this.#allStrings = strings;
    this.#describe = (violation, field) => describeViolation(violation, field, strings);
  }

  #describe?: Describe;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const any = (...names: (keyof ConnectionForm)[]) => names.some((name) => changed.has(name));
    this.#focused = Boolean(this.shadowRoot?.activeElement);
    if (changed.has('strings')) {
      this.#strings = mergeStrings(firstEnglish, this.strings);
      this.#sayAll();
    }
    if (!this.isConnected) return;
    if (!this.#aimed || any('integrationKey', 'connectionId', 'authOptionKey', 'prebuilt', 'client', 'apiUri', 'noSdk')) this.#aim();
    else if (any('token', 'tokenUrl', 'fetchToken')) this.#renewToken();
  }

  #aim(): void {
    const api = this.#createApi();
    const { integrationKey: integration, connectionId, authOptionKey, prebuilt } = this;
    this.#aimed = true;
    this.#flow.aim(
      api && (integration || connectionId)
        ? { api, integration, connectionId, authOptionKey, prebuilt, loadViews: this.#loadViews }
        : undefined,
    );
  }

  /** What an integration is shown with at once besides simple fields. */
  #loadViews = ({ authOptions }: Integration, existing: Connection | undefined): Promise<unknown> => {
    const isSimple = authOptions.every(({ schema }) => !schema || (isFlat(schema) && Object.keys(schema.properties ?? {}).length <= FIRST));
    return Promise.all([
      (existing || authOptions.length > 1 || !isSimple) && this.#loadLater(),
      isSimple || loadChunked(),
    ]);
  };

  /** Another token is no reason to load again: what is shown and typed stays. */
  #renewToken(): void {
    const api = this.#createApi();
    if (api && this.status !== 'idle') this.#flow.useApi(api);
    else this.#aim();
  }

  #createApi(): ConnectionApi | undefined {
    const { client, token, tokenUrl, fetchToken, apiUri } = this;
    if (!client && !token && !tokenUrl && !fetchToken) return undefined;
    const { loadSdk } = this.constructor as typeof ConnectionForm;
    return createConnectionApi({
      client,
      token,
      tokenUrl,
      fetchToken,
      apiUri,
      loadSdk: this.noSdk && !this.prebuilt ? undefined : loadSdk,
    });
  }

  /** Checks what is filled in, says what is wrong and puts the focus there; true when all holds. */
  reportValidity(): boolean {
    const [first] = this.#flow.draft?.check() ?? [];
    if (first) this.#fields.focus(first.field);
    return !first;
  }

  /**
   * Does what the button does. Call it from the user's act, or the browser may block the window.
   * Resolves with the connection, or with undefined when nothing was sent or the user gave up;
   * rejects with a `ConnectionError` when the attempt fails.
   */
  connect(): Promise<Connection | undefined> {
    this.#submit();
    if (this.status !== 'connecting') return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      const stop = this.#flow.subscribe(({ status, connection, error }) => {
        if (status === 'connecting') return;
        stop();
        if (status === 'failed') reject(error);
        else resolve(connection);
      });
    });
  }

  /** Loads the integration again; what is filled in stays. */
  reload(): void {
    this.#flow.reload();
  }

  /** Back to the form as it was first shown; an attempt under way is given up. */
  reset(): void {
    this.#flow.reset();
  }

  #submit = (): void => {
    const { integration, authOption, status } = this.#flow.state;
    if (!integration || !authOption) return;
    if (status !== 'connecting') {
      if (!this.prebuilt && !this.reportValidity()) return;
      if (!fire(this, 'connection-submit', { integration, authOption, parameters: this.parameters })) return;
    }
    this.#flow.submit({
      redirectUri: this.sameWindow ? new URL(this.redirectUri || location.href, document.baseURI).href : undefined,
      name: this.connectionName || this.#typedName || undefined,
      allowMultipleConnections: this.allowMultipleConnections || undefined,
      customState: this.customState || undefined,
    });
  };

  /** What the user calls the new connection. */
  #typedName = '';

  /** The user is about to click: what the click must not wait for is brought up to date. */
  #prepare = (): void => this.#flow.prepare();

  #actions: ViewActions = {
    submit: this.#submit,
    reload: () => this.reload(),
    reset: () => this.reset(),
    cancel: () => this.#flow.cancel(),
    showWindow: () => this.#flow.focusWindow(),
    chooseOption: (key) => this.#flow.chooseOption(key),
    nameConnection: (name) => (this.#typedName = name),
    askToArchive: () => this.#flow.askToArchive(),
    dropArchive: () => this.#flow.dropArchive(),
    archive: () => this.#flow.archive(),
  };

  protected override firstUpdated(): void {
    const { loadValidator } = this.constructor as typeof ConnectionForm;
    loadValidator?.({ noEval: this.noEval }).then(
      (compile) => this.#flow.useValidator(compile),
      // Connecting goes on without it: the service judges in the end.
      () => {},
    );
    this.renderRoot.addEventListener('pointerdown', this.#prepare);
    this.renderRoot.addEventListener('focusin', this.#prepare);
  }

  protected override updated(): void {
    // Now that the form can be shown, for before it would compete with the answer that it waits for.
    if (this.integration || this.error) this.#loadLater().catch(() => {});
    this.#followArchiving();
    const { states } = this.#internals;
    if (states.has(this.status)) return;
    states.clear();
    states.add(this.status);
    // The button that had the focus is gone; what came of it is the next thing to read.
    if (this.status === 'connected' && this.#focused) this.renderRoot.querySelector<HTMLElement>('.notice')?.focus();
  }

  /** The button that asked has given way to the question, or the other way round. */
  #followArchiving(): void {
    const { archiving } = this.#flow.state;
    if (archiving === this.#archiving) return;
    this.#archiving = archiving;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('[part=existing] button');
    if (this.#focused) buttons[buttons.length - 1]?.focus();
  }

  #archiving: FlowState['archiving'];

  protected override render(): unknown {
    const { draft } = this.#flow;
    const asks = !this.prebuilt && draft && draft.root.fields.length > 0;
    const several = this.allowMultipleConnections && !this.connectionId;
    return connectView(
      {
        state: this.#flow.state,
        strings: this.#allStrings ?? this.#strings,
        later: this.#later,
        actions: this.#actions,
        optionFixed: Boolean(this.authOptionKey) || this.prebuilt,
        reconnects: Boolean(this.connectionId),
        several,
        nameable: several && !this.connectionName && !this.prebuilt,
        connectionName: this.#typedName,
        archivable: this.archivable,
      },
      asks ? this.#fields.render(draft, this.#strings, this.#describe) : nothing,
    );
  }

  declare addEventListener: {
    <Name extends keyof ConnectionFormEventMap>(
      name: Name,
      listener: (this: ConnectionForm, event: ConnectionFormEventMap[Name]) => void,
      options?: boolean | AddEventListenerOptions,
    ): void;
    (name: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void;
  };
}
