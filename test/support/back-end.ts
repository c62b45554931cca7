import { until } from './until.js';

/** A product's back end on an origin of its own, as the runner serves it, under a name for one test. */
export class BackEnd {
  readonly #name = crypto.randomUUID();

  private constructor(readonly uri: string) {}

  static async open(): Promise<BackEnd> {
    const callbacks = await (await fetch('/__back-end/uri')).text();
    const backEnd = new BackEnd(callbacks);
    return Object.assign(backEnd, { uri: callbacks + backEnd.#name });
  }

  /** The query of each request that it has received. */
  async received(): Promise<Record<string, string>[]> {
    const response = await fetch(`/__back-end/received?name=${this.#name}`, { cache: 'no-store' });
    return (await response.json()) as Record<string, string>[];
  }

  async untilReceived(): Promise<Record<string, string>> {
    let results: Record<string, string>[] = [];
    await until(async () => (results = await this.received()).length > 0, 'the back end to receive a result');
    return results[0]!;
  }
}
