import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Does to a request what it does, in place of the JSON that would be the answer. */
export type Fault = (response: ServerResponse, request: IncomingMessage, json: string) => void;

/** A service of one case: what it answers, what of it fails, and what it was asked for there. */
export interface Case {
  readonly answers: (request: string) => unknown;
  /** The fault of a request, by method and path; undefined where it is answered. */
  fault(request: string): Fault | undefined;
}

/** A server on the loopback with a service for each case, at a path of its own. */
export class FaultServer {
  readonly #cases: Case[] = [];
  readonly #server = createServer((request, response) => {
    const [, index, path] = /^\/(\d+)(.*)$/.exec(request.url!)!;
    const { fault, answers } = this.#cases[Number(index)]!;
    const asked = `${request.method} ${path}`;
    const json = JSON.stringify(answers(asked)) ?? '';
    const fail = fault(asked);
    if (fail) return fail(response, request, json);
    response.writeHead(json ? 200 : 204, { 'Content-Type': 'application/json' });
    response.end(json);
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  /** The address of the service of a new case. */
  add(each: Case): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/${this.#cases.push(each) - 1}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
