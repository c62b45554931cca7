import { html } from 'lit';
import type { FieldKind } from '../../schema/field.js';
import { say } from '../strings.js';
import type { FieldView } from './form-context.js';

/**
 * A view that is loaded when a schema first needs it, with a placeholder of about its size until
 * then. A load that failed can be tried again.
 */
export function lazily<Kind extends FieldKind>(load: () => Promise<FieldView<Kind>>): FieldView<Kind> {
  let view: FieldView<Kind> | undefined;
  let loading: Promise<boolean> | undefined;
  let failed = false;

  return (field, context) => {
    if (view) return view(field, context);
    if (failed) {
      const again = () => {
        failed = false;
        context.refresh(field);
      };
      const { notLoaded, tryAgain } = context.strings.field;
      return html`<div class="field" part="field"><p class="problem" part="problem">${field.label} ${say(notLoaded)}</p><button class="quiet" part="button" type="button" @click=${again}>${say(tryAgain)}</button></div>`;
    }
    loading ??= load().then(
      (loaded) => ((view = loaded), true),
      () => ((loading = undefined), (failed = true), false),
    );
    void loading.then(() => context.refresh(field));
    return html`<div class="field placeholder" part="field"><span class="label" part="label">${field.label}</span><span class="control" role="img" aria-label=${say(context.strings.field.loading)}></span></div>`;
  };
}
