import { noChange } from 'lit/html.js';
import { directive, Directive, type PropertyPart } from 'lit/directive.js';

class LiveDirective extends Directive {
  override update({ element, name }: PropertyPart, [value]: [unknown]): unknown {
    const control = element as unknown as Record<string, unknown>;
    if (control[name] !== value) control[name] = value;
    return noChange;
  }

  override render(value: unknown): unknown {
    return value;
  }
}

/**
 * Binds a property of a control that the user changes too: `.value=${live(text)}`. Sets it
 * whenever the control shows something else, not only when the value has changed. Lit's own
 * directive does the same for every kind of binding.
 */
export const live = directive(LiveDirective);
