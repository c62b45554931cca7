import { noChange } from 'lit/html.js';
import { directive, Directive, type ChildPart, type PartInfo } from 'lit/directive.js';
import type { Field } from '../../../schema/field.js';
import type { FormContext } from '../form-context.js';

class MarkInvalidDirective extends Directive {
  readonly #part: ChildPart;
  #isMarked = false;

  constructor(part: PartInfo) {
    super(part);
    this.#part = part as unknown as ChildPart;
  }

  override render(isInvalid: boolean, field: Field, { draft }: FormContext): unknown {
    if (!isInvalid && !this.#isMarked) return noChange;
    this.#isMarked = isInvalid;
    const control = (this.#part.parentNode as Element).querySelector('.control')!;
    if (isInvalid || draft.violationOf(field)) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
    return noChange;
  }
}

/**
 * Says of the control before it, in the same node, that it is invalid for another reason than what it holds. Comes
 * after the control, which sets the attribute itself as what it holds is judged.
 */
export const markInvalid: (isInvalid: boolean, field: Field, context: FormContext) => unknown =
  directive(MarkInvalidDirective);
