import { render } from 'lit/html.js';
import { adoptStyles } from './styles/style-sheets.js';

/** Code that takes part in the life cycle of an element. */
export interface Controller {
  hostConnected?(): void;
  hostDisconnected?(): void;
  /** Called before the element renders. */
  hostUpdate?(): void;
  hostUpdated?(): void;
}

/** An element that has controllers. */
export interface ControllerHost {
  addController(controller: Controller): void;
  requestUpdate(): void;
  updateNow(): void;
  guard(work: () => void): void;
  /** No update begins before it resolves: what a pointer is pressing stays where it is. */
  readonly held?: Promise<void>;
  readonly updateComplete: Promise<unknown>;
  /** Adds a style sheet to the element, once. */
  addStyles(css: string): void;
  /** The shadow root; created when the element is first connected. */
  readonly renderRoot: ParentNode;
}

type Values = Record<string, unknown>;

// Where there is no DOM, as on a server, the class can still be imported.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {};

/**
 * A custom element that renders once after any number of property changes. It implements the small
 * part of LitElement that the form needs: LitElement itself would be a tenth of the first load.
 */
export abstract class BaseElement extends Base implements ControllerHost {
  /**
   * The properties whose changes render the element again, with their defaults. Strings and booleans
   * also have an attribute, of the same name in kebab-case. Null and undefined stand for the default, and
   * so does an attribute that is removed. A property for which the class has its own
   * accessors is listed too, so that a value set before the element is defined reaches them.
   */
  static readonly properties: Readonly<Values> = {};

  /** The browser reads this once, when the element is defined; that is when the accessors are created. */
  static get observedAttributes(): string[] {
    const { properties, prototype } = this;
    const names = Object.keys(properties);
    for (const name of names) {
      if (name in prototype) continue;
      Object.defineProperty(prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: BaseElement) {
          return this.#values[name];
        },
        set(this: BaseElement, value: unknown) {
          const before = this.#values[name];
          this.#values[name] = value ??= properties[name];
          // An object may hold something else than before. A function in place of another shows nothing else: the
          // latest is called when it is needed.
          const isAnother = value !== before && [value, before].some((each) => typeof each !== 'function');
          if (isAnother || typeof value === 'object') this.requestUpdate();
        },
      });
    }
    return names.filter((name) => properties[name] !== undefined).map(attributeOf);
  }

  renderRoot!: ShadowRoot;
  /** Its states, and its part in a form of the page. */
  readonly internals = this.attachInternals();
  held?: Promise<void>;

  #properties = (this.constructor as typeof BaseElement).properties;
  #values: Values = { ...this.#properties };
  /** What the page set before the element was defined: as own properties they would hide the accessors. */
  #valuesBeforeUpgrade: Values = {};
  #controllers: Controller[] = [];
  #styles = new Set<string>();
  #isUpdateDue = false;
  #startUpdating!: () => void;
  #updated = new Promise<void>((resolve) => (this.#startUpdating = resolve));

  constructor() {
    super();
    const own = this as Values;
    for (const name in this.#properties) {
      if (!Object.hasOwn(own, name)) continue;
      this.#valuesBeforeUpgrade[name] = own[name];
      delete own[name];
    }
  }

  /** Resolves once all changes so far are rendered; never before the element is connected. */
  get updateComplete(): Promise<void> {
    return this.#updated;
  }

  /** Renders the element again, in a microtask. */
  requestUpdate(): void {
    if (this.#isUpdateDue) return;
    this.#isUpdateDue = true;
    const update = async () => {
      while (this.held) await this.held;
      this.updateNow();
    };
    // The browser reports an update that throws; the next update runs all the same.
    this.#updated = this.#updated.then(update, update);
  }

  addController(controller: Controller): void {
    this.#controllers.push(controller);
  }

  addStyles(css: string): void {
    if (this.#styles.has(css)) return;
    this.#styles.add(css);
    if (this.renderRoot) adoptStyles(this.renderRoot, this.#styles);
  }

  attributeChangedCallback(attribute: string, _: string | null, text: string | null): void {
    const name = attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const byDefault = this.#properties[name];
    (this as Values)[name] = byDefault === false ? text !== null : text;
  }

  connectedCallback(): void {
    this.renderRoot ??= this.shadowRoot ?? this.attachShadow({ mode: 'open', delegatesFocus: true });
    // On every connection, since the element may have been moved from another document.
    adoptStyles(this.renderRoot, this.#styles);
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
    this.#startUpdating();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  /** Renders the element again at once. */
  updateNow(): void {
    const given = this.#valuesBeforeUpgrade;
    this.#valuesBeforeUpgrade = {};
    this.#isUpdateDue = false;
    this.guard(() => {
      // Only now, since they override the attributes, which the browser sets after the constructor.
      Object.assign(this, given);
      for (const controller of this.#controllers) controller.hostUpdate?.();
    });
    this.guard(() => {
      render(this.render(), this.renderRoot);
      for (const controller of this.#controllers) controller.hostUpdated?.();
    });
  }

  /** Does a part of an update. What it throws is handed to `fail`, and the next part is done all the same. */
  guard(work: () => void): void {
    try {
      work();
    } catch (reason) {
      this.fail(reason);
    }
  }

  /** Something that is to be shown cannot be. */
  protected fail(reason: unknown): void {
    throw reason;
  }

  protected abstract render(): unknown;
}

function attributeOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
