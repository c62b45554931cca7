import type { CSSResultGroup } from 'lit';
import { controls } from './controls.js';
import { fields } from './fields.js';
import { layout } from './layout.js';
import { tokens } from './tokens.js';

export const formStyles: CSSResultGroup = [tokens, fields, controls, layout];
