import { html, nothing } from 'lit/html.js';
import type { Draft } from '../../flow/draft.js';
import { isBare, type Field } from '../../schema/field.js';
import type { ControllerHost } from '../base-element.js';
import type { FieldReactions, FormContext } from '../fields/form-context.js';
import { say } from '../strings/sentence.js';
import { formStrings } from './form-strings.js';
import { whenLeft } from './when-left.js';

/**
 * Says what is wrong with the fields: to screen readers, the problem of the field that was just left;
 * to everyone, after a check that found several problems, how many are left and a link to each. Calls `onLeft`
 * for each field that is left.
 */
export function problemReport(
  host: ControllerHost,
  onLeft?: (field: Field, context: FormContext) => void,
): Pick<FieldReactions, 'leave' | 'announce' | 'summary' | 'spoken'> {
  let draft: Draft | undefined;
  let stop: (() => void) | undefined;
  let isSummarized = false;
  let spoken = '';

  const follow = (next: Draft) => {
    stop?.();
    draft = next;
    isSummarized = false;
    spoken = '';
    stop = next.subscribe(({ checked }) => {
      if (!checked && !isSummarized) return;
      isSummarized = next.problems.length > (checked ? 1 : 0);
      // In a long form a change renders only its own field.
      host.requestUpdate();
    });
  };

  const announce = (text: string) => {
    if (text === spoken) return;
    spoken = text;
    host.requestUpdate();
  };

  return {
    leave(event, field, context) {
      whenLeft(event, () => {
        context.draft.leave(field);
        onLeft?.(field, context);
        announce(context.describeProblem(field));
      });
    },

    announce,

    summary(context) {
      if (context.draft !== draft) follow(context.draft);
      return isSummarized ? summary(context) : nothing;
    },

    spoken: () => html`<p class="spoken" role="status" .textContent=${spoken}></p>`,
  };
}

/** The most problems that have a link each; their number is said in any case. */
const MAX_LINKS = 100;

function summary(context: FormContext): unknown {
  const { problems } = context.draft;
  const text = say(formStrings(context.strings).toMend, { count: problems.length });
  return html`<div class="notice problem" part="problem-summary" role="group" aria-labelledby="to-mend"
    ><p id="to-mend" role="alert" .textContent=${text}></p
    ><ul
      >${problems
        .slice(0, MAX_LINKS)
        .map(({ field }) =>
          isBare(field)
            ? html`<li .textContent=${context.describeProblem(field)}></li>`
            : html`<li>${link(field, context)}</li>`,
        )}</ul
    ></div
  >`;
}

function link(field: Field, context: FormContext): unknown {
  const go = (event: Event) => {
    event.preventDefault();
    context.focus(field);
  };
  return html`<a
    href="#${context.domId(field, 'control')}"
    .textContent=${context.describeProblem(field)}
    @click=${go}
  ></a>`;
}
