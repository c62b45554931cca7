import type { TestService, TestServiceOptions } from '../../src/testing/index.js';
import type { ConnectionForm } from '../../src/index.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { ConnectionFormHarness } from './connection-form-harness.js';
import { mountSchema } from './mount-schema.js';
import { until } from './until.js';

/** A form on the page whose only auth option asks for what a schema says. */
export class FieldsForm extends ConnectionFormHarness {
  constructor(
    form: ConnectionForm,
    readonly service: TestService,
  ) {
    super(form);
  }

  /** What the form has sent with each attempt. */
  get sent(): unknown[] {
    return this.service.attempts.map(({ parameters }) => parameters);
  }

  /** Presses Connect, and waits for what was sent. */
  async connected(): Promise<unknown> {
    await this.submit();
    await this.until('connected');
    return this.sent.at(-1);
  }

  /** Presses Connect, and returns what the form says about the field instead of sending. */
  async refused(label: string): Promise<string> {
    await this.submit();
    await this.form.updateComplete;
    return this.form.status === 'editing' ? this.problemOf(label) : this.form.status;
  }
}

export interface FieldsFormOptions {
  readonly required?: readonly string[];
  /** What the schema says besides. */
  readonly schema?: DataSchema;
  readonly lang?: string;
  /** How the form is set besides. */
  readonly set?: Partial<ConnectionForm>;
  readonly service?: Partial<TestServiceOptions>;
}

/** Puts a form on the page with these properties as its fields, and waits until it is complete. */
export async function formOfSchema(
  properties: Record<string, DataSchema>,
  { required = [], schema: rest, lang = '', set, service }: FieldsFormOptions = {},
): Promise<FieldsForm> {
  const schema: DataSchema = { ...rest, type: 'object', properties, required: [...required] };
  const mounted = await mountSchema(schema, { ...(lang && { lang }), ...set }, service);
  const harness = new FieldsForm(mounted.form, mounted.service);
  await until(() => !harness.root.querySelector('.placeholder'), 'all fields to be there');
  return harness;
}

/** Fills in a control as autofill, a password manager or a script may: without any event. */
export function fillSilently(control: HTMLElement, value: string | boolean): void {
  if (typeof value === 'boolean') (control as HTMLInputElement).checked = value;
  else (control as HTMLInputElement).value = value;
}
