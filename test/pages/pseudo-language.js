import { registerLanguage } from '../../src/element/speech/languages.js';
import { care } from '../../src/element/strings/care.js';
import { english } from '../../src/element/strings/english.js';
import { errors } from '../../src/element/strings/errors.js';
import { offers } from '../../src/element/strings/offers.js';
import { problems } from '../../src/element/strings/problems.js';
import { rareProblems } from '../../src/element/strings/rare-problems.js';
import { reactions, typing } from '../../src/element/strings/reactions.js';
import { say } from '../../src/element/strings/sentence.js';
import { special } from '../../src/element/strings/special.js';

const sections = {
  form: { ...english.form, ...reactions, ...care },
  field: { ...english.field, ...typing, ...special, ...offers },
  error: errors,
  problem: { ...problems, ...rareProblems },
};

const LETTERS = {
  a: 'å',
  c: 'ç',
  e: 'é',
  g: 'ğ',
  i: 'î',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ÿ',
  C: 'Ç',
  S: 'Š',
};
const FILLER = 'léñgthéñéd šöméwhåt ';

/** A text as no language has it: with accents, and longer by 40 %; what is left without brackets is no text of the form. */
const pseudo = (text) => {
  const accented = text.replace(/[a-zCS]/g, (letter) => LETTERS[letter] ?? letter);
  const more = Math.ceil(text.length * 0.4);
  return `⟦${accented} ${FILLER.repeat(more / FILLER.length + 1).slice(0, more)}⟧`;
};

function register(language, dir) {
  const strings = { language, dir };
  for (const [section, sentences] of Object.entries(sections))
    strings[section] = Object.fromEntries(
      Object.entries(sentences).map(([name, sentence]) => [name, (values) => pseudo(say(sentence, values))]),
    );
  registerLanguage(language, strings);
}

/** Adds it as `qaa`, and as `qab` from right to left: tags that no language has. */
export function registerPseudoLanguages() {
  register('qaa');
  register('qab', 'rtl');
}
