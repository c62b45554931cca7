import { html } from 'lit/html.js';
import { Part } from '../part.js';
import type { Field, FieldKind } from '../../schema/field.js';
import { laterPart } from '../load-later.js';
import { mergeStrings, say, type FirstStrings, type Strings } from '../strings/strings.js';
import type { FieldView, FormContext, Views } from './form-context.js';
import type * as LazyViews from './special/index.js';

/** A view that is loaded when a schema first needs it, and with it the words that only such views say. */
export type LazyView<Kind extends FieldKind> = (
  field: Parameters<FieldView<Kind>>[0],
  context: Parameters<FieldView<Kind>>[1],
  strings: Strings,
) => unknown;

/** All of them, and the words that they say. */
export const lazyViews: Part<typeof LazyViews> = new Part(async () => {
  const [views] = await Promise.all([import('./special/index.js'), laterPart.load()]);
  return views;
});

let loading: Promise<unknown> | undefined;
let failed = false;

/** All words, by those of them that the form had at first. */
const complete = new WeakMap<FirstStrings, Strings>();

/**
 * A view that is loaded when a schema first needs it, with a placeholder of about its size until
 * then. A load that failed can be tried again.
 */
export function lazily<Name extends keyof Views & keyof typeof LazyViews>(name: Name): Views[Name] {
  const view = (field: Field, context: FormContext): unknown => {
    const views = lazyViews.here;
    if (views) return (views[name] as LazyView<FieldKind>)(field, context, completed(context.strings));
    const { notLoaded, tryAgain, loading: loadingText } = context.strings.field;
    if (failed) {
      const again = () => {
        failed = false;
        context.refresh(field);
      };
      return html`<div class="field" part="field"
        ><p class="problem" part="problem">${field.label} ${say(notLoaded)}</p
        ><button class="quiet" part="button" type="button" @click=${again}>${say(tryAgain)}</button></div
      >`;
    }
    loading ??= lazyViews.load().catch(() => {
      loading = undefined;
      failed = true;
    });
    void loading.then(() => context.refresh(field));
    return html`<div class="field placeholder" part="field"
      ><span class="label" part="label">${field.label}</span
      ><span class="control" role="img" aria-label=${say(loadingText)}></span
    ></div>`;
  };
  return view as Views[Name];
}

function completed(strings: FirstStrings): Strings {
  let all = complete.get(strings);
  if (!all) complete.set(strings, (all = mergeStrings(laterPart.here!.english, strings)));
  return all;
}
