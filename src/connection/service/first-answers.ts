import { askByFetch, type Ask } from './ask.js';

/** How long what was asked ahead is kept, in milliseconds: a form that comes later asks for itself. */
const KEPT = 10_000;

let ask: Ask = askByFetch;

/** Asks, unless the answer is on its way already. */
export const askOnce: Ask = (url, request) => ask(url, request);

/** Lets forms have what has been asked while the form itself was still on its way. */
export function useFirstAnswers(first: Ask): void {
  ask = first;
  setTimeout(() => {
    ask = askByFetch;
  }, KEPT);
}
