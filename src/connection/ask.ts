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

/** Answers to what forms ask first, each for the one who asks the same next. */
export type FirstAnswers = Map<string, Promise<Answer>>;

/** Tells requests apart; held in memory only, for it has the token in it. */
export function nameOf(url: string, { method = 'GET', headers }: Asked): string {
  return JSON.stringify([method, url, headers?.Authorization]);
}
