import { expect } from 'chai';
import { care } from '../../src/element/strings/care.js';
import { english } from '../../src/element/strings/english.js';
import { errors } from '../../src/element/strings/errors.js';
import { offers } from '../../src/element/strings/offers.js';
import { problems } from '../../src/element/strings/problems.js';
import { rareProblems } from '../../src/element/strings/rare-problems.js';
import { reactions, typing } from '../../src/element/strings/reactions.js';
import { say, type Sentence } from '../../src/element/strings/sentence.js';
import { special } from '../../src/element/strings/special.js';
import type { Language } from '../../src/element/speech/languages.js';
import { ar } from '../../src/languages/ar.js';
import { de } from '../../src/languages/de.js';
import { es } from '../../src/languages/es.js';
import { fr } from '../../src/languages/fr.js';
import { it as italian } from '../../src/languages/it.js';
import { ja } from '../../src/languages/ja.js';
import { ko } from '../../src/languages/ko.js';
import { nl } from '../../src/languages/nl.js';
import { pl } from '../../src/languages/pl.js';
import { pt } from '../../src/languages/pt.js';
import { zh } from '../../src/languages/zh.js';

const languages: Record<string, Language> = { ar, de, es, fr, it: italian, ja, ko, nl, pl, pt, zh };

const inEnglish: Record<string, Record<string, Sentence>> = {
  form: { ...english.form, ...reactions, ...care },
  field: { ...english.field, ...typing, ...special, ...offers },
  error: errors,
  problem: { ...problems, ...rareProblems },
};

const places = [
  'name',
  'label',
  'count',
  'limit',
  'number',
  'key',
  'part',
  'value',
  'options',
  'when',
  'since',
];
const numbers = [0, 1, 2, 3, 5, 11, 22, 100, 1_000_000, 1.5];
const isNumber = (name: string) => /^(count|limit|number)$/.test(name);

/** The places that a sentence shows of those it is given, whatever the number is. */
function shown(sentence: Sentence): string[] {
  const texts = numbers.map((number) => {
    const values = places.map((name) => [name, isNumber(name) ? number : `‹${name}›`]);
    return say(sentence, {
      ...Object.fromEntries(values),
      message: '‹message›',
      expects: '‹expects›',
      example: '‹example›',
      one: '‹one›',
      other: '‹other›',
    });
  });
  const named = texts.map((text) => [...new Set(text.match(/‹\w+›/g))].sort().join());
  // Some languages have a word for one and for two.
  const withDigits = texts.some((text) => /\p{Nd}/u.test(text.replace(/\d{4}-\S+|\d\d:\S+/g, '')));
  expect(new Set(named), texts[0]).to.have.lengthOf(1);
  expect(texts.join(), texts[0]).not.to.match(/undefined|NaN|\{|\}/);
  return [named[0]!, withDigits ? 'number' : ''];
}

describe('the languages', () => {
  for (const [tag, { language, dir, ...sections }] of Object.entries(languages))
    it(`${tag} has every string, with its places, and no other`, () => {
      expect(language).to.equal(tag);
      expect(dir).to.equal(tag === 'ar' ? 'rtl' : undefined);
      expect(Object.keys(sections)).to.have.members(Object.keys(inEnglish));
      for (const [name, section] of Object.entries(sections)) {
        expect(Object.keys(section), name).to.have.members(Object.keys(inEnglish[name]!));
        for (const [key, sentence] of Object.entries<Sentence>(section)) {
          expect(shown(sentence), `${name}.${key}`).to.deep.equal(shown(inEnglish[name]![key]!));
        }
      }
    });
});

it('English groups the digits of what it counts, as other languages do', () => {
  const said = (['matches', 'moreMatches', 'showMore', 'moved'] as const).map((name) =>
    say(offers[name], { label: 'Ada', number: 1234, count: 100000 }),
  );
  expect(said).to.deep.equal([
    '100,000 matches',
    '100,000 more. Keep typing to narrow the list.',
    'Show more (100,000)',
    'Ada is number 1,234 of 100,000 now.',
  ]);
});
