import { expect } from 'chai';
import { labelOf } from '../../src/schema/label.js';

describe('labelOf', () => {
  const labels: [string, string][] = [
    ['apiKey', 'API key'],
    ['api_key', 'API key'],
    ['API_KEY', 'API key'],
    ['clientId', 'Client ID'],
    ['baseURL', 'Base URL'],
    ['OAuthToken', 'OAuth token'],
    ['oauth2.0', 'OAuth2'],
    ['token:TenantId', 'Token tenant ID'],
    ['s3-bucket-name', 'S3 bucket name'],
    ['name', 'Name'],
    ['größe', 'Größe'],
    ['HTMLParser2Go', 'HTML parser2 go'],
    ['***', '***'],
    ['', ''],
  ];
  for (const [key, label] of labels) {
    it(`${key || 'an empty key'} is "${label}"`, () => expect(labelOf(key)).to.equal(label));
  }
});
