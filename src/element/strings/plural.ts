import { say, type Sentence } from './sentence.js';

/** A sentence in the forms that a language has for different numbers, by the names of `Intl.PluralRules`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * Sentences of a language with numbers in them, which are written as it writes them: `{count}` or `{limit}` decides
 * on the form.
 */
export function withNumbers(tag: string): (forms: PluralForms | string) => Sentence {
  const rules = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 20 });
  return (forms) => (values) => {
    const { count = values['limit'] } = values;
    const sentence = typeof forms === 'string' ? forms : (forms[rules.select(Number(count))] ?? forms.other);
    const written = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? numbers.format(value) : value,
    ]);
    return say(sentence, Object.fromEntries(written));
  };
}
