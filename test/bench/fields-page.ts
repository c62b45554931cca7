import { BaseElement } from '../../src/element/base-element.js';
import type { FieldChunks } from '../../src/element/fields/form-context.js';
import * as choices from '../../src/element/fields/choices/index.js';
import { formFields } from '../../src/element/fields/form-fields.js';
import * as long from '../../src/element/fields/long/index.js';
import { bundled } from '../../src/chunks/chunk.js';
import { ImportedChunk } from '../../src/chunks/imported-chunk.js';
import { styles as longFormStyles } from '../../src/element/fields/long/batches.js';
import { styles as reactionStyles } from '../../src/element/reactions/styles.js';
import { english } from '../../src/element/strings/english.js';
import { formStyles } from '../../src/element/styles/form-styles.js';
import { adoptStyles } from '../../src/element/styles/style-sheets.js';
import type { Draft } from '../../src/flow/draft.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { compile } from '../../src/validation/ajv/ajv.js';
import { newDraft } from '../support/new-draft.js';

// The page of the benchmark of fields. Its driver calls what `bench` holds.

/** What a long form is shown with. */
const styles = formStyles + choices.styles + reactionStyles + longFormStyles;

/** Only what flat forms need, so that a new document does not parse the whole edition. */
const chunks: FieldChunks = {
  long: bundled(long),
  choices: bundled(choices),
  special: new ImportedChunk(() => import('../../src/element/fields/special/index.js')),
};

/** The product's fields, as the element shows them. */
class FormHost extends BaseElement {
  readonly fields = formFields(this, chunks);
  draft!: Draft;

  constructor() {
    super();
    this.addStyles(styles);
  }

  override render(): unknown {
    return this.fields.render(this.draft, english);
  }
}
customElements.define('form-host', FormHost);

interface Mounted {
  readonly host: HTMLElement;
  /** The control of a field, or null as long as it is not in the page. */
  find(index: number): HTMLElement | null;
  /** What typing has come to: so it is seen that the keys did what they do. */
  value(index: number): unknown;
  /** When it has been rendered for the first time; at once where it is made by hand. */
  readonly rendered?: Promise<unknown>;
  /** What arrives only after the form has been shown. */
  complete?(): void;
}

type Mount = (schema: DataSchema) => Mounted;

const mounts: Record<string, Mount> = {
  form(schema) {
    const host = document.createElement('form-host') as FormHost;
    host.draft = newDraft(schema);
    document.body.append(host);
    return {
      host,
      rendered: host.updateComplete,
      find: (index) => host.fields.find(host.draft.root.fields[index]!),
      value: (index) => host.draft.valueAt([nameOf(index)]),
      complete: () => host.draft.useValidator(compile),
    };
  },
  plain: (schema) => mountPlain(schema, Infinity),
  'plain in chunks': (schema) => mountPlain(schema, 24),
};

/** The same boxes by hand, all in one go; in chunks, those that the styles know to leave out of sight. */
function mountPlain({ properties = {} }: DataSchema, size: number): Mounted {
  const values: Record<string, string> = {};
  const host = document.createElement('div');
  const fields = document.createElement('div');
  fields.className = 'fields';
  let box: Element = fields;
  Object.entries(properties).forEach(([name, property], index) => {
    if (index % size === 0 && size < Infinity) {
      box = fields.appendChild(document.createElement('div'));
      box.className = 'batch';
    }
    const field = document.createElement('div');
    field.className = 'field';
    const label = document.createElement('label');
    label.className = 'label';
    label.htmlFor = `control-${index}`;
    label.textContent = (property as DataSchema).title!;
    const input = document.createElement('input');
    input.className = 'control';
    input.type = 'text';
    input.id = label.htmlFor;
    input.addEventListener('input', () => (values[name] = input.value));
    field.append(label, input);
    box.append(field);
  });
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, [styles]);
  root.append(fields);
  document.body.append(host);
  return {
    host,
    find: (index) => root.getElementById(`control-${index}`),
    value: (index) => values[nameOf(index)],
  };
}

const nameOf = (index: number): string => `field${index}`;

function schemaOf(count: number): DataSchema {
  const names = Array.from({ length: count }, (_, index) => nameOf(index));
  return {
    type: 'object',
    // Were they optional, a long form would fold them.
    required: names,
    properties: Object.fromEntries(
      names.map((name, index) => [name, { type: 'string', title: `Field ${index}` }]),
    ),
  };
}

/** A message sent within a frame arrives when the frame has been laid out and painted. */
function painted(): Promise<number> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(undefined);
  });
}

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

let mounted: Mounted;
let keys: number[] = [];

// Chromium alone tells of tasks longer than 50 ms.
let longest = 0;
const tellsTasks = PerformanceObserver.supportedEntryTypes.includes('longtask');
const tasks = new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
});
if (tellsTasks) tasks.observe({ type: 'longtask' });

/** From a key being pressed to the frame that shows it. */
addEventListener(
  'keydown',
  ({ timeStamp }) => requestAnimationFrame(() => void painted().then((at) => keys.push(at - timeStamp))),
  { capture: true },
);

const bench = {
  /** At the start of a frame, so that no time goes by with waiting for one. */
  async mount(kind: string, count: number) {
    const schema = schemaOf(count);
    await frame();
    longest = 0;
    const start = performance.now();
    mounted = mounts[kind]!(schema);
    const first = (await paintedWith(0)) - start;
    const whole = mounted.find(count - 1) ? first : (await paintedWith(count - 1)) - start;
    // Tasks are told of some time after they have ended.
    if (tellsTasks) await new Promise((resolve) => setTimeout(resolve, 60));
    return { first, whole, longest: tellsTasks ? longest : undefined };
  },
  /** Ready for keys in a field of the middle. */
  async focus(index: number) {
    mounted.complete?.();
    mounted.find(index)!.focus();
    keys = [];
    await frame();
    await painted();
  },
  async typed(index: number, count: number) {
    while (keys.length < count) await frame();
    return { keys, value: mounted.value(index) };
  },
  async unmount() {
    mounted.host.remove();
    mounted = undefined as unknown as Mounted;
    // What is left of it is thrown away outside of what is measured next.
    await new Promise((resolve) => setTimeout(resolve, 150));
  },
};

/** Until the frame in which the field is there has been painted. */
async function paintedWith(index: number): Promise<number> {
  // Lit renders in a microtask, which still comes before this frame is painted.
  await mounted.rendered;
  while (!mounted.find(index)) await frame();
  return painted();
}

Object.assign(globalThis, { bench });
