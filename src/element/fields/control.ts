import { noChange } from 'lit';
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
  #field?: Field;
  #context?: FormContext;
  #set: Record<string, string> = {};

  override render(_field: Field, _context: FormContext, _hinted?: boolean): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [field, context, hinted]: [Field, FormContext, boolean?]): unknown {
    if (!this.#field) {
      element.setAttribute('part', 'control');
      element.addEventListener('blur', () => this.#context!.leave(this.#field!));
    }
    this.#field = field;
    this.#context = context;
    this.#attribute(element, 'id', context.domId(field, 'control'));
    this.#attribute(element, 'aria-describedby', describedBy(field, context, hinted));
    this.#attribute(element, 'aria-invalid', context.draft.violationOf(field) ? 'true' : '');
    this.#attribute(element, 'aria-required', field.required ? 'true' : '');
    // Only text can be read-only; what is picked is disabled instead, and so is what says "no value".
    const empty = field.nullable && context.draft.valueAt(field.path) === null;
    const writes = element.localName === 'textarea' || isTextInput(element);
    this.#attribute(element, 'readonly', field.readOnly && writes ? 'readonly' : '');
    this.#attribute(element, 'disabled', empty || (field.readOnly && !writes) ? 'disabled' : '');
    return noChange;
  }

  #attribute(element: Element, name: string, value: string): void {
    if ((this.#set[name] ?? '') === value) return;
    this.#set[name] = value;
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
}

function isTextInput(element: Element): boolean {
  return element.localName === 'input' && (element as HTMLInputElement).type !== 'checkbox';
}

/**
 * Goes into the tag of a field's only control: `<input ${control(field, context)}>`.
 * @param hinted The field shows a hint besides its description.
 */
export const control: (field: Field, context: FormContext, hinted?: boolean) => DirectiveResult =
  directive(ControlDirective);
