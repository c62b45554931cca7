import type { ConnectionApiOptions } from '../connection/create-api.js';
import type { ConnectorParameters, ConnectPayload } from '../connection/model.js';
import { BaseElement } from './base-element.js';
import type { Help } from './strings/help.js';
import type { PartialStrings } from './strings/strings.js';

/** How a page configures the form: by properties, most of which are attributes too. */
export abstract class FormProperties extends BaseElement {
  static override readonly properties = {
    integrationKey: '',
    integrationName: '',
    integrationLogo: '',
    connectorKey: '',
    connectorId: '',
    externalAppKey: '',
    externalAppId: '',
    token: '',
    tokenUrl: '',
    apiUri: 'https://api.integration.app',
    authOptionKey: '',
    sameWindow: false,
    redirectUri: '',
    connectionId: '',
    allowMultipleConnections: false,
    connectionName: '',
    customState: '',
    archivable: false,
    closable: false,
    disabled: false,
    required: false,
    prebuilt: false,
    noSdk: false,
    noEval: false,
    client: undefined,
    fetchToken: undefined,
    connectorParameters: undefined,
    connectPayload: undefined,
    openWindow: undefined,
    theme: 'auto',
    layout: 'plain',
    strings: undefined,
    help: undefined,
    parameters: undefined,
  };

  /** Key or id of the integration to connect. */
  declare integrationKey: string;

  /** The integration's name as the page knows it: shown until the integration is loaded. */
  declare integrationName: string;

  /** The URL of its logo, shown beside that name. */
  declare integrationLogo: string;

  /**
   * Key of a connector to connect without an integration, which only Membrane does; with an `integration-key`
   * it does not count.
   */
  declare connectorKey: string;

  /** The same by the connector's id. */
  declare connectorId: string;

  /** Key of an external app, which is connected with its default connector in the same way. */
  declare externalAppKey: string;

  /** The same by the app's id. */
  declare externalAppId: string;

  /**
   * The customer's token. Prefer `token-url` or `fetchToken`: a token in an attribute can be read by
   * every script of the page, and cannot be renewed when it expires.
   */
  declare token: string;

  /**
   * A URL of the page's own origin that answers `{"token": "…"}` or the bare token; requested again
   * before the token expires.
   */
  declare tokenUrl: string;

  /** The URL of the service's API; by default the hosted one. */
  declare apiUri: string;

  /** The only auth option to offer; without it the user chooses among those of the integration. */
  declare authOptionKey: string;

  /**
   * Connects by a redirect instead of in a window: leaves the page, and reads the result when the user
   * comes back. Where nobody has to sign in, the page is left only for a `redirect-uri`.
   */
  declare sameWindow: boolean;

  /**
   * With `same-window`, the URL that receives the result, such as that of a back end; by default the
   * page's own.
   */
  declare redirectUri: string;

  /**
   * The connection to re-connect, instead of making a new one; with Membrane also one that belongs to no
   * integration, but to a connector, an external app or an intent.
   */
  declare connectionId: string;

  /** Makes one more connection instead of replacing the existing one. */
  declare allowMultipleConnections: boolean;

  /** The name of the new connection; without it the user may name it where several are allowed. */
  declare connectionName: string;

  /**
   * Any string of the page, sent with the attempt; `connection-success` has it, after a redirect where
   * the service sends it back.
   */
  declare customState: string;

  /** Offers to disconnect the existing connection, after a confirmation. */
  declare archivable: boolean;

  /**
   * Offers “Done” once it is connected: the page closes what the form is in when it hears `connection-done`. Not in
   * the lite file.
   */
  declare closable: boolean;

  /** Nothing can be filled in or pressed; also within a disabled `fieldset`. */
  declare disabled: boolean;

  /** Within a form of the page: that is invalid as long as there is no connection. */
  declare required: boolean;

  /**
   * The button opens the vendor's own dialog, and the form shows no fields. Needs the SDK, which the
   * lite and the whole file do not have: there the attempt ends in a `configuration` error.
   */
  declare prebuilt: boolean;

  /** Connects without the SDK, even where the page gives an SDK client; the lite and the whole file always do. */
  declare noSdk: boolean;

  /** For pages whose content security policy forbids `eval`: the form does not even try it. */
  declare noEval: boolean;

  /**
   * An SDK client of the page's own, used instead of a token and `api-uri`. Make it once: another one with
   * the same address loads nothing again and is used from then on.
   */
  declare client?: ConnectionApiOptions['client'];

  /**
   * Returns the customer's token; called again before the last one expires. The page may set another
   * function at any time: the latest is called then, and nothing is loaded again. For another customer
   * call `reload()`.
   */
  declare fetchToken?: () => Promise<string>;

  /**
   * `light` or `dark`, for pages that say it with a class only; `auto` follows the `color-scheme` that the
   * page's styles set.
   */
  declare theme: 'light' | 'dark' | 'auto';

  /** `card` draws a card around the form; `plain` draws nothing. */
  declare layout: 'plain' | 'card';

  /**
   * How the connector connects, apart from what the user fills in, such as scopes, a region, sandbox or
   * production. With Membrane the auth options may depend on it: another content loads them again.
   */
  declare connectorParameters?: ConnectorParameters;

  /**
   * More of what is sent with an attempt, in Membrane's own words: `connectorId`, `connectorKey`,
   * `connectorVersion`, `connectionKey`, `connectionRequestId`, `intent`.
   */
  declare connectPayload?: ConnectPayload;

  /**
   * Opens the window in which the user signs in, in place of the browser's own: in an app, say, the system's
   * browser. Called with what has to be posted, `{url, fields}`, which holds the token and secrets, and with
   * a signal that is aborted when the window should close. Resolve with `closed` when the user closes it.
   */
  declare openWindow?: ConnectionApiOptions['openWindow'];

  /** Replaces any of the strings of the form, in every language. */
  declare strings?: PartialStrings;

  /**
   * Help in the page's own words, in place of the service's: `{description, helpUri}` for the integration, and the
   * same in `options` by the key of an auth option, and in `fields` by the name of a parameter (`server.host` for
   * one within another). Descriptions may be Markdown; `''` shows none.
   */
  declare help?: Help;
}
