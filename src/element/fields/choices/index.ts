import type { ChoiceViews } from '../form-context.js';
import { choiceView } from './choice-view.js';
import { toggleView } from './toggle-view.js';

export { choiceStyles as styles } from './choice-styles.js';

export const views: ChoiceViews = {
  choice: choiceView,
  toggle: toggleView,
};
