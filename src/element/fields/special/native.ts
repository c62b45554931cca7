/** The chunk `special` of an edition that searches and suggests with the browser's own controls. */
import type { SpecialViews } from '../form-context.js';
import { nativeChoiceView } from './native-choice-view.js';
import { secretLinesView } from './secret-lines-view.js';
import { sharedViews } from './shared-views.js';
import { typedDateView } from './typed-date-view.js';

export { styles } from './styles.js';

export const views: SpecialViews = {
  ...sharedViews,
  combobox: nativeChoiceView,
  date: typedDateView,
  secretFile: secretLinesView,
};
