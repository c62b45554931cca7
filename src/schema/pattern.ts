/**
 * A pattern as an expression; undefined when it is none: then it asks nothing. The `u` flag is what
 * JSON Schema asks for, but a third of the patterns in the wild are only legal without it.
 */
export function compilePattern(pattern: unknown, flags = ['u', '']): RegExp | undefined {
  if (typeof pattern !== 'string') return undefined;
  for (const flag of flags) {
    try {
      return new RegExp(pattern, flag);
    } catch {
      // The next one may take it.
    }
  }
  return undefined;
}

export function matches(pattern: unknown, text: string): boolean | undefined {
  return compilePattern(pattern)?.test(text);
}
