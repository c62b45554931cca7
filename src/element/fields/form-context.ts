import type { Part } from '../part.js';
import type { Draft } from '../../flow/draft.js';
import type { StructuredDraft } from '../../flow/structured/structured-draft.js';
import type { Field, FieldKind } from '../../schema/field.js';
import type { Read } from '../../value/convert.js';
import type { Violation } from '../../validation/violation.js';
import type { FirstStrings } from '../strings/strings.js';
import type * as ChunkedChunk from './long/index.js';
import type { FieldSource } from './field-slot.js';
import type { recordView } from './special/record-view.js';

/** What the buttons of an item do with it. */
export type ItemAct = 'moveUp' | 'moveDown' | 'remove';

/** The nodes of a field that others point to by id. */
export type FieldNode = 'control' | 'label' | 'description' | 'problem' | 'hint' | 'list' | 'add' | ItemAct;

/** Says in a sentence what is wrong with a field. */
export type Describe = (violation: Violation, field: Field) => string;

/** What fields have only after they were first shown. */
export interface LaterFields {
  readonly describe: Describe;
  /** Another view than that of the field's kind; undefined for most. */
  view(field: Field, context: FormContext): unknown;
}

/** What the view of a field may ask and say. */
export interface FormContext extends FieldSource {
  readonly draft: Draft;
  readonly strings: FirstStrings;
  readonly views: Views;

  /** An id for a node of the field; the same for the same field, unique in the form. */
  domId(field: Field, node: FieldNode): string;

  /** A field within a field: shown by the view of its kind, re-rendered only for its own changes. */
  render(field: Field): unknown;

  /** The text that the field's control shows: what was typed as long as it stands, else the value as `show` says it. */
  text(field: Field, show?: (value: unknown) => string): string;

  /** The user typed text into the field's control; `read` says what it means. */
  type(field: Field, text: string, read?: Read): void;

  /** What is wrong with the field as a sentence; `""` while nothing is, or the words for it are still to come. */
  describeProblem(field: Field): string;

  /** What the view of a field keeps for itself between renders; made at the first call. */
  memo<State extends object>(field: Field, create: () => State): State;

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

/** A view for every kind there is; the compiler asks for each. */
type ViewsByKind = { readonly [Kind in FieldKind]: FieldView<Kind> };

/** How fields are shown. The entry says which views are there from the start, and which are loaded when they are needed. */
export interface Views extends ViewsByKind {
  /** What the view of a kind leaves to another: an object with a name, many options, a secret of several lines. */
  readonly titledGroup: FieldView<'group'>;
  readonly searchable: FieldView<'choice'>;
  readonly secretFile: FieldView<'secret'>;
  /** Where null is an answer. */
  readonly choiceOrNull: FieldView<'choice'>;
  readonly toggleOrNull: FieldView<'toggle'>;
  readonly nullOffer: (field: Field, context: FormContext) => unknown;
  /** How the fields of a long form, and those that come and go, are rendered. */
  readonly chunked: Part<typeof ChunkedChunk>;
  /** Below texts that may be addresses. */
  readonly offer: FieldView<'text'>;
  /** For fields that stand for records. */
  readonly records: Part<{ readonly recordView: typeof recordView }>;
}
