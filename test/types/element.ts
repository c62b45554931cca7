import { buildConnectionRequest, readConnectionResult } from 'connection-form';
import type {
  Connection,
  ConnectPayload,
  ConnectionError,
  ConnectionErrorCode,
  ConnectionForm,
  ConnectionFormEventMap,
  Integration,
  Status,
} from 'connection-form';
import 'connection-form/define';
import 'connection-form/script';
import { TestService } from 'connection-form/testing';

const form = document.querySelector('connection-form')!;
const same: ConnectionForm = form;
document.createElement('connection-form') satisfies ConnectionForm;

form.integrationKey = 'hubspot';
form.fetchToken = async () => 'token';
form.parameters = { apiKey: 'key' };
form.strings = { form: { connect: 'Verbinden' } };
form.theme = 'dark';
// @ts-expect-error no such theme
form.theme = 'pink';
form.connectorParameters = { region: 'eu' };
form.connectPayload = { connectionKey: 'main' } satisfies ConnectPayload;
// @ts-expect-error no such part of the payload
form.connectPayload = { token: 'token' };
// @ts-expect-error a text
form.integrationKey = 1;
// @ts-expect-error a promise of a text
form.fetchToken = () => 1;
// @ts-expect-error only to read
form.status = 'idle';
// @ts-expect-error no such sentence
form.strings = { form: { conect: 'Verbinden' } };

form.addEventListener('connection-ready', ({ detail }) => detail.integration satisfies Integration);
form.addEventListener('connection-success', ({ detail }) => detail.connection satisfies Connection);
form.addEventListener('connection-error', ({ detail }) => detail.error satisfies ConnectionError);
form.addEventListener(
  'connection-input',
  ({ detail }) => detail.parameters satisfies Readonly<Record<string, unknown>>,
);
form.addEventListener('connection-submit', function (event) {
  this satisfies ConnectionForm;
  event.preventDefault();
});
// @ts-expect-error a cancelled attempt has no connection
form.addEventListener('connection-cancel', ({ detail }) => detail.connection);
form.addEventListener('click', (event) => event.preventDefault());

const connected = ({ detail }: ConnectionFormEventMap['connection-success']) => detail.connection;
form.addEventListener('connection-success', connected);
form.removeEventListener('connection-success', connected);
// @ts-expect-error a listener of another event
form.removeEventListener('connection-error', connected);
form.removeEventListener('click', (event) => event.preventDefault());

form.connect() satisfies Promise<Connection | undefined>;
form.status satisfies Status;

const words: Record<ConnectionErrorCode, string> = {
  network: '',
  unauthorized: '',
  'not-found': '',
  token: '',
  'popup-blocked': '',
  refused: '',
  timeout: '',
  service: '',
  configuration: '',
};
// @ts-expect-error the list is closed
words['unheard-of'];

const service = new TestService({ integrations: [{ key: 'crm', authOptions: [{ key: 'api-key' }] }] });
form.client = service.client;
service.will({ connect: { refuse: 'No.' }, delay: 100 });
// @ts-expect-error there is no such end
service.will({ connect: 'explode' });

readConnectionResult('https://example.com/?connectionId=1')?.kind satisfies
  'connected' | 'failed' | undefined;
export { buildConnectionRequest, same };
