import { html } from 'lit/html.js';
import type { FieldKind } from '../../schema/field.js';
import { mergeStrings, say, type FirstStrings, type Strings } from '../strings.js';
import type { FieldView } from './form-context.js';
import type * as LazyViews from './lazy-views.js';

/** A view that is loaded when a schema first needs it, and with it the words that only such views say. */
export type LazyView<Kind extends FieldKind> = (
  field: Parameters<FieldView<Kind>>[0],
  context: Parameters<FieldView<Kind>>[1],
  strings: Strings,
) => unknown;

/** What all of them share, once it is there. */
let parts: readonly [typeof LazyViews, { readonly english: Strings }] | undefined;
let loading: Promise<unknown> | undefined;
let failed = false;

/** To be awaited before a form is shown that has some of them for sure. */
export async function loadLazyViews(): Promise<void> {
  parts ??= await Promise.all([import('./lazy-views.js'), import('../later.js')]);
}

/** All words, by those of them that the form had at first. */
const complete = new WeakMap<FirstStrings, Strings>();

/**
 * A view that is loaded when a schema first needs it, with a placeholder of about its size until
 * then. A load that failed can be tried again.
 */
export function lazily<Kind extends FieldKind>(pick: (views: typeof LazyViews) => LazyView<Kind>): FieldView<Kind> {
  return (field, context) => {
    if (parts) {
      const [views, { english }] = parts;
      return pick(views)(field, context, completed(context.strings, english));
    }
    const { notLoaded, tryAgain, loading: loadingText } = context.strings.field;
    if (failed) {
      const again = () => {
        failed = false;
        context.refresh(field);
      };
      return html`<div class="field" part="field"><p class="problem" part="problem">${field.label} ${say(notLoaded)}</p><button class="quiet" part="button" type="button" @click=${again}>${say(tryAgain)}</button></div>`;
    }
    loading ??= loadLazyViews().catch(() => {
      loading = undefined;
      failed = true;
    });
    void loading.then(() => context.refresh(field));
    return html`<div class="field placeholder" part="field"><span class="label" part="label">${field.label}</span><span class="control" role="img" aria-label=${say(loadingText)}></span></div>`;
  };
}

function completed(strings: FirstStrings, english: Strings): Strings {
  let all = complete.get(strings);
  if (!all) complete.set(strings, (all = mergeStrings(english, strings)));
  return all;
}
