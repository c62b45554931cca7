import '../../src/define.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { TestService } from '../../src/testing/index.js';

// A form that asks for what its page's address names: `#username,password`.

const names = location.hash.slice(1).split(',');
const fields = names.map((name): [string, DataSchema] => [name, { type: 'string' }]);
const schema: DataSchema = { type: 'object', properties: Object.fromEntries(fields), required: names };

const { client } = new TestService({
  integrations: [{ key: 'app', name: 'App', authOptions: [{ key: 'a', schema }] }],
});
const form = document.createElement('connection-form');
Object.assign(form, { client, integrationKey: 'app' });
// As products do once there is a connection: by that browsers know that a login has gone well.
form.addEventListener('connection-success', () => form.remove());
document.body.append(form);
