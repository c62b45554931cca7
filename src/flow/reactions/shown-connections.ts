import type { Connection, Integration } from '../../connection/model.js';
import type { ConnectionFlow } from '../connection-flow.js';

/** What the page has said about the customer's connections. */
export interface ConnectionChoices {
  /** The only connection that the form is about, or `""`. */
  readonly connectionId: string;
  /** Without it, a new connection replaces all that are there. */
  readonly allowMultipleConnections: boolean;
}

/** What the user has opened for a connection: a question, or a control for its name. */
export interface Panel {
  readonly kind: 'archive' | 'rename';
  readonly id: string;
}

/**
 * The customer's connections with the integration that a flow shows, as far as an edition shows them, and
 * what the user has opened for one of them. Knows no DOM.
 */
export interface ShownConnections {
  /** In the order of the service; at least the existing one of the flow. */
  readonly connections: readonly Connection[];
  /**
   * Reads the list. Resolves with the connection to re-connect, where there are several and a new one
   * would replace them all, or where the service does not say how many there are.
   */
  load(integration: Integration, existing: Connection): Promise<Connection | undefined>;
  /** What the user has opened, if anything. */
  readonly panel: Panel | undefined;
  open(panel: Panel | undefined): void;
}

export type CreateShownConnections<Shown extends ShownConnections = ShownConnections> = (
  flow: ConnectionFlow,
  choices: ConnectionChoices,
  /** Something else is to be shown, of which the flow does not tell. */
  onChange: () => void,
) => Shown;
