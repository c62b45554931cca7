import '../../src/define.js';
import type { ConnectionForm } from '../../src/index.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { TestService } from '../../src/testing/index.js';
import { until } from './until.js';

/** Puts a form with this schema on the page, in `parent`, without a service behind it. */
export async function mountSchema(
  schema: DataSchema,
  properties: Partial<ConnectionForm> = {},
  parent: Node = document.body,
): Promise<ConnectionForm> {
  const integration = { key: 'acme', name: 'Acme', authOptions: [{ key: 'details', schema }] };
  const { client } = new TestService({ integrations: [integration] });
  const form = document.createElement('connection-form');
  Object.assign(form, { client, integrationKey: 'acme', ...properties });
  parent.appendChild(form);
  await until(() => form.status === 'editing', 'the form to be shown');
  await until(() => !form.renderRoot.querySelector('.placeholder'), 'all fields to be shown');
  await form.updateComplete;
  return form;
}
