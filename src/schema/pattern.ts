/** Undefined when the pattern is no regular expression: then it asks nothing. */
export function matches(pattern: unknown, text: string): boolean | undefined {
  if (typeof pattern !== 'string') return undefined;
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags).test(text);
    } catch {
      // Many published patterns are only legal without the flag.
    }
  }
  return undefined;
}
