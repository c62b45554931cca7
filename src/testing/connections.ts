import type { TestAttempt, TestConnection, TestIntegration } from './model.js';

/** Shared by all test services of the page, so that ids are unique as with the real service. */
let connectionCount = 0;

/** The connections of the one customer that a test service has. */
export class Connections {
  readonly all: TestConnection[];

  constructor(integrations: readonly TestIntegration[]) {
    this.all = integrations.flatMap(({ key, name, connections = [] }) =>
      connections.map((given) => ({ id: nextId(), name: name ?? key, ...given, integrationKey: key })),
    );
  }

  find(id: string): TestConnection | undefined {
    return this.all.find((each) => each.id === id);
  }

  /** The connection that the service returns with the integration. */
  latest(integrationKey: string): TestConnection | undefined {
    return this.all.findLast((each) => each.integrationKey === integrationKey);
  }

  /** Like the service, replaces the existing connection, unless several are allowed. */
  connect({ integrationKey, connectionId, name, allowMultipleConnections }: TestAttempt): TestConnection {
    const before = connectionId
      ? this.find(connectionId)
      : allowMultipleConnections
        ? undefined
        : this.latest(integrationKey);
    const connection = {
      id: before?.id ?? connectionId ?? nextId(),
      name: name ?? before?.name ?? integrationKey,
      integrationKey,
    };
    if (before) this.all.splice(this.all.indexOf(before), 1, connection);
    else this.all.push(connection);
    return connection;
  }

  update(id: string, change: Partial<TestConnection>): TestConnection {
    const index = this.all.findIndex((each) => each.id === id);
    return (this.all[index] = { ...this.all[index]!, ...change });
  }

  archive(id: string): void {
    this.all.splice(
      this.all.findIndex((each) => each.id === id),
      1,
    );
  }
}

function nextId(): string {
  return `test-connection-${++connectionCount}`;
}
