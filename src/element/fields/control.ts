import { noChange } from 'lit/html.js';
import { directive, Directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';
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
 * read-only or wrong, and that leaving it is told. One directive instead of eight attribute
 * bindings, because a long form pays for each of them at mount.
 */
class ControlDirective extends Directive {
  protected field!: Field;
  protected context!: FormContext;
  #element?: Element;
  #set: Record<string, string> = {};

  override update({ element }: ElementPart, [field, context, hinted]: [Field, FormContext, boolean?]): unknown {
    this.field = field;
    this.context = context;
    if (!this.#element) this.listen((this.#element = element));
    const attributes = this.render(field, context, hinted, canBeReadOnly(element));
    for (const name in attributes) this.#attribute(element, name, attributes[name]!);
    return noChange;
  }

  protected listen(element: Element): void {
    element.addEventListener('blur', this);
  }

  handleEvent(event: Event): void {
    if (event.type === 'blur') this.context.leave(this.field);
  }

  /** The attributes as they are to be; an empty one is left off. */
  override render(field: Field, context: FormContext, hinted?: boolean, writable = true): Record<string, string> {
    return {
      id: context.domId(field, 'control'),
      'aria-describedby': describedBy(field, context, hinted),
      'aria-invalid': context.draft.violationOf(field) ? 'true' : '',
      'aria-required': field.required ? 'true' : '',
      // Only text can be read-only; what is picked is disabled instead.
      readonly: field.readOnly && writable ? 'readonly' : '',
      disabled: field.readOnly && !writable ? 'disabled' : '',
    };
  }

  #attribute(element: Element, name: string, value: string): void {
    if ((this.#set[name] ?? '') === value) return;
    this.#set[name] = value;
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
}

type TypedField = Extract<Field, { placeholder: string }>;

/** The control of a field that text is typed into: shows the text and the placeholder, and tells what is typed. */
class TextControlDirective extends ControlDirective {
  override update(part: ElementPart, args: [Field, FormContext, boolean?]): unknown {
    super.update(part, args);
    const input = part.element as HTMLInputElement;
    const text = this.context.text(this.field);
    // Writing the text that is there already would still move the caret.
    if (input.value !== text) input.value = text;
    return noChange;
  }

  override render(field: TypedField, context: FormContext, hinted?: boolean, writable?: boolean): Record<string, string> {
    return { ...super.render(field, context, hinted, writable), placeholder: field.placeholder };
  }

  protected override listen(element: Element): void {
    super.listen(element);
    element.addEventListener('input', this);
  }

  override handleEvent(event: Event): void {
    super.handleEvent(event);
    if (event.type === 'input') this.context.type(this.field, (event.target as HTMLInputElement).value);
  }
}

function canBeReadOnly(element: Element): boolean {
  return 'readOnly' in element && (element as HTMLInputElement).type !== 'checkbox';
}

/**
 * Goes into the tag of a field's only control: `<input ${control(field, context)}>`.
 * @param hinted The field shows a hint besides its description.
 */
export const control: (field: Field, context: FormContext, hinted?: boolean) => DirectiveResult =
  directive(ControlDirective);

/** The same for a control that text is typed into; needs no `placeholder`, `.value` and `@input` besides. */
export const textControl: (field: TypedField, context: FormContext, hinted?: boolean) => DirectiveResult =
  directive(TextControlDirective);
