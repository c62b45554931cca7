import { noChange } from 'lit/html.js';
import {
  directive,
  Directive,
  type DirectiveResult,
  type ElementPart,
  type PartInfo,
} from 'lit/directive.js';
import type { Field } from '../../schema/field.js';
import { helpOf } from '../help.js';
import type { FormContext } from './form-context.js';
import { show } from './shown-state.js';

/** The id list for `aria-describedby`: only ids of nodes that are rendered. */
export function describedBy(field: Field, context: FormContext, hasHint = false): string {
  const ids: string[] = [];
  if (helpOf(field, context.strings).description) ids.push(context.domId(field, 'description'));
  if (context.typed(field)?.isCleaned) ids.push(context.domId(field, 'cleaned'));
  if (hasHint) ids.push(context.domId(field, 'hint'));
  if (context.draft.violationOf(field)) ids.push(context.domId(field, 'problem'));
  return ids.join(' ');
}

/** Inputs for which HTML ignores `readonly`. */
const WITHOUT_READ_ONLY = /^(checkbox|radio|color|range|file)$/;

/**
 * Binds a control to its field: id, description, required, read-only and invalid state, and the blur
 * event; for a text control also the text, the placeholder and the input event. One directive instead
 * of ten bindings, because a long form pays for each binding at mount.
 */
class ControlDirective extends Directive {
  readonly #element: HTMLInputElement;
  #field?: Field;
  #context?: FormContext;
  /** Before there were reactions, the event that told of lines: an input of one line has none in its text. */
  #early?: Event;
  /** The attributes as they were last set. */
  #attributes: Record<string, string> = {};

  constructor(part: PartInfo) {
    super(part);
    this.#element = (part as unknown as ElementPart).element as HTMLInputElement;
    this.#element.addEventListener('blur', this);
  }

  override render(field: Field, context: FormContext, hasHint?: boolean, isText?: boolean): unknown {
    const element = this.#element;
    if (isText && !this.#field)
      for (const type of ['input', 'paste', 'beforeinput']) element.addEventListener(type, this);
    this.#field = field;
    this.#context = context;
    // Only text controls can be read-only; others are disabled instead.
    const supportsReadOnly = 'readOnly' in element && !WITHOUT_READ_ONLY.test(element.type);
    this.#setAttribute('id', context.domId(field, 'control'));
    this.#setAttribute('aria-describedby', describedBy(field, context, hasHint));
    this.#setAttribute('aria-invalid', context.draft.violationOf(field) && 'true');
    this.#setAttribute('aria-required', field.required && 'true');
    this.#setAttribute(supportsReadOnly ? 'readonly' : 'disabled', field.readOnly && 'true');
    if (!isText) return noChange;
    context.reactions?.autofill?.(field, context, element);
    this.#setAttribute('placeholder', (field as TypedField).placeholder);
    // Not where it is the same text: that would still move the caret.
    show(element, 'value', context.text(field));
    return noChange;
  }

  handleEvent(event: Event): void {
    const element = this.#element;
    const field = this.#field!;
    const context = this.#context!;
    const { reactions } = context;
    switch (event.type) {
      case 'input':
        return context.type(field, element.value, undefined, (!reactions && this.#early) || event);
      case 'blur':
        return reactions?.leave(event as FocusEvent, field, context);
    }
    if (reactions) reactions.paste?.(event as ClipboardEvent | InputEvent, field, context);
    else if (/\n/.test((event as InputEvent).data!)) this.#early = event;
  }

  /** Sets the attribute where it has changed; an empty value removes it. */
  #setAttribute(name: string, value: string | false | undefined): void {
    value ||= '';
    if ((this.#attributes[name] ?? '') === value) return;
    this.#attributes[name] = value;
    if (value) this.#element.setAttribute(name, value);
    else this.#element.removeAttribute(name);
  }
}

type TypedField = Extract<Field, { placeholder: string }>;

/**
 * Goes into the start tag of a field's only control: `<input ${control(field, context)}>`.
 * `hasHint`: the field shows a hint besides its description.
 */
export const control: (
  field: Field,
  context: FormContext,
  hasHint?: boolean,
  isText?: boolean,
) => DirectiveResult = directive(ControlDirective);

/** The same for a text control, including its `placeholder`, `.value` and `@input`. */
export const textControl = (field: TypedField, context: FormContext, hasHint?: boolean): DirectiveResult =>
  control(field, context, hasHint, true);
