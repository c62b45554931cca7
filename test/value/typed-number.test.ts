import { expect } from 'chai';
import { readTypedNumber } from '../../src/value/reactions/typed-number.js';

describe('a number as people type it', () => {
  /** Clear in every language. */
  const clear: [string, number][] = [
    // One separator that can only be the decimal.
    ['0,5', 0.5],
    ['0.5', 0.5],
    ['1,5', 1.5],
    ['1.50', 1.5],
    ['1,00', 1],
    ['1,2345', 1.2345],
    ['0,500', 0.5],
    ['0.125', 0.125],
    ['1234,500', 1234.5],
    [',5', 0.5],
    ['.5', 0.5],
    ['5,', 5],
    // Both separators: the last one is the decimal.
    ['1.000,5', 1000.5],
    ['1,000.5', 1000.5],
    ['1.234.567,89', 1234567.89],
    ['1,234,567.89', 1234567.89],
    ['12,34,567.8', 1234567.8],
    ['1.000,500', 1000.5],
    ['1.000,', 1000],
    // One separator again and again.
    ['1.000.000', 1000000],
    ['1,000,000', 1000000],
    ['1,00,000', 100000],
    ['12,34,56,789', 123456789],
    // What never is the decimal.
    ['1 000', 1000],
    ['1\u00a0000', 1000],
    ['1\u202f000,5', 1000.5],
    ['1\u2009234\u2009567.5', 1234567.5],
    ['1\u3000000', 1000],
    ["1'000", 1000],
    ['1’000.5', 1000.5],
    ["1'234'567", 1234567],
    // Signs.
    ['-5', -5],
    ['\u22125', -5],
    ['\uff0d5', -5],
    ['\u20135', -5],
    ['- 5', -5],
    ['+5', 5],
    ['\uff0b5', 5],
    ['\u22121.000,5', -1000.5],
    ['-\u200e5', -5],
    // Digits of other scripts, with their own separators and with others.
    ['１２３', 123],
    ['１，２３４，５６７．５', 1234567.5],
    ['١٢٣', 123],
    ['١٫٥', 1.5],
    ['١٫٥٠٠', 1.5],
    ['١٬٢٣٤', 1234],
    ['١٬٢٣٤٫٥', 1234.5],
    ['٠,٥', 0.5],
    ['؜-٥', -5],
    ['۱۲۳٫۴', 123.4],
    ['१,००,०००.५', 100000.5],
    ['১২৩', 123],
    ['๑๒๓', 123],
    ['\u{1d7d9}\u{1d7e0}\u{1d7ff}', 189],
    // As programs write them.
    ['1e3', 1000],
    ['1,5e3', 1500],
    ['2.5E-1', 0.25],
    ['9007199254740991', 9007199254740991],
    ['9 007 199 254 740 991', 9007199254740991],
  ];
  for (const [text, value] of clear)
    for (const language of ['en', 'de', 'fr', 'de-CH', 'hi', 'ar-EG', undefined])
      it(`reads "${text}" as ${value} in ${language}`, () =>
        expect(readTypedNumber(text, language)).to.deep.equal({ value }));

  const unclear = { keyword: 'ambiguousNumber', params: { one: 1.5, other: 1500 } };
  const byLanguage: [string, Record<string, unknown>][] = [
    ['en', { '1,500': 1500, '1.500': 1.5, '-1,500': -1500, '١,٥٠٠': 1500 }],
    ['en-IN', { '1,500': 1500, '1.500': 1.5 }],
    ['hi', { '1,500': 1500, '1.500': 1.5 }],
    ['mr', { '1,500': 1500, '१.५००': 1.5 }],
    ['ja', { '1,500': 1500, '１．５００': 1.5 }],
    ['de', { '1.500': unclear, '1,500': unclear }],
    ['de-AT', { '1.500': unclear, '1,500': unclear }],
    ['fr', { '1.500': unclear, '1,500': unclear }],
    ['es', { '1.500': unclear, '1,500': unclear }],
    ['pt-BR', { '1.500': unclear, '1,500': unclear }],
    ['ru', { '1.500': unclear, '1,500': unclear }],
    // Their separators are others: a point is the decimal, or says nothing; a comma says nothing.
    ['de-CH', { '1.500': 1.5, '1,500': unclear }],
    ['ar-EG', { '1.500': unclear, '1,500': unclear }],
    ['fa', { '1.500': unclear, '1,500': unclear }],
  ];
  for (const [language, readings] of byLanguage)
    for (const [text, expected] of Object.entries(readings))
      it(`${typeof expected === 'number' ? `reads "${text}" as ${expected}` : `asks what "${text}" is`} in ${language}`, () =>
        expect(readTypedNumber(text, language)).to.deep.equal(
          typeof expected === 'number' ? { value: expected } : expected,
        ));

  it('names both numbers with their sign', () => {
    expect(readTypedNumber('−12.345', 'de')).to.deep.equal({
      keyword: 'ambiguousNumber',
      params: { one: -12.345, other: -12345 },
    });
  });

  const wrong = [
    ...['', '-', '.', ',', 'e5', '--5', '5-', '(5)', '1_000', '0x10', '12 apples', '5 %', '$5', 'NaN'],
    // Groups that are none.
    ...['1 00', '12 34', "1'00", '1 0000', '0 000', '1.2.3', '1,2,3', '1.00.000', '1,000,00,000', '1,00,00'],
    ...[
      '1 000 00',
      "1 000'000",
      '1.000 000',
      '1,2.5',
      '1.000,5,5',
      '1,000.000.5',
      '1..5',
      '1,,000',
      '1.000.000.5',
    ],
    // Digits that are a part of another sign, or another kind of numeral.
    ...['10²', '½', '5½', '①', 'x₂', 'Ⅷ', '五'],
    // More digits than a double can hold.
    ...['9007199254740993', '9.007.199.254.740.993', '0,1234567890123456789', '1e400'],
  ];
  for (const text of wrong)
    for (const language of ['en', 'de'])
      it(`reads no number in "${text}" in ${language}`, () =>
        expect(readTypedNumber(text, language)).to.have.property('keyword', 'unreadable'));

  for (const language of ['C', 'en_US.UTF-8', '-', 'no such tag', ''])
    it(`does without a language where it is called "${language}"`, () => {
      expect(readTypedNumber('1,000.5', language)).to.deep.equal({ value: 1000.5 });
      expect(readTypedNumber('1,000', language)).to.deep.equal(readTypedNumber('1,000'));
    });
});
