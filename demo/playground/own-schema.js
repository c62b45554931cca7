import { parseJson } from './json.js';

/** Where a schema of one's own begins. */
export const exampleSchema = JSON.stringify(
  {
    type: 'object',
    required: ['apiKey', 'region'],
    properties: {
      apiKey: {
        type: 'string',
        title: 'API key',
        format: 'password',
        description: 'In your account, under Developers.',
      },
      region: { type: 'string', enum: ['eu', 'us'], enumNames: ['Europe', 'United States'] },
      syncFrom: { type: 'string', format: 'date', title: 'Sync from' },
      labels: { type: 'array', items: { type: 'string' } },
    },
  },
  null,
  2,
);

/** A stand-in for the service that asks for this schema; undefined if the text is no JSON. */
export async function serviceFor(text) {
  const schema = parseJson(text);
  if (schema === undefined) return undefined;
  const { TestService } = await import('/clients/testing.js');
  const authOptions = [{ key: 'details', schema }];
  return new TestService({ integrations: [{ key: 'your-own', name: 'Your own', authOptions }] });
}
