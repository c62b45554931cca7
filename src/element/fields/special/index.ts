import type { SpecialViews } from '../form-context.js';
import { comboboxStyles } from './combobox-styles.js';
import { comboboxView } from './combobox-view.js';
import { dateView } from './date-view.js';
import { jsonView } from './json-view.js';
import { listView } from './list-view.js';
import { mapView } from './map-view.js';
import { choiceOrNullView, nullOffer, toggleOrNullView } from './null-views.js';
import { secretFileView } from './secret-file-view.js';
import { severalView } from './several-view.js';
import { titledGroupView } from './titled-group-view.js';
import { styles as sharedStyles } from './styles.js';
import { variantView } from './variant-view.js';

export { recordView } from './record-view.js';

export const styles = sharedStyles + comboboxStyles;

/** All in one chunk, because a form that needs one of these views often needs another. */
export const views: SpecialViews = {
  date: dateView,
  several: severalView,
  list: listView,
  map: mapView,
  variant: variantView,
  json: jsonView,
  titledGroup: titledGroupView,
  combobox: comboboxView,
  secretFile: secretFileView,
  choiceOrNull: choiceOrNullView,
  toggleOrNull: toggleOrNullView,
  nullOffer,
};
