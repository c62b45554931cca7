import type { ConnectionApiOptions } from '../connection/create-api.js';
import { BaseElement } from './base-element.js';
import type { PartialStrings } from './strings/strings.js';

/** What a page says of the form that it shows, as properties and for most as attributes. */
export abstract class FormProperties extends BaseElement {
  static override readonly properties = {
    integrationKey: '',
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
    prebuilt: false,
    noSdk: false,
    noEval: false,
    client: undefined,
    fetchToken: undefined,
    strings: undefined,
    parameters: undefined,
  };

  /** Key or id of the integration to connect. */
  declare integrationKey: string;

  /**
   * The customer's token. Rather use `token-url` or `fetchToken`: what stands in an attribute can be
   * read by every script, and expires.
   */
  declare token: string;

  /**
   * An address of the page's own origin that answers `{"token": "…"}` or the bare token; asked again
   * before the token expires.
   */
  declare tokenUrl: string;

  /** Where the service is; by default the hosted one. */
  declare apiUri: string;

  /** The only auth option to offer; without it the user chooses among those of the integration. */
  declare authOptionKey: string;

  /**
   * Leaves the page to connect, and takes the result when the user comes back, instead of opening a
   * window.
   */
  declare sameWindow: boolean;

  /** Where to come back to with `same-window`; by default the page's own address. */
  declare redirectUri: string;

  /** The connection to re-connect, instead of making a new one. */
  declare connectionId: string;

  /** Makes one more connection instead of replacing the one that is there. */
  declare allowMultipleConnections: boolean;

  /** What the new connection is called; without it the user may name it where several are allowed. */
  declare connectionName: string;

  /**
   * A string of the page's own that travels with the attempt; back in `connection-success` where the
   * service returns it.
   */
  declare customState: string;

  /** Offers to disconnect the connection that is there, after asking. */
  declare archivable: boolean;

  /**
   * Opens the vendor's own dialog from the button instead of asking for anything itself. Needs the
   * SDK, which the lite file is without: there it ends in a `configuration` error.
   */
  declare prebuilt: boolean;

  /** Connects without the SDK, also where the page gives a client of it; the lite file always does. */
  declare noSdk: boolean;

  /** For pages whose policy forbids `eval`: does not even try whether it is allowed. */
  declare noEval: boolean;

  /** An SDK client of the page's own, used instead of a token and `api-uri`. */
  declare client?: ConnectionApiOptions['client'];

  /** Gives the customer's token; called again before the last one expires. */
  declare fetchToken?: () => Promise<string>;

  /** Some of the words that the form says, laid over the English ones. */
  declare strings?: PartialStrings;
}
