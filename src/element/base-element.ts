import { render } from 'lit/html.js';
import { adoptStyles } from './styles/style-sheets.js';

/** Code that takes part in the life cycle of an element. */
export interface Controller {
  hostConnected?(): void;
  hostDisconnected?(): void;
  /** Before it is rendered; `changed` holds the names of the properties that were set to something else. */
  hostUpdate?(changed: ReadonlySet<string>): void;
  hostUpdated?(): void;
}

/** An element that has controllers. */
export interface ControllerHost {
  addController(controller: Controller): void;
  requestUpdate(): void;
  updateNow(): void;
  readonly updateComplete: Promise<unknown>;
  /** Adds styles to those of the element; does nothing for those that it has. */
  addStyles(css: string): void;
  /** Where it is rendered; there from when the element first comes to a page. */
  readonly renderRoot: ParentNode;
}

type Values = Record<string, unknown>;

// Where there is no DOM, as on a server, the class can still be imported.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {};

/**
 * A custom element that is rendered once after its properties have changed, however many did:
 * the little that a form needs of Lit's own base class, which would be a tenth of the first load.
 */
export abstract class BaseElement extends Base implements ControllerHost {
  /**
   * The properties that render the element again when they change, with their defaults. Texts and booleans have an
   * attribute too, of the same name in kebab-case. A property with accessors of the class's own is
   * listed as well, for what a page sets before the element is defined to reach it.
   */
  static readonly properties: Readonly<Values> = {};

  /** The browser reads it once, when the element is defined: the accessors are made then. */
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
          if (value === this.#values[name]) return;
          this.#values[name] = value;
          this.#changed.add(name);
          this.requestUpdate();
        },
      });
    }
    return names.filter((name) => properties[name] !== undefined).map(attributeOf);
  }

  renderRoot!: ShadowRoot;

  #properties = (this.constructor as typeof BaseElement).properties;
  #values: Values = { ...this.#properties };
  /**
   * Properties that the page set before the element was defined: as own properties they would hide the
   * accessors.
   */
  #valuesBeforeUpgrade: Values = {};
  #changed = new Set<string>();
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

  /** Resolves once all that has changed so far is rendered; not before the element is in a page. */
  get updateComplete(): Promise<void> {
    return this.#updated;
  }

  /** Renders the element again, in a microtask. */
  requestUpdate(): void {
    if (this.#isUpdateDue) return;
    this.#isUpdateDue = true;
    const update = () => this.updateNow();
    // The browser reports an update that failed; the next one is made all the same.
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
    (this as Values)[name] = byDefault === false ? text !== null : (text ?? byDefault);
  }

  connectedCallback(): void {
    this.renderRoot ??= this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    // Each time, since it may have come from another document.
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
    // After the attributes, over which they win.
    Object.assign(this, this.#valuesBeforeUpgrade);
    this.#valuesBeforeUpgrade = {};
    const changed = this.#changed;
    this.#changed = new Set();
    this.#isUpdateDue = false;
    for (const controller of this.#controllers) controller.hostUpdate?.(changed);
    render(this.render(), this.renderRoot);
    for (const controller of this.#controllers) controller.hostUpdated?.();
  }

  protected abstract render(): unknown;
}

function attributeOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
