import type { Chunk } from '../../chunks/chunk.js';
import type { ConnectionFlow } from '../../flow/connection-flow.js';
import type { Draft } from '../../flow/draft.js';
import type { StructuredDraft } from '../../flow/structured/structured-draft.js';
import type { Field, FieldKind } from '../../schema/field.js';
import type { TextReader } from '../../value/field-text.js';
import type { Violation } from '../../validation/violation.js';
import type { Strings } from '../strings/strings.js';
import type { RichTextHost } from './description.js';

/** What the buttons of an item do with it. */
export type ItemAct = 'moveUp' | 'moveDown' | 'remove';

/** The nodes of a field that others point to by id. */
export type FieldNode = 'control' | 'label' | 'description' | 'problem' | 'hint' | 'list' | 'add' | ItemAct;

/** Where a field on the page gets its content and its changes from. */
export interface FieldSource {
  /** Changes when every field shows something else, e.g. in another language. */
  readonly revision: number;
  view(field: Field): unknown;
  /** From now on the field of that id is rendered by this one. */
  watch(id: string, shown: ShownField): void;
}

/** A field on the page, or one that was. */
export interface ShownField {
  readonly isConnected: boolean;
  rerender(): void;
}

/** What the view of a field may ask and say. */
export interface FormContext extends FieldSource, RichTextHost {
  readonly draft: Draft;
  readonly strings: Strings;
  readonly chunks: FieldChunks;
  /** What fields do once something has happened; undefined until that code is loaded. */
  readonly reactions: FieldReactions | undefined;

  /** An id for a node of the field; the same for the same field, unique in the form. */
  domId(field: Field, node: FieldNode): string;

  /** A field within a field: shown by the view of its kind, re-rendered only for its own changes. */
  render(field: Field): unknown;

  /**
   * The text that the field's control shows: what was typed as long as it stands, else the value as
   * `show` says it.
   */
  text(field: Field, show?: (value: unknown) => string): string;

  /** The user typed text into the field's control; `read` says what it means. */
  type(field: Field, text: string, read?: TextReader): void;

  /**
   * What is wrong with the field as a sentence; `""` while nothing is, or the code that says it is
   * still to come.
   */
  describeProblem(field: Field): string;

  /**
   * What a view of the field keeps for itself between renders; made at the first call with that view's
   * name.
   */
  memo<State extends object>(field: Field, view: string, create: () => State): State;

  /** Renders the field again, after a change of its memo. */
  refresh(field: Field): void;

  /** The user is done with the field for now: it may say what is wrong. */
  leave(field: Field): void;

  /** Puts the focus into the field, or on one of its nodes, once the changes said so far are rendered. */
  focus(field: Field, node?: FieldNode): void;
}

/** The context of fields that hold others: they are only in drafts that can change those. */
export interface StructuredContext extends FormContext {
  readonly draft: StructuredDraft;
}

/** Shows the fields of one kind. */
export type FieldView<Kind extends FieldKind = FieldKind> = (
  field: Extract<Field, { kind: Kind }>,
  context: Kind extends 'list' | 'map' | 'variant' ? StructuredContext : FormContext,
) => unknown;

/** The kinds that most forms are made of: their views come with the form. */
export type PlainKind = 'text' | 'secret' | 'number' | 'choice' | 'toggle' | 'group';

/** The views of all other kinds; the compiler asks for each. */
type SpecialViewsByKind = { readonly [Kind in Exclude<FieldKind, PlainKind>]: FieldView<Kind> };

/** The views of the chunk `special`, which is loaded where a schema asks for one of them. */
export interface SpecialViews extends SpecialViewsByKind {
  /** An object with a name. */
  readonly titledGroup: FieldView<'group'>;
  /** Many options, or such that more can be added. */
  readonly combobox: FieldView<'choice'>;
  /** A secret of several lines. */
  readonly secretFile: FieldView<'secret'>;
  /** Where null is an answer. */
  readonly choiceOrNull: FieldView<'choice'>;
  readonly toggleOrNull: FieldView<'toggle'>;
  readonly nullOffer: (field: Field, context: FormContext) => unknown;
}

/** The chunk `special`. */
export interface SpecialFields {
  readonly styles: string;
  readonly views: SpecialViews;
  /**
   * A field that stands for a record of the connection, as a list of the records; undefined where they
   * are not known.
   */
  recordView(field: Field, context: FormContext, flow: ConnectionFlow, root: ShadowRoot): unknown;
}

/** The chunk `long`: how the fields of a long form, and those that come and go, are rendered. */
export interface LongForm {
  /** One field, which renders itself when it changes. */
  fieldSlot(field: Field, source: FieldSource): unknown;
  /** Fields one below the other, those out of sight in later tasks. */
  batches(fields: readonly Field[], context: FormContext): unknown;
  /** Renders at once what is still to come. */
  finish(context: FormContext): void;
}

/** The code that fields load when they need it. */
export interface FieldChunks extends Pick<RichTextHost, 'richText'> {
  readonly special: Chunk<SpecialFields>;
  readonly long: Chunk<LongForm>;
}

/** What fields do only once something has happened: part of the chunk `reactions`. */
export interface FieldReactions {
  /** Says in a sentence what is wrong with a field. */
  describe(violation: Violation, field: Field, strings: Strings): string;
  /** Another view than that of the field's kind; undefined for most. */
  view(field: Field, context: FormContext): unknown;
  /** Below a text that may be an address: offers the part of it that is asked for. */
  offerUrlPart: FieldView<'text'>;
}
