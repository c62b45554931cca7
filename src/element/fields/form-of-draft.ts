import type { Draft } from '../../flow/draft.js';
import type { Field } from '../../schema/field.js';
import { showText } from '../../value/field-text.js';
import type { ControllerHost } from '../base-element.js';
import type { Strings } from '../strings/strings.js';
import { longForm, renderField } from './batching.js';
import type { FieldChunks, FieldReactions, FormContext, ShownField } from './form-context.js';
import { viewByKind } from './views.js';

/** What is kept of a field from one render to the next; it moves with the field. */
interface FieldMemory {
  /** The text as it was typed, and the value that it was read as; no value while it is being read. */
  typed?: { readonly text: string; value?: unknown };
  /** What its views keep for themselves, by view. */
  readonly memos: Record<string, object>;
}

/** The context that the views of one draft share, as the element drives it. */
export interface FormOfDraft extends FormContext {
  /** The text for screen readers: the problem of the field that was just left. */
  readonly spoken: string;
  update(strings: Strings, reactions: FieldReactions | undefined): void;
  /** Follows the draft, while the element is in the page. */
  start(): void;
  stop(): void;
  /**
   * While the element renders, fields wait: a control that is removed then fires blur in the middle of
   * it.
   */
  beginRender(): void;
  endRender(): void;
}

export function formOfDraft(
  draft: Draft,
  chunks: FieldChunks,
  host: ControllerHost,
  focus: FormContext['focus'],
): FormOfDraft {
  const onPage = new Map<string, ShownField>();
  const pending = new Set<string>();
  const numbers = new Map<string, number>();
  let memory = new Map<string, FieldMemory>();
  let isRendering = false;
  let unsubscribe: (() => void) | undefined;

  const memoryOf = ({ id }: Field): FieldMemory => {
    let own = memory.get(id);
    if (!own) memory.set(id, (own = { memos: {} }));
    return own;
  };

  /** Renders the fields that changed, one rendering after the other, never one within another. */
  const flush = () => {
    if (isRendering) return;
    isRendering = true;
    const all = pending.size > 0 && !longForm(form);
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
    chunks,
    richText: chunks.richText,
    addStyles: (css) => host.addStyles(css),
    focus,
    revision: 0,
    spoken: '',
    strings: undefined!,
    reactions: undefined,

    start() {
      // What has changed while nobody listened is unknown, so every field renders again.
      form.revision++;
      unsubscribe ??= draft.subscribe(({ fields, structure, renamed }) => {
        if (renamed) memory = renamed(memory);
        for (const id of fields) pending.add(id);
        // The element renders a new structure from the top; a slot of its own may be gone by then.
        if (structure) host.requestUpdate();
        else flush();
      });
    },

    stop() {
      unsubscribe?.();
      unsubscribe = undefined;
    },

    update(strings, reactions) {
      if (strings === form.strings && reactions === form.reactions) return;
      Object.assign(form, { strings, reactions });
      form.revision++;
    },

    beginRender() {
      isRendering = true;
    },

    endRender() {
      isRendering = false;
      flush();
    },

    describeProblem(field) {
      const violation = draft.violationOf(field);
      return (violation && form.reactions?.describe(violation, field, form.strings)) ?? '';
    },

    render: (field) => renderField(field, form),

    view: (field) => form.reactions?.view(field, form) ?? viewByKind(field, form),

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
      const typed = memory.get(field.id)?.typed;
      const stands = typed && (!('value' in typed) || typed.value === value);
      return draft.unreadableText(field) ?? (stands ? typed.text : show(value));
    },

    type(field, text, read) {
      // Kept, since the value as text may differ: "1." while "1.5" is being typed.
      const typed: FieldMemory['typed'] = (memoryOf(field).typed = { text });
      draft.type(field, text, read);
      typed.value = draft.valueAt(field.path);
    },

    memo: <State extends object>(field: Field, view: string, create: () => State) =>
      (memoryOf(field).memos[view] ??= create()) as State,

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
