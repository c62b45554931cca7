import { atHand } from '../part.js';
import type { FieldKind } from '../../schema/field.js';
import type { Strings } from '../strings.js';
import { choiceView } from './choice-view.js';
import * as chunked from './chunked.js';
import { comboboxView } from './combobox-view.js';
import { dateView } from './date-view.js';
import type { FieldView, Views } from './form-context.js';
import { groupView } from './group-view.js';
import { jsonView } from './json-view.js';
import type { LazyView } from './lazily.js';
import { listView } from './list-view.js';
import { mapView } from './map-view.js';
import { choiceOrNullView, nullOffer, toggleOrNullView } from './null-views.js';
import { numberView } from './number-view.js';
import { partOffer } from './part-offer.js';
import { recordView } from './record-view.js';
import { secretFileView } from './secret-file-view.js';
import { secretView } from './secret-view.js';
import { severalView } from './several-view.js';
import { textView } from './text-view.js';
import { titledGroupView } from './titled-group-view.js';
import { toggleView } from './toggle-view.js';
import { variantView } from './variant-view.js';

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
