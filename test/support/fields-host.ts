import { newDraft } from './new-draft.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { BaseElement } from '../../src/element/base-element.js';
import type { LaterFields } from '../../src/element/fields/form-context.js';
import { formFields } from '../../src/element/fields/form-fields.js';
import { viewsInChunks } from '../../src/element/fields/views-in-chunks.js';
import { describeViolation } from '../../src/element/reactions/describe-violation.js';
import { english } from '../../src/element/strings/english.js';
import { mergeStrings, type PartialStrings } from '../../src/element/strings/strings.js';
import { useRichText } from '../../src/element/fields/description.js';
import { formStyles } from '../../src/element/styles/form-styles.js';
import { laterStyles } from '../../src/element/styles/later-styles.js';
import { compile } from '../../src/validation/ajv/ajv.js';

/** The smallest element that shows the fields of a draft. */
export class FieldsHost extends BaseElement {
  readonly fields = formFields(this, viewsInChunks);
  draft = newDraft(undefined);
  strings = english;
  readonly #later: LaterFields = {
    describe: (violation, field) => describeViolation(violation, field, this.strings),
    view: () => undefined,
  };

  constructor() {
    super();
    this.addStyles(formStyles + laterStyles);
  }

  override render(): unknown {
    return this.fields.render(this.draft, this.strings, this.#later);
  }
}

useRichText(() => import('../../src/element/fields/rich-text/index.js'));
customElements.define('fields-host', FieldsHost);

export interface MountOptions {
  given?: Readonly<Record<string, unknown>>;
  strings?: PartialStrings;
}

/** Puts the fields of a schema on the page, complete and with a validator. */
export async function mountFields(
  schema: DataSchema,
  { given, strings }: MountOptions = {},
): Promise<FieldsHost> {
  await viewsInChunks.chunked.load();
  const host = document.createElement('fields-host') as FieldsHost;
  host.draft = newDraft(schema, given);
  host.draft.useValidator(compile);
  host.strings = mergeStrings(english, strings);
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
