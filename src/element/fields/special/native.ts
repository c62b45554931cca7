/** The chunk `special` of an edition that searches and suggests with the browser's own controls. */
import type { SpecialViews } from '../form-context.js';
import { jsonView } from './json-view.js';
import { MAX_IN_NATIVE_SELECT, nativeChoiceView } from './native-choice-view.js';
import { secretLinesView } from './secret-lines-view.js';
import { sharedViews } from './shared-views.js';
import { typedDateView } from './typed-date-view.js';

export { styles } from './styles.js';

const { list, several } = sharedViews;

/** More rows than this take seconds to appear. */
const MAX_ROWS = 200;

export const views: SpecialViews = {
  ...sharedViews,
  combobox: nativeChoiceView,
  date: typedDateView,
  list: (field, context) => (field.items.length > MAX_ROWS ? jsonView : list)(field, context),
  map: jsonView,
  // Without a search, nobody finds one of thousands.
  several: (field, context) =>
    field.allowCustom || field.options.length > MAX_IN_NATIVE_SELECT
      ? jsonView(field, context)
      : several(field, context),
  secretFile: secretLinesView,
};
