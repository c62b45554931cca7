import type { SpecialViews } from '../form-context.js';
import { comboboxStyles } from './combobox-styles.js';
import { comboboxView } from './combobox-view.js';
import { dateView } from './date-view.js';
import { fileStyles } from './file-styles.js';
import { secretFileView } from './file-view.js';
import { firstRows } from './first-rows.js';
import { foldingRow } from './folding-row.js';
import { foldingStyles } from './folding-styles.js';
import { listView } from './list-view.js';
import { mapStyles } from './map-styles.js';
import { mapView } from './map-view.js';
import { movingTools } from './moving-tools.js';
import { ownValues } from './own-values.js';
import { rowStyles } from './row-styles.js';
import { searchOptions } from './search-options.js';
import { severalView } from './several-view.js';
import { sharedViews } from './shared-views.js';
import { sectionStyles } from './section-styles.js';
import { styles as sharedStyles } from './styles.js';

export { fileView } from './file-view.js';
export { recordView } from './record-view.js';

export const styles =
  sharedStyles + sectionStyles + rowStyles + foldingStyles + mapStyles + fileStyles + comboboxStyles;

/** All in one chunk, because a form that needs one of these views often needs another. */
export const views: SpecialViews = {
  ...sharedViews,
  combobox: comboboxView,
  date: dateView,
  list: listView(firstRows, movingTools, foldingRow),
  map: mapView(firstRows),
  several: severalView(searchOptions, ownValues),
  secretFile: secretFileView,
};
