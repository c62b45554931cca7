/**
 * A sentence with places to fill, `{label}` and the like, or a function for languages in which
 * the sentence depends on what stands there (plurals, cases).
 */
export type Sentence = string | ((values: Readonly<Record<string, unknown>>) => string);

/** The sentence with its places filled. */
export function say(sentence: Sentence, values: Readonly<Record<string, unknown>> = {}): string {
  if (typeof sentence === 'function') return sentence(values);
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    name in values ? String(values[name]) : place,
  );
}
