import type { Draft } from '../../flow/draft.js';
import type { Field } from '../../schema/field.js';
import { readText, showText } from '../../value/field-text.js';
import type { ControllerHost } from '../base-element.js';
import type { Strings } from '../strings/strings.js';
import { longForm } from './batching.js';
import type { FieldChunks, FieldReactions, FormContext, ShownField, TypedText } from './form-context.js';
import { specialView } from './late-view.js';
import { viewByKind } from './views.js';

/** A check may find something in thousands of fields, and the page is to answer meanwhile. */
const FIELDS_PER_TASK = 60;

/** What is kept of a field between renders; it moves with the field when its path changes. */
interface FieldState {
  typed?: TypedText;
  /** By the name of the view. */
  readonly viewStates: Record<string, object>;
}

/** The context that the views of one draft share, and what the element controls it with. */
export interface DraftContext extends FormContext {
  update(strings: Strings, reactions: FieldReactions | undefined): void;
  /** Subscribes to the draft; called when the element is connected. */
  start(): void;
  stop(): void;
  /** Until rendering ends no field renders: a control that is removed fires blur in the middle of rendering. */
  beginRender(): void;
  endRender(): void;
}

export function createDraftContext(
  draft: Draft,
  chunks: FieldChunks,
  host: ControllerHost,
  focus: FormContext['focus'],
): DraftContext {
  const onPage = new Map<string, ShownField>();
  let pending = new Set<string>();
  const numbers = new Map<string, number>();
  let states = new Map<string, FieldState>();
  let isRendering = false;
  let unsubscribe: (() => void) | undefined;

  const stateOf = ({ id }: Field): FieldState => {
    let own = states.get(id);
    if (!own) states.set(id, (own = { viewStates: {} }));
    return own;
  };

  /** Renders the fields that changed, one after the other and never one within another. */
  const flush = () => {
    if (isRendering) return;
    if (host.held) return host.requestUpdate();
    isRendering = true;
    const all = pending.size && !longForm(context);
    let left = FIELDS_PER_TASK;
    for (const id of pending) {
      pending.delete(id);
      const field = onPage.get(id);
      if (!field?.isConnected) continue;
      host.guard(() => field.rerender());
      if (!--left) break;
    }
    isRendering = false;
    if (pending.size) setTimeout(flush);
    if (all) host.updateNow();
  };

  const context = {
    draft,
    chunks,
    richText: chunks.richText,
    addStyles: (css) => host.addStyles(css),
    focus,
    revision: 0,

    start() {
      // Without a subscription changes were missed, so every field renders again.
      context.revision++;
      unsubscribe ??= draft.subscribe(({ fields, structure, renamed }) => {
        if (renamed) states = renamed(states);
        for (const id of fields) pending.add(id);
        // The element renders a new structure from the top: the slot of a field may be gone by then.
        if (structure) host.requestUpdate();
        else flush();
      });
    },

    stop() {
      unsubscribe?.();
      unsubscribe = undefined;
    },

    update(strings, reactions) {
      if (strings === context.strings && reactions === context.reactions) return;
      // After this rendering, since no value may change in it.
      if (!context.reactions && reactions)
        queueMicrotask(() => reactions.readAgain?.(states.values(), context));
      Object.assign(context, { strings, reactions });
      context.revision++;
    },

    beginRender() {
      isRendering = true;
    },

    endRender() {
      isRendering = false;
      flush();
    },

    render: (field) => longForm(context)?.fieldSlot(field, context) ?? context.view(field),

    view(field) {
      try {
        return context.reactions?.view?.(field, context) ?? viewByKind(field, context);
      } catch {
        return specialView('unshown', field, context);
      }
    },

    watch(id, field) {
      onPage.set(id, field);
    },

    domId({ id }, node) {
      // The id of a field may contain spaces, which an `aria-describedby` cannot.
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      return `${node}-${number}`;
    },

    text(field, show = showText) {
      return draft.unreadText(field) ?? context.typed(field)?.text ?? show(draft.valueAt(field.path));
    },

    typed({ id, path }) {
      const typed = states.get(id)?.typed;
      return typed && (!('value' in typed) || typed.value === draft.valueAt(path)) ? typed : undefined;
    },

    read: (field, text, typed) =>
      context.reactions?.read(field, text, typed, context) ?? readText(field, text),

    type(field, text, read, event) {
      const state = stateOf(field);
      // Kept because the value as text may differ: "1." while the user types "1.5".
      const typed: TypedText = (state.typed = { field, text, event, isInserted: state.typed?.isInserted });
      draft.type(field, text, read ?? (() => context.read(field, text, typed)));
      typed.value = draft.valueAt(field.path);
    },

    viewState: <State extends object>(field: Field, view: string, create: () => State) =>
      (stateOf(field).viewStates[view] ??= create()) as State,

    refresh({ id }) {
      // What the user acts on does not wait for its turn.
      if (!isRendering) pending = new Set([id, ...pending]);
      pending.add(id);
      flush();
    },
    // Without strings and reactions, which `update` sets before anything renders.
  } as Mutable<DraftContext>;
  context.start();
  return context;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
