import { html } from 'lit/html.js';
import type { FieldKind } from '../../schema/field.js';
import { mergeStrings, say, type FirstStrings, type Strings } from '../strings.js';
import type { FieldView } from './form-context.js';

/** A view that is loaded when a schema first needs it, and with it the words that only such views say. */
export type LazyView<Kind extends FieldKind> = (
  field: Parameters<FieldView<Kind>>[0],
  context: Parameters<FieldView<Kind>>[1],
  strings: Strings,
) => unknown;

/** All words, by those of them that the form had at first. */
const complete = new WeakMap<FirstStrings, Strings>();

/**
 * A view that is loaded when a schema first needs it, with a placeholder of about its size until
 * then. A load that failed can be tried again.
 */
export function lazily<Kind extends FieldKind>(load: () => Promise<LazyView<Kind>>): FieldView<Kind> {
  let view: FieldView<Kind> | undefined;
  let loading: Promise<boolean> | undefined;
  let failed = false;

  return (field, context) => {
    if (view) return view(field, context);
    const { notLoaded, tryAgain, loading: loadingText } = context.strings.field;
    if (failed) {
      const again = () => {
        failed = false;
        context.refresh(field);
      };
      return html`<div class="field" part="field"><p class="problem" part="problem">${field.label} ${say(notLoaded)}</p><button class="quiet" part="button" type="button" @click=${again}>${say(tryAgain)}</button></div>`;
    }
    loading ??= Promise.all([load(), import('../later.js')]).then(
      ([loaded, { english }]) => ((view = (field, context) => loaded(field, context, completed(context.strings, english))), true),
      () => ((loading = undefined), (failed = true), false),
    );
    void loading.then(() => context.refresh(field));
    return html`<div class="field placeholder" part="field"><span class="label" part="label">${field.label}</span><span class="control" role="img" aria-label=${say(loadingText)}></span></div>`;
  };
}

function completed(strings: FirstStrings, english: Strings): Strings {
  let all = complete.get(strings);
  if (!all) complete.set(strings, (all = mergeStrings(english, strings)));
  return all;
}
