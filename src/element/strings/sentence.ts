/**
 * A sentence with places such as `{label}`, or a function of the values where the sentence depends on
 * them (plurals, grammatical cases).
 */
export type Sentence = string | ((values: Readonly<Record<string, unknown>>) => string);

/** Fills the places of a sentence. */
export function say(sentence: Sentence, values: Readonly<Record<string, unknown>> = {}): string {
  if (typeof sentence === 'function') return sentence(values);
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    name in values ? String(values[name]) : place,
  );
}
