import { controls } from './controls.js';
import { fields } from './fields.js';
import { layout } from './layout.js';
import { tokens } from './tokens.js';

/** For all that a form may show at first. */
export const formStyles: string = tokens + fields + controls + layout;
