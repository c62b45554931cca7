import '../../src/define.js';
import type { ConnectionForm } from '../../src/index.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { TestService, type TestIntegration } from '../../src/testing/index.js';
import { until } from './until.js';

/** Puts a form for this integration on the page, in `parent`, without a service behind it. */
export async function mountIntegration(
  integration: Omit<TestIntegration, 'key' | 'name'> & { name?: string },
  properties: Partial<ConnectionForm> = {},
  parent: Node = document.body,
): Promise<ConnectionForm> {
  const { client } = new TestService({ integrations: [{ key: 'acme', name: 'Acme', ...integration }] });
  const form = document.createElement('connection-form');
  Object.assign(form, { client, integrationKey: 'acme', ...properties });
  parent.appendChild(form);
  await until(() => form.status === 'editing', 'the form to be shown');
  await until(() => !form.renderRoot.querySelector('.placeholder'), 'all fields to be shown');
  await form.updateComplete;
  return form;
}

/** The same with one auth option, whose parameters have this schema. */
export function mountSchema(
  schema: DataSchema,
  properties: Partial<ConnectionForm> = {},
  parent: Node = document.body,
): Promise<ConnectionForm> {
  return mountIntegration({ authOptions: [{ key: 'details', schema }] }, properties, parent);
}

/** Shows what is folded. */
export function unfold(form: ConnectionForm): void {
  for (const details of form.renderRoot.querySelectorAll('details')) details.open = true;
}

/** The control under a label of the form. */
export function controlOf(form: ConnectionForm, label: string): HTMLInputElement {
  const labels = [...form.renderRoot.querySelectorAll('label')];
  const found = labels.find((each) => each.textContent!.trim() === label);
  if (!found) throw new Error(`No "${label}" among: ${labels.map((each) => each.textContent).join(', ')}`);
  return form.renderRoot.getElementById(found.htmlFor) as HTMLInputElement;
}
