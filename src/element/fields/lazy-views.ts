/** The views that most forms do without, in one chunk: a form that needs one of them often needs another. */
export { comboboxView } from './combobox-view.js';
export { dateView } from './date-view.js';
export { jsonView } from './json-view.js';
export { listView } from './list-view.js';
export { mapView } from './map-view.js';
export { choiceOrNullView, nullOffer, toggleOrNullView } from './null-views.js';
export { recordView } from './record-view.js';
export { secretFileView } from './secret-file-view.js';
export { severalView } from './several-view.js';
export { titledGroupView } from './titled-group-view.js';
export { variantView } from './variant-view.js';
