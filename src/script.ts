import { askAhead } from './ask-ahead.js';

const answers = askAhead(document);
const { define } = await import('./form.js');
define(answers);
