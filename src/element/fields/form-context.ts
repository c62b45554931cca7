import type { Chunk } from '../../chunks/chunk.js';
import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { Draft } from '../../flow/draft.js';
import type { StructuredDraft } from '../../flow/structured/structured-draft.js';
import type { Field, FieldKind, GroupField, PlainKind } from '../../schema/field.js';
import type { TextReader, TextReading } from '../../value/field-text.js';
import type { Violation } from '../../validation/violation.js';
import type { Strings } from '../strings/strings.js';
import type { RichTextHost } from './description.js';

/** What the buttons of a list item do. */
export type ItemAction = 'moveUp' | 'moveDown' | 'remove';

/** The nodes of a field that have an id, for labels, ARIA references and the focus. */
export type FieldNode =
  'control' | 'label' | 'description' | 'problem' | 'hint' | 'cleaned' | 'list' | 'add' | ItemAction;

/** What renders a field on the page, and renders it again when it changes. */
export interface FieldSource {
  /** Changes when every field has to render again, e.g. in another language. */
  readonly revision: number;
  view(field: Field): unknown;
  /** Registers what renders the field with this id, in place of the one before. */
  watch(id: string, shown: ShownField): void;
}

/** A field that is on the page, or was and has been removed. */
export interface ShownField {
  readonly isConnected: boolean;
  rerender(): void;
}

/** The text of a control as the user left it. */
export interface TypedText {
  readonly field: Field;
  readonly text: string;
  /** What the text was read as; no value while it is being read. */
  value?: unknown;
  /** The event that told of it; none for text that the form wrote on behalf of the user. */
  readonly event?: Event | undefined;
  /** Some of the text was not typed, but pasted, dropped or filled in by a program. */
  isInserted?: boolean | undefined;
  /** The form says that it has left out blanks. */
  isCleaned?: boolean;
}

/** What the view of a field can read and report. */
export interface FormContext extends FieldSource, RichTextHost {
  readonly draft: Draft;
  readonly strings: Strings;
  readonly chunks: FieldChunks;
  /** Undefined until the chunk `reactions` is loaded. */
  readonly reactions: FieldReactions | undefined;

  /** The id of a node of the field: stable, and unique in the form. */
  domId(field: Field, node: FieldNode): string;

  /** Renders a field within a field with its view; it re-renders only for its own changes. */
  render(field: Field): unknown;

  /** The text in the field's control: what the user typed while it is the value, else the value by `show`. */
  text(field: Field, show?: (value: unknown) => string): string;

  /** The user typed text into the field's control; `read` turns it into a value. */
  type(field: Field, text: string, read?: TextReader, event?: Event): void;

  /** Reads a text as the field's type: thoroughly once `reactions` is loaded. */
  read(field: Field, text: string, typed?: TypedText): TextReading;

  /** What the user typed, while the field has the value that it was read as. */
  typed(field: Field): TypedText | undefined;

  /** What a view of the field keeps between renders; created at the first call with that view's name. */
  viewState<State extends object>(field: Field, view: string, create: () => State): State;

  /** Renders the field again, after a change of its view state. */
  refresh(field: Field): void;

  /** Focuses the field, or one of its nodes, once the changes so far are rendered. */
  focus(field: Field, node?: FieldNode): void;
}

/** The context of fields that contain others: these exist only in drafts that can add and remove fields. */
export interface StructuredContext extends FormContext {
  readonly draft: StructuredDraft;
}

/** Shows the fields of one kind. */
export type FieldView<Kind extends FieldKind = FieldKind> = (
  field: Extract<Field, { kind: Kind }>,
  context: Kind extends 'list' | 'map' | 'variant' ? StructuredContext : FormContext,
) => unknown;

/** Shows a group; `isFolded` says which of its fields are folded, in place of those marked as advanced. */
export type FoldingView = (
  field: GroupField,
  context: FormContext,
  isFolded?: (field: Field) => boolean,
) => unknown;

/** The views in the chunk `choices`, which is loaded where a schema needs one of them. */
export interface ChoiceViews {
  readonly choice: FieldView<'choice'>;
  readonly toggle: FieldView<'toggle'>;
}

/** The kinds of field in most forms: their views are in the chunk `form`. */
export type FormKind = Exclude<PlainKind, keyof ChoiceViews> | 'group';

/** The views of all other kinds; the compiler reports a missing one. */
type SpecialViewsByKind = {
  readonly [Kind in Exclude<FieldKind, FormKind | keyof ChoiceViews>]: FieldView<Kind>;
};

/** The views in the chunk `special`, which is loaded where a schema needs one of them. */
export interface SpecialViews extends SpecialViewsByKind {
  /** A group with a label. */
  readonly titledGroup: FoldingView;
  /** Many options, or options to which the user can add a value. */
  readonly combobox: FieldView<'choice'>;
  /** A secret with several lines. */
  readonly secretFile: FieldView<'secret'>;
  /** A choice that accepts null. */
  readonly choiceOrNull: FieldView<'choice'>;
  readonly toggleOrNull: FieldView<'toggle'>;
  readonly nullOffer: (field: Field, context: FormContext) => unknown;
  /** A field whose own view fails. */
  readonly unshown: (field: Field, context: FormContext) => unknown;
}

/** A chunk of views. */
export interface LateViews<Views> {
  readonly styles: string;
  readonly views: Views;
}

/** The chunk `special`. */
export interface SpecialFields extends LateViews<SpecialViews> {
  /** The content of a file; an edition may do without it. */
  readonly fileView?: FieldView<'text'>;
  /**
   * Shows the records that a field refers to as its options; undefined until they are loaded. An edition
   * may do without it.
   */
  recordView?(field: Field, context: FormContext, flow: ConnectionFlow, root: ShadowRoot): unknown;
}

/** The chunk `long`: renders the fields of long forms, and of forms whose fields come and go. */
export interface LongForm {
  /** Renders one field, and only that field when it changes. */
  fieldSlot(field: Field, source: FieldSource): unknown;
  /** Renders fields one below the other, those out of sight in later tasks. */
  batches(fields: readonly Field[], context: FormContext): unknown;
  /** Renders at once what still waits for its task: what a field is in, also where that is not shown, or all. */
  finish(context: FormContext, field?: Field): void;
  /**
   * Shows a group of many fields with more of them folded; undefined for others, whose folds it opens for what the
   * page fills in later. An edition may do without it.
   */
  readonly longGroup?: FieldView<'group'>;
}

/** Loads the chunk with the view of a field, and stands in for it. */
export type PendingView = (chunk: Chunk<unknown>, field: Field, context: FormContext) => unknown;

/** The chunks that fields load when they need them. */
export interface FieldChunks extends Pick<RichTextHost, 'richText'> {
  readonly choices: Chunk<LateViews<ChoiceViews>>;
  readonly special: Chunk<SpecialFields>;
  /** Stands in for views until their chunk is loaded. An edition that has all from the start does without. */
  readonly pendingView?: PendingView;
  readonly long: Chunk<LongForm>;
}

/** The part of the chunk `reactions` that fields use. */
export interface FieldReactions {
  /** The focus has left a control of the field: once it has left the field too, that shows what is wrong. */
  leave(event: FocusEvent, field: Field, context: FormContext): void;
  /** Above the fields: what is to be mended, after a check that found several problems. */
  summary(context: FormContext): unknown;
  /** Has screen readers say what has changed, where nothing that has the focus does. */
  announce(text: string): void;
  /** What is wrong with a field, for `aria-describedby` to point to. */
  readonly problem: FieldView;
  /** Describes a violation in a sentence. */
  describe(violation: Violation, field: Field, strings: Strings): string;
  /** Replaces the view of the field's kind; undefined for most fields, and in some editions. */
  view?(field: Field, context: FormContext): unknown;
  /** Reads a text as the form's language writes it, without blanks and invisible characters around it. */
  read(field: Field, text: string, typed: TypedText | undefined, context: FormContext): TextReading;
  /**
   * Leaves such characters out of what is pasted, so that it can be undone, and says so. Text of several lines,
   * dropped too, gets a control that keeps them. An edition may do without it.
   */
  paste?(event: ClipboardEvent | InputEvent, field: Field, context: FormContext): void;
  /** Reads what was typed before the chunk was loaded; not in an edition that has it from the start. */
  readAgain?(states: Iterable<{ readonly typed?: TypedText }>, context: FormContext): void;
  /** Has a control that is read only once its text is complete, such as a key of a map, read it now. */
  finishTyping(root: ShadowRoot): void;
  /** Lets password managers fill in the text control of a login or a one-time code. An edition may do without it. */
  autofill?(field: Field, context: FormContext, control: HTMLInputElement): void;
  /** Below a control: says what was left out of its text. Comes with `paste`. */
  cleanedNote?: FieldView;
  /** Below a text that may be a URL: offers the part of it that the field asks for. Not in all editions. */
  offerUrlPart?: FieldView<'text'>;
}
