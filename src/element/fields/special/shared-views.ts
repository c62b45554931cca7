import type { SpecialViews } from '../form-context.js';
import { jsonView } from './json-view.js';
import { listView } from './list-view.js';
import { choiceOrNullView, nullOffer, toggleOrNullView } from './null-views.js';
import { severalView } from './several-view.js';
import { titledGroupView } from './titled-group-view.js';
import { unshownView } from './unshown-view.js';
import { variantView } from './variant-view.js';

/** The views of every edition; one may show more in place of some. */
export const sharedViews: Omit<SpecialViews, 'combobox' | 'date' | 'map' | 'secretFile'> = {
  several: severalView(),
  list: listView(),
  variant: variantView,
  json: jsonView,
  titledGroup: titledGroupView,
  choiceOrNull: choiceOrNullView,
  toggleOrNull: toggleOrNullView,
  nullOffer,
  unshown: unshownView,
};
