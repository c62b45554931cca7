/** The chunk `special` of an edition that searches and suggests with the browser's own controls. */
import type { SpecialViews } from '../form-context.js';
import { nativeChoiceView } from './native-choice-view.js';
import { dateView } from './date-view.js';
import { jsonView } from './json-view.js';
import { listView } from './list-view.js';
import { mapView } from './map-view.js';
import { choiceOrNullView, nullOffer, toggleOrNullView } from './null-views.js';
import { secretLinesView } from './secret-lines-view.js';
import { severalView } from './several-view.js';
import { titledGroupView } from './titled-group-view.js';
import { variantView } from './variant-view.js';

export { styles } from './styles.js';

export const views: SpecialViews = {
  date: dateView,
  several: severalView,
  list: listView,
  map: mapView,
  variant: variantView,
  json: jsonView,
  titledGroup: titledGroupView,
  combobox: nativeChoiceView,
  secretFile: secretLinesView,
  choiceOrNull: choiceOrNullView,
  toggleOrNull: toggleOrNullView,
  nullOffer,
};
