import { choiceView } from './choice-view.js';
import type { ViewsByKind } from './form-context.js';
import { groupView } from './group-view.js';
import { lazily } from './lazily.js';
import { numberView } from './number-view.js';
import { secretView } from './secret-view.js';
import { textView } from './text-view.js';
import { toggleView } from './toggle-view.js';

/** What most forms need comes with the element; the rest is loaded where a schema asks for it. */
export const viewsByKind: ViewsByKind = {
  text: textView,
  secret: secretView,
  number: numberView,
  choice: choiceView,
  toggle: toggleView,
  group: groupView,
  date: lazily(({ dateView }) => dateView),
  several: lazily(({ severalView }) => severalView),
  list: lazily(({ listView }) => listView),
  map: lazily(({ mapView }) => mapView),
  variant: lazily(({ variantView }) => variantView),
  json: lazily(({ jsonView }) => jsonView),
};
