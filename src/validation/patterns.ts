import type { Check } from './rules.js';

/**
 * A pattern as a check; undefined when it is no regular expression. The `u` flag is what JSON
 * Schema asks for, but a third of the patterns in the wild are only legal without it.
 */
export function compilePattern(pattern: string): Check | undefined {
  const expression = compile(pattern, 'u') ?? compile(pattern, '');
  return expression && ((text) => expression.test(text));
}

/** Legal in the one mode in which both libraries read the patterns of property names. */
export function isUnicodePattern(pattern: string): boolean {
  return compile(pattern, 'u') !== undefined;
}

function compile(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}
