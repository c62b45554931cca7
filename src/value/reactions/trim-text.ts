/**
 * The text without blanks and invisible characters at its ends: no-break and zero-width spaces, byte order
 * marks, soft hyphens, marks of direction, control characters.
 */
export function trimText(text: string): string {
  const start = text.search(/[^\s\p{Cc}\p{Cf}]/u);
  if (start < 0) return '';
  let end = text.length;
  while (/[\s\p{Cc}\p{Cf}]/u.test(text[end - 1]!)) end--;
  return text.slice(start, end);
}
