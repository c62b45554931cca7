/** @jsxImportSource react */
import { ConnectionForm as Component, type ConnectionFormProps } from 'connection-form/react';
import type { ConnectionForm } from 'connection-form';
import type { RefObject } from 'react';

declare const ref: RefObject<ConnectionForm | null>;

export const all = (
  <connection-form
    ref={ref}
    key="form"
    className="card"
    integrationKey="hubspot"
    token-url="/token"
    sameWindow
    parameters={{ apiKey: 'key' }}
    fetchToken={async () => 'token'}
    onconnection-success={({ detail }) => detail.connection.id satisfies string}
    onconnection-submit={(event) => event.preventDefault()}
  />
);

// @ts-expect-error a text
export const key = <connection-form integrationKey={1} />;
// @ts-expect-error on or off
export const attribute = <connection-form same-window="yes" />;
// @ts-expect-error no such property
export const property = <connection-form integration="hubspot" />;
// @ts-expect-error only to read
export const status = <connection-form status="editing" />;
// @ts-expect-error a method
export const method = <connection-form reset={() => {}} />;
// @ts-expect-error a cancelled attempt has no connection
export const detail = <connection-form onconnection-cancel={({ detail }) => detail.connection} />;

export const component = (
  <Component
    ref={ref}
    key="form"
    id="form"
    className="card"
    integrationKey="hubspot"
    tokenUrl="/token"
    sameWindow
    parameters={{ apiKey: 'key' }}
    fetchToken={async () => 'token'}
    onConnectionSuccess={({ detail }) => detail.connection.id satisfies string}
    onConnectionSubmit={(event) => event.preventDefault()}
  />
);
export const some: ConnectionFormProps = { integrationKey: 'hubspot' };

// @ts-expect-error a text
export const keyOfComponent = <Component integrationKey={1} />;
// @ts-expect-error no such property
export const propertyOfComponent = <Component integration="hubspot" />;
// @ts-expect-error no such event
export const eventOfComponent = <Component onConnectionEnded={() => {}} />;
// @ts-expect-error a cancelled attempt has no connection
export const detailOfComponent = <Component onConnectionCancel={({ detail }) => detail.connection} />;
