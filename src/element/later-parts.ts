import type { ConnectionFlow } from '../flow/connection-flow.js';
import type { CompileSchema } from '../validation/validator.js';
import type { BaseElement } from './base-element.js';
import type { LaterFields } from './fields/form-context.js';
import { firstEnglish } from './first-english.js';
import { mergeStrings, type PartialStrings } from './strings.js';
import type { Words } from './views/view.js';

interface Form extends BaseElement {
  readonly strings?: PartialStrings;
  readonly noEval: boolean;
  readonly connectionId: string;
  readonly allowMultipleConnections: boolean;
}

/** Loads the validator. */
export type LoadValidator = (options: { noEval: boolean }) => Promise<CompileSchema>;

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

export function laterParts(form: Form, flow: ConnectionFlow, loadValidator: LoadValidator | undefined): LaterParts {
  let isFocused = false;
  let isFirst = true;
  let shown = flow.state;

  const parts: LaterParts = {
    words: { strings: firstEnglish },
    async load() {
      if (parts.words.later) return;
      const later = await import('./later.js');
      if (parts.words.later) return;
      speak(later);
      form.addStyles(later.laterStyles);
      form.requestUpdate();
    },
  };

  const speak = (later = parts.words.later) => {
    if (!later) {
      parts.words = { strings: mergeStrings(firstEnglish, form.strings) };
      return;
    }
    const strings = mergeStrings(later.english, form.strings);
    parts.words = { later, strings };
    parts.fields = later.laterFields(form, flow, strings);
  };

  form.addController({
    hostUpdate(changed) {
      if (changed.has('strings')) speak();
      isFocused = Boolean(form.renderRoot.activeElement);
    },
    hostUpdated() {
      const { state } = flow;
      const { noEval, connectionId, allowMultipleConnections } = form;
      if (isFirst) {
        isFirst = false;
        // Without it connecting goes on: the service judges in the end.
        loadValidator?.({ noEval }).then((compile) => flow.useValidator(compile), () => {});
      }
      // Before the form can be shown, it would compete with the answer that the form waits for; unless
      // it is sure to be shown with the form.
      if (state.integration || state.error || connectionId || allowMultipleConnections) parts.load().catch(() => {});
      if (isFocused) parts.words.later?.followFocus(form.renderRoot, shown, state);
      shown = state;
    },
  });
  return parts;
}
