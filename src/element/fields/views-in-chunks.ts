import { Part } from '../part.js';
import { choiceView } from './choice-view.js';
import type { Views } from './form-context.js';
import { groupView } from './group-view.js';
import { lazily, lazyViews } from './lazily.js';
import { numberView } from './number-view.js';
import { secretView } from './secret-view.js';
import { textView } from './text-view.js';
import { toggleView } from './toggle-view.js';

const offer = new Part(() => import('../reactions/url-part-offer.js'));

/** What most forms need comes with the element; the rest is loaded where a schema asks for it. */
export const viewsInChunks: Views = {
  text: textView,
  secret: secretView,
  number: numberView,
  choice: choiceView,
  toggle: toggleView,
  group: groupView,
  date: lazily('date'),
  several: lazily('several'),
  list: lazily('list'),
  map: lazily('map'),
  variant: lazily('variant'),
  json: lazily('json'),
  titledGroup: lazily('titledGroup'),
  searchable: lazily('searchable'),
  secretFile: lazily('secretFile'),
  choiceOrNull: lazily('choiceOrNull'),
  toggleOrNull: lazily('toggleOrNull'),
  nullOffer: lazily('nullOffer'),
  chunked: new Part(() => import('./long/index.js')),
  records: lazyViews,
  offer(field, context) {
    // Without it the field stays what it is.
    if (!offer.here)
      offer.load().then(
        () => context.refresh(field),
        () => {},
      );
    return offer.here?.partOffer(field, context);
  },
};
