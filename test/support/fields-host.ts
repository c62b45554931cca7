import { html } from 'lit/html.js';
import { newDraft } from './new-draft.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { BaseElement } from '../../src/element/base-element.js';
import { formFields } from '../../src/element/fields/form-fields.js';
import type { FieldChunks, FieldReactions } from '../../src/element/fields/form-context.js';
import { autofill } from '../../src/element/reactions/autofill.js';
import { cleaningReactions } from '../../src/element/reactions/cleaning-reactions.js';
import { languageOf } from '../../src/element/reactions/language.js';
import { explainViolation } from '../../src/element/reactions/explain-violation.js';
import { readAgain } from '../../src/element/reactions/read-again.js';
import { offerUrlPart } from '../../src/element/reactions/url-part-offer.js';
import { keepKeys } from '../../src/element/reactions/keep-keys.js';
import { english } from '../../src/element/strings/english.js';
import { withEnglish, type PartialStrings, type Strings } from '../../src/element/strings/strings.js';
import { formStyles } from '../../src/element/styles/form-styles.js';
import { styles as reactionStyles } from '../../src/element/reactions/styles.js';
import { standard } from '../../src/editions/standard.js';
import { compile } from '../../src/validation/ajv/ajv.js';
import { readTypedNumber } from '../../src/value/reactions/typed-number.js';

/** The smallest element that shows the fields of a draft. */
export class FieldsHost extends BaseElement {
  static chunks: FieldChunks = standard;

  readonly fields = formFields(this, (this.constructor as typeof FieldsHost).chunks);
  draft = newDraft(undefined);
  strings: Strings = english;
  /** Undefined as long as that chunk is loading. */
  reactions: FieldReactions | undefined = {
    ...cleaningReactions(this, (text) => readTypedNumber(text, languageOf(this))),
    readAgain: (states, context) => readAgain(states, context, this.renderRoot as ShadowRoot),
    describe: explainViolation,
    offerUrlPart,
    autofill,
  };

  constructor() {
    super();
    this.addStyles(formStyles);
    this.addStyles(reactionStyles);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    keepKeys(this);
  }

  override render(): unknown {
    return html`<div class="root"
      >${this.fields.render(this.draft, this.strings, this.reactions)}<output></output
    ></div>`;
  }
}

customElements.define('fields-host', FieldsHost);

export interface MountOptions {
  given?: Readonly<Record<string, unknown>>;
  strings?: PartialStrings;
  /** The name of the element that shows them. */
  host?: string;
}

/** Puts the fields of a schema on the page, complete and with a validator. */
export async function mountFields(
  schema: DataSchema,
  { given, strings, host: name = 'fields-host' }: MountOptions = {},
): Promise<FieldsHost> {
  await standard.long.load();
  const host = document.createElement(name) as FieldsHost;
  host.draft = newDraft(schema, given);
  host.draft.useValidator(compile);
  host.strings = withEnglish(strings);
  document.body.append(host);
  await settled(host);
  return host;
}

/** Until everything is rendered, what is loaded on demand included. */
export async function settled(host: FieldsHost): Promise<void> {
  do {
    await host.updateComplete;
    host.fields.finish();
    await Promise.resolve();
    if (!host.renderRoot.querySelector('.placeholder')) return;
    await new Promise((resolve) => setTimeout(resolve));
  } while (host.isConnected);
}
