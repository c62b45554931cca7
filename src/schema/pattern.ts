/**
 * A pattern as a regular expression; undefined when it is not legal, and so checks nothing. JSON
 * Schema demands the `u` flag, but a third of the patterns in the wild are only legal without it.
 */
export function compilePattern(pattern: unknown, flags = ['u', '']): RegExp | undefined {
  if (typeof pattern !== 'string') return undefined;
  for (const flag of flags) {
    try {
      return new RegExp(pattern, flag);
    } catch {
      // The pattern may be legal with the next flag.
    }
  }
  return undefined;
}

/** Whether a text matches; undefined when the pattern is not legal. */
export function matches(pattern: unknown, text: string): boolean | undefined {
  return compilePattern(pattern)?.test(text);
}
