/**
 * The text without blanks and invisible characters at its ends: no-break and zero-width spaces, byte order
 * marks, soft hyphens, marks of direction, control characters.
 */
export function trimText(text: string): string {
  return /[^\s\p{Cc}\p{Cf}](.*[^\s\p{Cc}\p{Cf}])?/su.exec(text)?.[0] ?? '';
}
