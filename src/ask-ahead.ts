import { askByFetch, type Answer, type Ask, type Asked } from './connection/service/ask.js';
import {
  authorization,
  integrationPath,
  isToken,
  joinUri,
  readToken,
  tokenRequest,
} from './connection/service/first-requests.js';
import { publicUris } from './connection/protocols/addresses.js';

/**
 * Asks for what the forms of a page will ask first, by their attributes. The service takes two
 * round trips to answer, and what shows the form can come meanwhile. Gives what the forms are to
 * ask with: each answer goes to the one who asks the same next.
 */
export function askAhead(root: ParentNode): Ask {
  /** Held in memory only, for their names have the token in them. */
  const answers = new Map<string, Promise<Answer>>();
  const ask: Ask = (url, request) => {
    const name = nameOf(url, request);
    const answer = answers.get(name) ?? askByFetch(url, request);
    answers.set(name, answer);
    return answer;
  };
  for (const form of root.querySelectorAll('connection-form')) {
    // What fails is for the form to say, which gets the same answer.
    askFor(form, ask).catch(() => {});
  }
  return (url, request) => {
    const name = nameOf(url, request);
    const answer = answers.get(name);
    answers.delete(name);
    return answer ?? askByFetch(url, request);
  };
}

async function askFor(form: Element, ask: Ask): Promise<void> {
  const at = (name: string) => form.getAttribute(name) || undefined;
  const selector = at('integration-key');
  const url = at('token-url');
  // The page may have given what the attributes don't show.
  const { client, fetchToken, apiUri } = form as { client?: unknown; fetchToken?: unknown; apiUri?: string };
  if (!selector || client || fetchToken) return;
  const token = url ? await tokenFrom(url, ask) : at('token');
  if (!isToken(token)) return;
  await ask(joinUri(apiUri ?? at('api-uri') ?? publicUris['integration-app'], integrationPath(selector)), {
    headers: authorization(token),
  });
}

async function tokenFrom(url: string, ask: Ask): Promise<unknown> {
  const { ok, text } = await ask(url, tokenRequest);
  return ok && readToken(text);
}

/** Tells requests apart. It has the token in it. */
function nameOf(url: string, { method = 'GET', headers }: Asked): string {
  return JSON.stringify([method, url, headers?.Authorization]);
}
