import { sendWithFetch, type Send } from './requests.js';

/** How long the responses to early requests are kept, in milliseconds. */
const earlyLifetime = 10_000;

let sendNow: Send = sendWithFetch;

/** Sends the request, or takes the response if it was sent early. */
export const send: Send = (request, signal) => sendNow(request, signal);

/** Lets the page's forms take the responses to early requests. */
export function useEarlyResponses(sendOrTake: Send): void {
  sendNow = sendOrTake;
  setTimeout(() => {
    sendNow = sendWithFetch;
  }, earlyLifetime);
}
