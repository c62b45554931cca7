import { noChange } from 'lit/html.js';
import { directive, Directive, type PropertyPart } from 'lit/directive.js';
import { show } from './shown-state.js';

class LiveDirective extends Directive {
  override update({ element, name }: PropertyPart, [value]: [unknown]): unknown {
    show(element, name, value);
    return noChange;
  }

  override render(value: unknown): unknown {
    return value;
  }
}

/**
 * Binds a property that the user changes too: `.value=${live(text)}`. Sets it whenever the control's
 * value differs, not only when the bound value has changed. Like Lit's `live`, which handles every
 * kind of binding and is larger.
 */
export const live = directive(LiveDirective);
