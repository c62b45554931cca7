/** What is shown at once of a long text, in characters. */
const LONGEST = 160;

/** Where a text for people goes over into one for programs. */
const CODE = /\s*(?:\{\s*["'{}]|\[\s*["'{[]|https?:\/\/\S{60})/;

/**
 * The first sentence of a text, and the second where it is as short, and is no code; and all the rest. A sentence that
 * is too long ends at a word.
 */
export function beginningOf(text: string, language?: string): readonly [shown: string, rest: string] {
  const start = text.slice(0, LONGEST * 2);
  const code = start.search(CODE);
  const end = Math.min(code > 0 ? code : LONGEST, LONGEST);
  let shown = 0;
  let count = 0;
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(start)) {
    const next = index + segment.trimEnd().length;
    // An empty line is a sentence, too.
    if (next <= index) continue;
    if (next > end || ++count > 2) break;
    shown = next;
  }
  if (shown) return [text.slice(0, shown), text.slice(shown).trim()];
  if (text.length <= end) return [text, ''];
  const word = /^[^]*\S(?=\s)/.exec(start.slice(0, end + 1))?.[0] ?? start.slice(0, end);
  return [`${word} …`, text.slice(word.length).trim()];
}
