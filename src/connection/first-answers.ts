import { askByFetch, nameOf, type Ask, type FirstAnswers } from './ask.js';

/** How long they are kept, in milliseconds: a form that comes later asks for itself. */
const KEPT = 10_000;

let first: FirstAnswers = new Map();

/** What has been asked while the form itself was still on its way. */
export function useFirstAnswers(answers: FirstAnswers): void {
  first = answers;
  setTimeout(() => answers.clear(), KEPT);
}

/** Asks, unless the answer is on its way already. */
export const askOnce: Ask = (url, request) => {
  const name = nameOf(url, request);
  const answer = first.get(name);
  first.delete(name);
  return answer ?? askByFetch(url, request);
};
