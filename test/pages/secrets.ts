import type { ConnectionForm } from '../../src/index.js';

// A page with a form in which secrets are typed, and which looks for them everywhere but where they belong.

/** What the page has been told: the details of events, and what a program may read of an error. */
const told: string[] = [];
const errors: string[] = [];
addEventListener('error', ({ message }) => errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => errors.push(textOf(reason)));

/** Everything that can be read of a value, at any depth, also what JSON leaves out. */
function textOf(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (seen.has(value)) return '';
  seen.add(value);
  const keys = new Set([...Object.getOwnPropertyNames(value), 'message', 'stack', 'cause', 'data', 'name']);
  return [...keys]
    .map((key) => `${key}: ${textOf((value as Record<string, unknown>)[key], seen)}`)
    .join('\n');
}

/** All elements, those in shadow roots too. */
function* allElements(root: Document | ShadowRoot = document): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* allElements(element.shadowRoot);
  }
}

const controls = () =>
  [...allElements()].filter((each) => each.matches('input, textarea')) as HTMLInputElement[];

const attributesOf = (element: Element) => [...element.attributes].map(({ value }) => value).join('\n');

/** Attributes that were there for a moment only. */
const attributes: string[] = [];
function watch(root: Document | ShadowRoot): void {
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records)
      for (const node of [target, ...addedNodes])
        if (node instanceof Element)
          attributes.push(...[node, ...node.querySelectorAll('*')].map(attributesOf));
  }).observe(root, { attributes: true, childList: true, subtree: true });
}
watch(document);

let form: ConnectionForm;

const task = (milliseconds = 5) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const until = async (...statuses: string[]) => {
  while (!statuses.includes(form.status)) await task();
  await form.updateComplete;
};

const events = 'ready success error cancel archive rename unavailable option help'.split(' ');

Object.assign(globalThis, {
  async mount(properties: Partial<ConnectionForm>) {
    form = document.createElement('connection-form');
    for (const name of events)
      form.addEventListener(`connection-${name}`, (event) =>
        told.push(textOf((event as CustomEvent).detail)),
      );
    Object.assign(form, properties);
    document.body.append(form);
    watch(form.shadowRoot!);
    await until('editing');
    await task(200);
  },

  /** Types into all controls of secrets; answers with how many there are. */
  async type(secrets: string[]) {
    const typed = controls().filter((each) => each.matches('.masked, textarea'));
    for (const [index, control] of typed.entries()) {
      const secret = secrets[index]!;
      // The lite file has an object with own keys as JSON.
      control.value = control.matches('.code') ? JSON.stringify({ X: secret }) : secret;
      control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await form.updateComplete;
    return typed.length;
  },

  async connect(givesUp: boolean) {
    const ended = form.connect().then(
      (connection) => told.push(textOf(connection)),
      (error) => told.push(textOf(error)),
    );
    if (givesUp) {
      await task(300);
      form.shadowRoot!.querySelector<HTMLElement>('[part=form] > .actions > :last-child')!.click();
    }
    await ended;
    await form.updateComplete;
    return form.status;
  },

  formStatus: () => form.status,

  async reload() {
    form.reload();
    await until('editing');
    await task(100);
  },

  /** The places where a secret may be, apart from the controls in which it was typed, by their names. */
  async places() {
    const databases = await indexedDB.databases();
    return {
      attributes: [...allElements()].map(attributesOf).join('\n'),
      'attributes for a moment': attributes.join('\n'),
      texts: [...allElements()].map((each) => each.textContent).join('\n'),
      storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases]),
      cookies: document.cookie,
      addresses: [location.href, ...performance.getEntries().map(({ name }) => name)].join('\n'),
      history: JSON.stringify(history.state),
      'window.name': window.name,
      'events and errors': [...told, textOf(form.error)].join('\n'),
      'uncaught errors': errors.join('\n'),
    };
  },

  /** Where a secret has to be gone from, once there is a connection. */
  left: () => ({
    parameters: JSON.stringify(form.parameters),
    controls: controls()
      .map(({ value }) => value)
      .join('\n'),
  }),
});
