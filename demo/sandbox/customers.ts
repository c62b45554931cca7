import { readControls, type Controls } from './controls.js';
import { newId } from './ids.js';
import { verifyToken, type Workspace } from './tokens.js';

/** A customer of the workspace, known since the first token that named it. */
export interface Customer {
  readonly id: string;
  readonly internalId: string;
  readonly createdAt: string;
  name: string;
  fields: Record<string, unknown>;
  credentials?: unknown;
  /** How often each integration was read, by key. */
  readonly reads: Map<string, number>;
}

/** Who a token speaks for, and how the sandbox is to treat its bearer. */
export interface Caller {
  readonly customer: Customer;
  readonly token: string;
  readonly controls: Controls;
}

/** Customers come into being with their first token: a fresh id is a fresh state. */
export class Customers {
  readonly #customers = new Map<string, Customer>();

  constructor(private readonly workspace: Workspace) {}

  /** Throws a 401 when the token is missing, expired or not the workspace's. */
  async authenticate(token: unknown): Promise<Caller> {
    const { id, name, fields } = await verifyToken(this.workspace, token);
    let customer = this.#customers.get(id);
    if (!customer) {
      customer = {
        id,
        internalId: newId(),
        createdAt: new Date().toISOString(),
        name,
        fields,
        reads: new Map(),
      };
      this.#customers.set(id, customer);
    }
    return { customer, token: token as string, controls: readControls(fields) };
  }
}
