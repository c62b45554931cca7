/** A request as `fetch` takes it. */
export interface Asked extends RequestInit {
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back, read to its end. */
export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
}

export type Ask = (url: string, request: Asked) => Promise<Answer>;

export const askByFetch: Ask = async (url, request) => {
  const response = await fetch(url, request);
  return { ok: response.ok, status: response.status, text: await response.text() };
};
