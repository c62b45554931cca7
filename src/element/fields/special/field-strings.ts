import type { Sentence } from '../../strings/sentence.js';
import { special } from '../../strings/special.js';
import type { Strings } from '../../strings/strings.js';

/** One of the texts that come with these views. */
export const textOf = (name: keyof typeof special, { field }: Strings): Sentence =>
  field[name] ?? special[name];
