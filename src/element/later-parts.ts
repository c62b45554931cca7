import type { ConnectionFlow } from '../flow/connection-flow.js';
import type { CompileSchema } from '../validation/validator.js';
import type { BaseElement, Controller } from './base-element.js';
import type { Describe } from './fields/form-context.js';
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
export class LaterParts implements Controller {
  /** What can be said by now. */
  words: Words = { strings: firstEnglish };
  /** Says what is wrong with a field; there with the words for it. */
  describe?: Describe;

  #form: Form;
  #flow: ConnectionFlow;
  #loadValidator?: LoadValidator;
  #focused = false;
  #shown;

  constructor(form: Form, flow: ConnectionFlow, loadValidator: LoadValidator | undefined) {
    this.#form = form;
    this.#flow = flow;
    this.#shown = flow.state;
    this.#loadValidator = loadValidator;
    form.addController(this);
  }

  async load(): Promise<void> {
    if (this.words.later) return;
    const later = await import('./later.js');
    if (this.words.later) return;
    this.#speak(later);
    this.#form.addStyles(later.laterStyles);
    this.#form.requestUpdate();
  }

  hostUpdate(changed: ReadonlySet<string>): void {
    if (changed.has('strings')) this.#speak();
    this.#focused = Boolean(this.#form.renderRoot.activeElement);
  }

  hostUpdated(): void {
    const { state } = this.#flow;
    const { noEval, connectionId, allowMultipleConnections } = this.#form;
    this.#loadValidator?.({ noEval }).then(
      (compile) => this.#flow.useValidator(compile),
      // Connecting goes on without it: the service judges in the end.
      () => {},
    );
    this.#loadValidator = undefined;
    // Before the form can be shown, it would compete with the answer that the form waits for; unless
    // it is sure to be shown with the form.
    if (state.integration || state.error || connectionId || allowMultipleConnections) this.load().catch(() => {});
    if (this.#focused) this.words.later?.followFocus(this.#form.renderRoot, this.#shown, state);
    this.#shown = state;
  }

  #speak(later = this.words.later): void {
    const given = this.#form.strings;
    if (!later) {
      this.words = { strings: mergeStrings(firstEnglish, given) };
      return;
    }
    const strings = mergeStrings(later.english, given);
    this.words = { later, strings };
    this.describe = (violation, field) => later.describeViolation(violation, field, strings);
  }
}
