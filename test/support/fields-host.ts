import { LitElement } from 'lit';
import { newDraft } from './new-draft.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { FormFields } from '../../src/element/fields/form-fields.js';
import { mergeStrings, type PartialStrings } from '../../src/element/strings.js';
import { formStyles } from '../../src/element/styles/form-styles.js';
import { compile } from '../../src/validation/ajv.js';

/** The smallest element that shows the fields of a draft. */
export class FieldsHost extends LitElement {
  static override styles = formStyles;

  readonly fields = new FormFields(this);
  draft = newDraft(undefined);
  strings = mergeStrings(undefined);

  override render(): unknown {
    return this.fields.render(this.draft, this.strings);
  }
}

customElements.define('fields-host', FieldsHost);

export interface MountOptions {
  given?: Readonly<Record<string, unknown>>;
  strings?: PartialStrings;
}

/** Puts the fields of a schema on the page, complete and with a validator. */
export async function mountFields(schema: DataSchema, { given, strings }: MountOptions = {}): Promise<FieldsHost> {
  const host = document.createElement('fields-host') as FieldsHost;
  host.draft = newDraft(schema, given);
  host.draft.useValidator(compile);
  host.strings = mergeStrings(strings);
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
