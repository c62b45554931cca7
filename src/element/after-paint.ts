import type { ConnectionFlow } from '../flow/connection-flow.js';
import type { LaterFields } from './fields/form-context.js';
import { firstEnglish } from './strings/first-english.js';
import type { FormProperties } from './form-properties.js';
import type { Parts } from './edition.js';
import { mergeStrings } from './strings/strings.js';
import type { Words } from './views/view.js';

/**
 * What a form gets only after it was first painted: the validator, and all that is shown, said and
 * done once something has happened.
 */
export interface LaterParts {
  /** What can be said by now. */
  words: Words;
  /** There with the words for them. */
  fields?: LaterFields;
  load(): Promise<void>;
}

export function laterParts(
  form: FormProperties,
  flow: ConnectionFlow,
  { later, loadValidator }: Parts,
): LaterParts {
  let isFocused = false;
  let isFirst = true;
  let shown = flow.state;

  const parts: LaterParts = {
    words: { strings: firstEnglish },
    async load() {
      await later.load();
      if (!parts.words.later) form.requestUpdate();
    },
  };

  const speak = () => {
    const { here } = later;
    if (!here) {
      parts.words = { strings: mergeStrings(firstEnglish, form.strings) };
      return;
    }
    if (!parts.words.later) form.addStyles(here.laterStyles);
    const strings = mergeStrings(here.english, form.strings);
    parts.words = { later: here, strings };
    parts.fields = here.laterFields(form, flow, strings);
  };

  form.addController({
    hostUpdate(changed) {
      if (changed.has('strings') || later.here !== parts.words.later) speak();
      isFocused = Boolean(form.renderRoot.activeElement);
    },
    hostUpdated() {
      const { state } = flow;
      const { noEval, connectionId, allowMultipleConnections } = form;
      if (isFirst) {
        isFirst = false;
        // Without it connecting goes on: the service judges in the end.
        loadValidator({ noEval }).then(
          (compile) => flow.useValidator(compile),
          () => {},
        );
      }
      // Before the form can be shown, it would compete with the answer that the form waits for; unless
      // it is sure to be shown with the form.
      if (state.integration || state.error || connectionId || allowMultipleConnections)
        parts.load().catch(() => {});
      if (isFocused) parts.words.later?.followFocus(form.renderRoot, shown, state);
      shown = state;
    },
  });
  return parts;
}
