import { fields } from './fields.js';
import { states } from './states.js';

const { TestService } = await import('/clients/testing.js');

/** A form in a frame with its name under it; `bring` brings it into its state once it is ready. */
function show(list, name, { integration, behaviour, properties, bring }) {
  const service = new TestService({ integrations: [{ key: 'app', name: 'Northwind', ...integration }] });
  if (behaviour) service.will(behaviour);
  const form = document.createElement('connection-form');
  Object.assign(form, { integrationKey: 'app', client: service.client, ...properties });
  if (bring) form.addEventListener('connection-ready', () => void bring(form), { once: true });
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = name;
  figure.append(caption, form);
  list.append(figure);
}

for (const [name, state] of Object.entries(states)) show(document.getElementById('states'), name, state);
for (const [name, [schema, value]] of Object.entries(fields)) {
  show(document.getElementById('fields'), name, {
    integration: {
      authOptions: [
        { key: 'details', schema: { type: 'object', required: ['field'], properties: { field: schema } } },
      ],
    },
    properties: value === undefined ? {} : { parameters: { field: value } },
  });
}
