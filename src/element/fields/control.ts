import { noChange } from 'lit/html.js';
import {
  directive,
  Directive,
  type DirectiveResult,
  type ElementPart,
  type PartInfo,
} from 'lit/directive.js';
import type { Field } from '../../schema/field.js';
import type { FormContext } from './form-context.js';

/** The id list for `aria-describedby`: only of nodes that are there. */
export function describedBy(field: Field, context: FormContext, hinted = false): string {
  const ids: string[] = [];
  if (field.description) ids.push(context.domId(field, 'description'));
  if (hinted) ids.push(context.domId(field, 'hint'));
  if (context.draft.violationOf(field)) ids.push(context.domId(field, 'problem'));
  return ids.join(' ');
}

/**
 * What every control of a field has in common: its id, what describes it, whether it is required,
 * read-only or wrong, and that leaving it is told; of one that text is typed into also the text and
 * the placeholder, and that typing is told. One directive instead of ten bindings, because a long
 * form pays for each of them at mount.
 */
class ControlDirective extends Directive {
  readonly #element: HTMLInputElement;
  #field?: Field;
  #context?: FormContext;
  #set: Record<string, string> = {};

  constructor(part: PartInfo) {
    super(part);
    this.#element = (part as unknown as ElementPart).element as HTMLInputElement;
    this.#element.addEventListener('blur', this);
  }

  override render(field: Field, context: FormContext, hinted?: boolean, typed?: boolean): unknown {
    const element = this.#element;
    if (typed && !this.#field) element.addEventListener('input', this);
    this.#field = field;
    this.#context = context;
    // Only text can be read-only; what is picked is disabled instead.
    const writable = 'readOnly' in element && element.type !== 'checkbox';
    this.#attribute('id', context.domId(field, 'control'));
    this.#attribute('aria-describedby', describedBy(field, context, hinted));
    this.#attribute('aria-invalid', context.draft.violationOf(field) && 'true');
    this.#attribute('aria-required', field.required && 'true');
    this.#attribute(writable ? 'readonly' : 'disabled', field.readOnly && 'true');
    if (!typed) return noChange;
    this.#attribute('placeholder', (field as TypedField).placeholder);
    const text = context.text(field);
    // Writing the text that is there already would still move the caret.
    if (element.value !== text) element.value = text;
    return noChange;
  }

  handleEvent({ type }: Event): void {
    if (type === 'blur') this.#context!.leave(this.#field!);
    else this.#context!.type(this.#field!, this.#element.value);
  }

  /** One that is empty is left off. */
  #attribute(name: string, value: string | false | undefined): void {
    value ||= '';
    if ((this.#set[name] ?? '') === value) return;
    this.#set[name] = value;
    if (value) this.#element.setAttribute(name, value);
    else this.#element.removeAttribute(name);
  }
}

type TypedField = Extract<Field, { placeholder: string }>;

const directed = directive(ControlDirective);

/**
 * Goes into the tag of a field's only control: `<input ${control(field, context)}>`.
 * @param hinted The field shows a hint besides its description.
 */
export const control = (field: Field, context: FormContext, hinted?: boolean): DirectiveResult =>
  directed(field, context, hinted);

/** The same for a control that text is typed into; needs no `placeholder`, `.value` and `@input` besides. */
export const textControl = (field: TypedField, context: FormContext, hinted?: boolean): DirectiveResult =>
  directed(field, context, hinted, true);
