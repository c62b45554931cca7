import { compilePattern } from '../schema/pattern.js';
import type { Check } from './rules.js';

/** A pattern as a check; undefined when it is no regular expression. */
export function patternCheck(pattern: string): Check | undefined {
  const expression = compilePattern(pattern);
  return expression && ((text) => expression.test(text));
}

/** Legal in the one mode in which the validators read the patterns of property names. */
export function isUnicodePattern(pattern: string): boolean {
  return compilePattern(pattern, ['u']) !== undefined;
}
