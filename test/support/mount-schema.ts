import type { DataSchema } from '../../src/schema/data-schema.js';
import type { ConnectionForm } from '../../src/index.js';
import { TestService, type TestServiceOptions } from '../../src/testing/index.js';
import { ConnectionFormHarness } from './connection-form-harness.js';
import { reactionsOf } from './reactions.js';
import { until } from './until.js';

export interface SchemaForm extends ConnectionFormHarness {
  readonly service: TestService;
}

/** The whole element with fields of this schema, with a service that needs no network. */
export async function mountSchema(
  schema: DataSchema,
  properties: Partial<ConnectionForm> = {},
  options: Partial<TestServiceOptions> = {},
  tag = 'connection-form',
): Promise<SchemaForm> {
  const integrations = [
    { key: 'app', name: 'Acme', authOptions: [{ key: 'details', helpUri: 'https://help.invalid/', schema }] },
  ];
  const service = new TestService({ integrations, ...options });
  const form = document.createElement(tag) as ConnectionForm;
  const harness = Object.assign(new ConnectionFormHarness(form), { service });
  Object.assign(form, { client: service.client, integrationKey: 'app', ...properties });
  document.body.append(form);
  await harness.until('editing', 'connected');
  // What comes after the first paint: until then nothing is judged.
  await reactionsOf(form);
  await until(() => !form.shadowRoot!.querySelector('.placeholder'), 'the views of all fields');
  return harness;
}
