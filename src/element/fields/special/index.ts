/** The views that most forms do without, in one chunk: a form that needs one of them often needs another. */
export { comboboxView as searchable } from './combobox-view.js';
export { dateView as date } from './date-view.js';
export { jsonView as json } from './json-view.js';
export { listView as list } from './list-view.js';
export { mapView as map } from './map-view.js';
export {
  choiceOrNullView as choiceOrNull,
  nullOffer,
  toggleOrNullView as toggleOrNull,
} from './null-views.js';
export { recordView } from './record-view.js';
export { secretFileView as secretFile } from './secret-file-view.js';
export { severalView as several } from './several-view.js';
export { titledGroupView as titledGroup } from './titled-group-view.js';
export { variantView as variant } from './variant-view.js';
