import type { DataSchema } from './data-schema.js';
import { hintText } from './keywords.js';
import { wordsOf } from './label.js';

/** Whether the name of a property or its label fits: as words, without what is in brackets or counts. */
export function isNamed(words: RegExp, schema: DataSchema, key: string): boolean {
  return [key.slice(0, 999), hintText(schema, 'label').replace(/\(.*?\)/g, ' ')].some((name) =>
    words.test(
      wordsOf(name)
        .join(' ')
        .replace(/( value| ?\d)+$/, ''),
    ),
  );
}
