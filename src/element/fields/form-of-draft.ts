import type { Draft } from '../../flow/draft.js';
import type { Field } from '../../schema/field.js';
import { showText } from '../../value/convert.js';
import type { ControllerHost } from '../base-element.js';
import type { FirstStrings } from '../strings/strings.js';
import type { ShownField } from './field-slot.js';
import type { FieldView, FormContext, LaterFields, Views } from './form-context.js';
import { chunkedFor, shown } from './runs.js';

/** What is known of a field from one render to the next; goes with it when it moves. */
interface Kept {
  /** The text that the value was typed as; without a value while it is being read. */
  typed?: { readonly text: string; value?: unknown };
  /** By kind, for the field may become one of another kind. */
  readonly memos: Record<string, object>;
}

/** What the views of one draft share, and what the element tells it. */
export interface FormOfDraft extends FormContext {
  /** What is read out: the problem of the field that was just left. */
  readonly spoken: string;
  speak(strings: FirstStrings, later: LaterFields | undefined): void;
  /** Follows the draft, while the element is in the page. */
  start(): void;
  stop(): void;
  /** The element renders: a control that goes away with the focus is left in the middle of it. */
  hold(): void;
  release(): void;
}

export function formOfDraft(
  draft: Draft,
  views: Views,
  host: ControllerHost,
  focus: FormContext['focus'],
): FormOfDraft {
  const onPage = new Map<string, ShownField>();
  const pending = new Set<string>();
  const numbers = new Map<string, number>();
  let kept = new Map<string, Kept>();
  let later: LaterFields | undefined;
  let isRendering = false;
  let unsubscribe: (() => void) | undefined;

  const keptOf = ({ id }: Field): Kept => {
    let own = kept.get(id);
    if (!own) kept.set(id, (own = { memos: {} }));
    return own;
  };

  /** Renders the fields that changed, one rendering after the other, never one within another. */
  const flush = () => {
    if (isRendering) return;
    isRendering = true;
    const all = pending.size > 0 && !chunkedFor(form);
    for (const id of pending) {
      pending.delete(id);
      const field = onPage.get(id);
      if (field?.isConnected) field.rerender();
    }
    isRendering = false;
    if (all) host.updateNow();
  };

  const form: Mutable<FormOfDraft> = {
    draft,
    views,
    focus,
    revision: 0,
    spoken: '',
    strings: undefined!,

    start() {
      // Whatever has changed meanwhile is not known.
      form.revision++;
      unsubscribe ??= draft.subscribe(({ fields, structure, renamed }) => {
        if (renamed) kept = renamed(kept);
        for (const id of fields) pending.add(id);
        // A new structure brings new fields from above; what shows the old ones is better left alone.
        if (structure) host.requestUpdate();
        else flush();
      });
    },

    stop() {
      unsubscribe?.();
      unsubscribe = undefined;
    },

    speak(strings, laterFields) {
      later = laterFields;
      // What comes later comes with words of its own.
      if (strings === form.strings) return;
      form.strings = strings;
      form.revision++;
    },

    hold() {
      isRendering = true;
    },

    release() {
      isRendering = false;
      flush();
    },

    describeProblem(field) {
      const violation = draft.violationOf(field);
      return (violation && later?.describe(violation, field)) ?? '';
    },

    render: (field) => shown(field, form),

    view: (field) => later?.view(field, form) ?? (views[field.kind] as FieldView)(field, form),

    watch(id, field) {
      onPage.set(id, field);
    },

    domId({ id }, node) {
      // A field's own id may hold blanks, which lists of ids can't.
      let number = numbers.get(id);
      if (number === undefined) numbers.set(id, (number = numbers.size));
      return `${node}-${number}`;
    },

    text(field, show = showText) {
      const value = draft.valueAt(field.path);
      const typed = kept.get(field.id)?.typed;
      const stands = typed && (!('value' in typed) || typed.value === value);
      return draft.unreadableText(field) ?? (stands ? typed.text : show(value));
    },

    type(field, text, read) {
      // Kept, since the value as text may differ: "1." while "1.5" is being typed.
      const typed: Kept['typed'] = (keptOf(field).typed = { text });
      draft.type(field, text, read);
      typed.value = draft.valueAt(field.path);
    },

    memo: <State extends object>(field: Field, create: () => State) =>
      (keptOf(field).memos[field.kind] ??= create()) as State,

    refresh({ id }) {
      pending.add(id);
      flush();
    },

    leave(field) {
      draft.leave(field);
      const spoken = form.describeProblem(field);
      if (spoken === form.spoken) return;
      form.spoken = spoken;
      host.requestUpdate();
    },
  };
  form.start();
  return form;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
