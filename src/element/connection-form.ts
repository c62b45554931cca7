import { html, nothing } from 'lit/html.js';
import type { ConnectionError } from '../connection/error.js';
import type { Connection, Integration } from '../connection/model.js';
import type { LoadViews } from '../flow/target.js';
import { asConnectionError } from '../flow/connection-flow.js';
import { equal } from '../schema/json.js';
import { isSendable, isUnderWay, type Status } from '../flow/state.js';
import { loadAfterPaint } from './after-paint.js';
import { bindFlow } from './bind-flow.js';
import type { Edition } from './edition.js';
import { fire, type ConnectionFormEventMap } from './events.js';
import { formFields } from './fields/form-fields.js';
import { followTarget } from './follow-target.js';
import { FormProperties } from './form-properties.js';
import { announceNotices } from './announce-notices.js';
import { keepFocus } from './keep-focus.js';
import type { Speaker } from './speech/follow.js';
import { withEnglish, type Strings } from './strings/strings.js';
import { formStyles } from './styles/form-styles.js';
import { connectView } from './views/connect-view.js';

/**
 * The form with which a customer connects another app: reads the integration from
 * Integration.app (Membrane), asks for what its auth option needs, and connects.
 *
 * @tag connection-form
 * @fires connection-ready - The form is on screen. `detail: {integration, authOption}`
 * @fires connection-input - The user changed a field. `detail: {parameters}`
 * @fires connection-submit - The user asked to connect and the form is valid; prevent it and nothing is sent.
 *   `detail: {integration, authOption, parameters}`
 * @fires connection-success - The service has confirmed the connection.
 *   `detail: {integration, connection, customState}`
 * @fires connection-error - The integration or the form's own code could not be loaded, or the attempt
 *   failed. `detail: {error}`, a `ConnectionError`
 * @fires connection-cancel - The user gave up, as far as the form can tell: a window may look closed while
 *   the user is still signing in behind it; if that completes within ten minutes, `connection-success`
 *   follows. `detail: {integration}`
 * @fires connection-archive - A connection that was there is disconnected. `detail: {connection}`
 * @fires connection-rename - The user has renamed a connection. `detail: {connection}`
 * @fires connection-done - The user is done with the form, which has connected; only where it is `closable`.
 *   `detail: {connection}`
 * @fires connection-unavailable - The integration cannot be connected: it is not set up or not in use, of which
 *   its `state` and `raw` tell more. `detail: {integration}`
 * @fires connection-option - The user has chosen another auth option. `detail: {integration, authOption}`
 * @fires connection-help - The user has opened a link that explains what to fill in.
 *   `detail: {integration, authOption, url}`
 *
 * @csspart header - The integration's logo, name and description
 * @csspart logo - The integration's logo
 * @csspart monogram - The first letter of the integration's name, where it has no logo
 * @csspart name - The heading: what the form is for (`form.connect`), the integration's name where there is a connection
 * @csspart summary - The integration's description
 * @csspart form - All below the header
 * @csspart auth-options - The choice between several auth options
 * @csspart auth-option - One of them
 * @csspart field - A field with its label, description and problem
 * @csspart label - The label of a field
 * @csspart control - The input of a field
 * @csspart description - What the service says about a field or an auth option
 * @csspart problem - What is wrong with a field
 * @csspart problem-summary - What is to be fixed, after a click that found several problems
 * @csspart sign-in - In place of the fields while the user signs in in a window; not in the lite file
 * @csspart existing - A connection that is there already
 * @csspart menu - The button that opens what can be done with it; not in the lite file
 * @csspart status - Beside the integration's name: whether it is connected; not in the lite file
 * @csspart help - The link to where the service explains how to get what it asks for
 * @csspart notice - How an attempt goes or went
 * @csspart actions - What holds the button that connects, and the one that cancels
 * @csspart button - Every button; also `submit`, `done`, `secondary`, `quiet` or `reveal`
 * @csspart submit - The button that connects
 * @csspart done - The button with which the user is done, where the form is `closable`; not in the lite file
 * @csspart secondary - A button of lesser weight, such as the one that re-connects
 * @csspart quiet - A button without a border, such as the one that cancels
 * @csspart reveal - The button that shows a secret
 * @csspart affix - What stands before or after an input, such as `https://`
 * @csspart more - The disclosure of the optional fields
 * @csspart item-toggle - The line of a list item that folds, a button; not in the lite file
 * @csspart item-summary - In that line, what is filled in; not in the lite file
 * @csspart popup - The list of options that drops down
 * @csspart option - One of them
 *
 * @slot header - In place of the integration's logo, name and description, also while the form is loading
 * @slot help - In place of the link to where the service explains how to get what it asks for
 * @slot before-submit - Above the button that connects: consent, say
 * @slot footer - Below the form, whatever it shows
 * @slot product-logo - Beside the integration's logo while the user signs in in a window; not in the lite file
 * @slot success - Below the notice that the integration is connected: the next step
 * @slot unavailable - Below the notice that the integration can't be connected yet
 *
 * @cssstate loading - The integration is being read
 * @cssstate load-failed - It could not be read
 * @cssstate unavailable - It is not set up to be connected, or not in use
 * @cssstate editing - The user fills in the form
 * @cssstate connecting - An attempt is on its way
 * @cssstate leaving - The page is about to be left for an attempt
 * @cssstate connected - The last attempt has made a connection
 * @cssstate failed - The last attempt has failed
 * @cssstate cancelled - The user gave up the last attempt
 * @cssstate idle - Nothing to do yet: the page has named no integration, or given no token
 *
 * @cssproperty --connection-form-accent - Buttons, focus, what is chosen; the four below are made from it
 * @cssproperty --connection-form-on-accent - Text on the accent; black or white
 * @cssproperty --connection-form-accent-hover - The accent under the pointer
 * @cssproperty --connection-form-accent-pressed - The accent while it is pressed
 * @cssproperty --connection-form-accent-tint - Behind what is chosen
 * @cssproperty --connection-form-focus - The ring around what has the focus; the accent
 * @cssproperty --connection-form-text - Text
 * @cssproperty --connection-form-muted - Text of lesser weight
 * @cssproperty --connection-form-surface - Behind controls
 * @cssproperty --connection-form-subtle - Behind what can't be changed
 * @cssproperty --connection-form-border - Lines around controls
 * @cssproperty --connection-form-divider - Other lines
 * @cssproperty --connection-form-strong-border - Lines around controls under the pointer
 * @cssproperty --connection-form-notice-border - Lines around notices and offers; a tint of what they say. Not in the lite file
 * @cssproperty --connection-form-danger - What is wrong
 * @cssproperty --connection-form-success - What went well
 * @cssproperty --connection-form-radius - Corners; 8px
 * @cssproperty --connection-form-button-radius - Corners of buttons; the same
 * @cssproperty --connection-form-gap - Between fields; 1.33em
 * @cssproperty --connection-form-control-height - Height of a control; 2.667em
 * @cssproperty --connection-form-max-width - The most that the form is wide by itself; 440px
 * @cssproperty --connection-form-card-padding - Around the form in a card; 24px
 * @cssproperty --connection-form-card-radius - Corners of the card; 16px
 * @cssproperty --connection-form-card-shadow - Its shadow
 * @cssproperty --connection-form-footer - Behind the buttons of a form longer than the window, where they lie over its
 *   fields; the surface; not in the lite file
 * @cssproperty --connection-form-font - Typeface; the page's
 * @cssproperty --connection-form-font-size - 15px where the page's root has 16px; grows with that
 */
export class ConnectionForm extends FormProperties {
  /** The chunks of the form, and how each is loaded; set by the entry. */
  static edition: Edition;
  /** Within a form of the page it takes part in its validity, its state and its reset: see `associate.ts`. */
  static readonly formAssociated = true;

  readonly #edition = (this.constructor as typeof ConnectionForm).edition;
  #flow = bindFlow(this, this.#edition.drafts);
  #afterPaint = loadAfterPaint(this, this.#flow, this.#edition);
  #focus = keepFocus(this, this.#flow, this.#afterPaint);
  #fields = formFields(this, this.#edition);
  #retarget: () => void;
  /** What the first words wait for. */
  #words?: Promise<void> | void;
  #translate: Parameters<Speaker['speak']>[0] = (given) => given;
  /** All that the form says; the same object as long as it says the same. */
  #strings?: Strings;

  constructor() {
    super();
    this.addStyles(formStyles);
    announceNotices(this);
    this.#retarget = followTarget(this, this.#flow, this.#load, this.#edition, this.#fields.takeIn);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Until it is followed, a form speaks English.
    if (!this.matches(':lang(en)')) this.#words = this.#edition.followLanguage(this);
  }

  /**
   * What is filled in: set it to fill the form, read it for what would be sent now. Set again, only what is
   * another value than before replaces what the user has filled in.
   */
  get parameters(): Record<string, unknown> {
    this.#fields.takeIn();
    return this.#flow.draft?.parameters ?? { ...this.#flow.given };
  }

  set parameters(given: Readonly<Record<string, unknown>> | null | undefined) {
    // What is in the controls already is older than what is given now.
    this.#fields.takeIn();
    this.#flow.fill(given ?? {});
  }

  /** @internal */
  speak(translate: Parameters<Speaker['speak']>[0]): void {
    this.#translate = translate;
    this.requestUpdate();
  }

  /** What the form is doing; also a custom state: `connection-form:state(connecting)`. */
  get status(): Status {
    return this.#flow.state.status;
  }

  /** The integration, once it is loaded. */
  get integration(): Integration | undefined {
    return this.#flow.state.integration;
  }

  /** The connection that the last attempt made; undefined again once anything else happens. */
  get connection(): Connection | undefined {
    return this.#flow.state.connection;
  }

  /** Why the integration could not be loaded, or the last attempt failed. */
  get error(): ConnectionError | undefined {
    return this.#flow.state.error;
  }

  /**
   * Focuses the first field, or the button where there is none; while the form is loading, once it is there. Where it
   * is folded behind a connection, what can be done with that has the focus.
   */
  override focus(options?: FocusOptions): void {
    this.#focus(options);
  }

  /** Validates the form, shows what is wrong and focuses the first problem; true when all is valid. */
  reportValidity(): boolean {
    this.#fields.takeIn();
    const [first] = this.#flow.draft?.check() ?? [];
    if (first) this.#fields.lead(first.field);
    return !first;
  }

  /**
   * Does what the button does. Call it in a click or key press, or the browser may block the window.
   * Resolves with the connection, or with undefined when nothing was sent or the user gave up;
   * rejects with a `ConnectionError` when the attempt fails.
   */
  connect(): Promise<Connection | undefined> {
    this.#submit();
    return this.#flow.outcome();
  }

  /** Loads the integration again, with a new token; what is filled in stays. */
  reload(): void {
    this.#retarget();
  }

  /** Back to the form as it was first shown; an attempt under way is given up. */
  reset(): void {
    this.#flow.send({ type: 'reset' });
  }

  /** @internal */
  formDisabledCallback(): void {
    this.requestUpdate();
  }

  /** @internal */
  formResetCallback(): void {
    this.reset();
  }

  #submit = (): void => {
    const { state } = this.#flow;
    const { integration, authOption } = state;
    if (!integration || !authOption) return;
    if (!isUnderWay(state)) {
      if (!isSendable(state) || (!this.prebuilt && !this.reportValidity())) return;
      if (!fire(this, 'connection-submit', { integration, authOption, parameters: this.parameters })) return;
    }
    this.#flow.submit({
      sameWindow: this.sameWindow,
      redirectUri: this.sameWindow ? this.redirectUri : '',
      name:
        this.connectionName ||
        (this.#nameable && this.#afterPaint.reactions?.typedName(this.#flow)) ||
        undefined,
      allowMultipleConnections: this.allowMultipleConnections || undefined,
      customState: this.customState || undefined,
      connectorParameters: this.connectorParameters,
      connectPayload: this.connectPayload,
    });
  };

  /** Loads the chunks that the first paint of an integration needs. */
  #load: LoadViews = async (integration, existing) => {
    const { authOptions } = integration;
    const isNeeded = existing || this.#nameable || authOptions.length > 1;
    const [chosen] = await Promise.all([
      isNeeded && this.#afterPaint.load(integration, existing),
      this.#edition.loadFields?.(authOptions),
      this.#words,
    ]);
    return chosen || undefined;
  };

  /** The page has named a connection to re-connect, or the user has chosen one. */
  get #reconnects(): boolean {
    return Boolean(this.connectionId || this.#flow.state.reconnects);
  }

  /** Whether the page wants one more connection rather than a replacement. */
  get #allowsMultiple(): boolean {
    return this.allowMultipleConnections && !this.#reconnects;
  }

  /** Whether the user may name the new connection. */
  get #nameable(): boolean {
    return this.#allowsMultiple && !this.connectionName && !this.prebuilt;
  }

  protected override fail(reason: unknown): void {
    this.#flow.send({ type: 'broken', error: asConnectionError(reason) });
  }

  protected override render(): unknown {
    try {
      const strings = { ...withEnglish(this.#translate(this.strings)), help: this.help };
      if (!equal(strings, this.#strings)) this.#strings = strings;
      return this.#content(this.#strings!);
    } catch (reason) {
      this.fail(reason);
      // The page's own sentences may be what throws.
      return this.#content(withEnglish(undefined));
    }
  }

  #content(strings: Strings): unknown {
    const { draft, state } = this.#flow;
    const { reactions, fieldReactions, missing } = this.#afterPaint;
    const content = connectView(
      {
        state,
        known: { name: this.integrationName, logoUri: this.integrationLogo },
        strings,
        reactions,
        missing: missing(strings),
        richText: this.#edition.richText,
        addStyles: (css) => this.addStyles(css),
        flow: this.#flow,
        submit: this.#submit,
        authOptionFixed: Boolean(this.authOptionKey) || this.prebuilt,
        reconnects: this.#reconnects,
        allowsMultiple: this.#allowsMultiple,
        nameable: this.#nameable,
        archivable: this.archivable,
        signsInPopup: !this.sameWindow && !this.prebuilt,
      },
      // Without fields, too, what is wrong has to be said.
      !this.prebuilt && draft && (draft.root.fields.length || draft.problems.length)
        ? this.#fields.render(draft, strings, fieldReactions)
        : undefined,
    );
    const { language = this.strings ? nothing : 'en', dir = nothing } = strings;
    const look = `${this.theme} ${this.layout}`;
    const isDisabled = this.disabled || this.matches(':disabled');
    return html`<fieldset class="root" ?disabled=${isDisabled} data-look=${look} lang=${language} dir=${dir}
      >${content}<output></output
    ></fieldset>`;
  }

  declare addEventListener: {
    <Name extends keyof ConnectionFormEventMap>(
      name: Name,
      listener: (this: ConnectionForm, event: ConnectionFormEventMap[Name]) => void,
      options?: boolean | AddEventListenerOptions,
    ): void;
    (
      name: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: boolean | AddEventListenerOptions,
    ): void;
  };

  declare removeEventListener: {
    <Name extends keyof ConnectionFormEventMap>(
      name: Name,
      listener: (this: ConnectionForm, event: ConnectionFormEventMap[Name]) => void,
      options?: boolean | EventListenerOptions,
    ): void;
    (
      name: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: boolean | EventListenerOptions,
    ): void;
  };
}
