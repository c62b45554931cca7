import { html, nothing } from 'lit/html.js';
import type { Draft } from '../../flow/draft.js';
import { isBare, type Field } from '../../schema/field.js';
import type { ControllerHost } from '../base-element.js';
import { isLarge } from '../fields/batching.js';
import type { FieldReactions, FormContext } from '../fields/form-context.js';
import { say } from '../strings/sentence.js';
import { formStrings } from './form-strings.js';
import { problemText } from './problem.js';
import { whenLeft } from './when-left.js';

/**
 * Says what is wrong with the fields: to screen readers, the problem of the field that was just left; to everyone,
 * after a check that found several problems, how many are left and a link to each. `onLeft` is called for each field
 * that is left, and may return a sentence that is said besides.
 */
export function problemReport(
  host: ControllerHost,
  onLeft?: (field: Field, context: FormContext) => string | undefined,
): Pick<FieldReactions, 'leave' | 'announce' | 'summary'> {
  let draft: Draft | undefined;
  let stop: (() => void) | undefined;
  /** Whether what the last check has found is summarized; undefined once all of it is mended. */
  let isSummarized: boolean | undefined;

  const announce = (text: string) => {
    host.renderRoot.querySelector('output')!.textContent = text;
  };

  const follow = (context: FormContext) => {
    stop?.();
    const next = (draft = context.draft);
    isSummarized = undefined;
    stop = next.subscribe(({ checked }) => {
      if (!checked && isSummarized === undefined) return;
      const { length } = next.problems;
      isSummarized = length ? (checked ? length > 1 : isSummarized) : undefined;
      // In a long form a change renders only its own field.
      const update = () => host.requestUpdate();
      if (isLarge(context)) setTimeout(update);
      else update();
    });
  };

  return {
    leave(event, field, context) {
      whenLeft(event, () => {
        context.draft.leave(field);
        const note = onLeft?.(field, context) ?? '';
        announce(`${problemText(field, context)} ${note}`.trim());
      });
    },

    announce,

    summary(context) {
      if (context.draft !== draft) follow(context);
      return isSummarized && draft!.problems.length ? summary(context) : nothing;
    },
  };
}

/** The most problems that have a link each; their number is said in any case. */
const MAX_LINKS = 100;

function summary(context: FormContext): unknown {
  const { problems } = context.draft;
  const text = say(formStrings(context.strings).toMend, { count: problems.length });
  return html`<div class="notice problem" part="problem-summary" role="group" aria-labelledby="to-mend"
    ><p class="said" id="to-mend" .textContent=${text}></p
    ><ul
      >${problems
        .slice(0, MAX_LINKS)
        .map(({ field }) =>
          isBare(field)
            ? html`<li .textContent=${problemText(field, context)}></li>`
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
    .textContent=${problemText(field, context)}
    @click=${go}
  ></a>`;
}
