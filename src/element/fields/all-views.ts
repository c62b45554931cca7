import { atHand } from '../part.js';
import type { FieldKind } from '../../schema/field.js';
import type { Strings } from '../strings/strings.js';
import { choiceView } from './choice-view.js';
import * as chunked from './long/index.js';
import { comboboxView } from './special/combobox-view.js';
import { dateView } from './special/date-view.js';
import type { FieldView, Views } from './form-context.js';
import { groupView } from './group-view.js';
import { jsonView } from './special/json-view.js';
import type { LazyView } from './lazily.js';
import { listView } from './special/list-view.js';
import { mapView } from './special/map-view.js';
import { choiceOrNullView, nullOffer, toggleOrNullView } from './special/null-views.js';
import { numberView } from './number-view.js';
import { partOffer } from '../reactions/url-part-offer.js';
import { recordView } from './special/record-view.js';
import { secretFileView } from './special/secret-file-view.js';
import { secretView } from './secret-view.js';
import { severalView } from './special/several-view.js';
import { textView } from './text-view.js';
import { titledGroupView } from './special/titled-group-view.js';
import { toggleView } from './toggle-view.js';
import { variantView } from './special/variant-view.js';

/** All of them from the start, for a form that has all its words from the start. */
export const allViews: Views = {
  text: textView,
  secret: secretView,
  number: numberView,
  choice: choiceView,
  toggle: toggleView,
  group: groupView,
  date: worded(dateView),
  several: worded(severalView),
  list: worded(listView),
  map: worded(mapView),
  variant: worded(variantView),
  json: worded(jsonView),
  titledGroup: worded(titledGroupView),
  searchable: worded(comboboxView),
  secretFile: worded(secretFileView),
  choiceOrNull: worded(choiceOrNullView),
  toggleOrNull: worded(toggleOrNullView),
  nullOffer: worded<FieldKind>(nullOffer),
  chunked: atHand(chunked),
  offer: partOffer,
  records: atHand({ recordView }),
};

function worded<Kind extends FieldKind>(view: LazyView<Kind>): FieldView<Kind> {
  return (field, context) => view(field, context, context.strings as Strings);
}
