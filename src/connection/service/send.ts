import { sendWithFetch, type Send } from './requests.js';

/** How long responses to early requests are kept, in milliseconds: forms that come later send their own. */
const earlyLifetime = 10_000;

let sendNow: Send = sendWithFetch;

/** Sends the request, or takes the response where it has been sent early. */
export const send: Send = (request, signal) => sendNow(request, signal);

/** Lets the page's forms take the responses to what was sent before the form was there. */
export function useEarlyResponses(sendOrTake: Send): void {
  sendNow = sendOrTake;
  setTimeout(() => {
    sendNow = sendWithFetch;
  }, earlyLifetime);
}
