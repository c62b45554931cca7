/** @jsxImportSource solid-js */
import type {} from 'connection-form/solid';
import type { ConnectionForm } from 'connection-form';

declare let form: ConnectionForm;

export const all = (
  <connection-form
    ref={form}
    class="card"
    integrationKey="hubspot"
    token-url="/token"
    prop:sameWindow={true}
    prop:parameters={{ apiKey: 'key' }}
    fetchToken={async () => 'token'}
    on:connection-success={({ detail }) => detail.connection.id satisfies string}
    on:connection-submit={(event) => event.preventDefault()}
  />
);

// @ts-expect-error a text
export const key = <connection-form integrationKey={1} />;
// @ts-expect-error on or off
export const given = <connection-form prop:sameWindow="yes" />;
// @ts-expect-error no such property
export const property = <connection-form integration="hubspot" />;
// @ts-expect-error a cancelled attempt has no connection
export const detail = <connection-form on:connection-cancel={({ detail }) => detail.connection} />;
