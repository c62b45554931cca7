import type { Chunk } from '../chunks/chunk.js';
import { ConnectionError } from '../connection/error.js';
import type { BaseElement } from './base-element.js';
import { fire } from './events.js';
import { say } from './strings/sentence.js';
import type { Strings } from './strings/strings.js';
import { button, notice } from './views/notices.js';
import type { Reactions } from './views/view-model.js';

/**
 * Loads the reactions until they are there, then calls `use`. Returns what a form shows of that: nothing, until it
 * has failed more than once. Then the page is told, too.
 */
export type AwaitReactions = (
  form: BaseElement,
  use: () => Promise<unknown>,
) => (strings: Strings) => unknown;

export const awaitReactions =
  (reactions: Chunk<Reactions>): AwaitReactions =>
  (form, use) => {
    let failures = 0;
    const loading = reactions.loadPatiently((cause) => {
      // One failure may be a moment's.
      if (++failures !== 2) return;
      const error = new ConnectionError('network', 'A part of the form could not be loaded.', { cause });
      fire(form, 'connection-error', { error });
      form.requestUpdate();
    });
    void loading.then(use);
    const retry = () => use().catch(() => {});
    return ({ form }) =>
      !reactions.loaded && failures > 1
        ? notice('problem', say(form.loadFailed), button(say(form.retry), retry))
        : undefined;
  };
