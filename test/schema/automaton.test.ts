import { expect } from 'chai';
import { automatonOf } from '../../src/schema/rules/automaton.js';
import { randomFrom } from '../support/random.js';

/** As integrations have them, each with texts that match and texts that do not. */
const patterns: readonly string[] = [
  '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  '^[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+$',
  '^(https?|wss?)://([\\w-]+\\.)+[a-z]{2,}(:\\d{1,5})?(/.*)?$',
  '^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$',
  '^(?=.*[a-z])(?=.*\\d).{8,}$',
  '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?)?$',
  '^(\\d{1,3}\\.){3}\\d{1,3}(/\\d{1,2})?$',
  '^arn:(aws|aws-cn|aws-us-gov):iam::\\d{12}:role/[\\w+=,.@/-]+$',
  '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
  '^-----BEGIN [A-Z ]+-----\\s[\\s\\S]+-----END [A-Z ]+-----\\s*$',
  '^xox[baprs]-([0-9a-zA-Z]{10,48})?$',
  '^(us|eu|ap)\\d*$|^(?:sandbox|test)(\\.[a-z]+)?$',
  '^\\p{L}[\\p{L}\\p{N}_ ]*$',
  '[^\\s]',
  '^[^/\\\\]+$',
  '^\\$\\{[^}]+\\}$',
];

const texts = [
  ...[
    '',
    'a',
    'my-shop',
    'My Shop',
    'my--shop',
    '-shop-',
    'eu1',
    'sandbox.eu',
    'x'.repeat(64),
    'Ärger 1',
    '${key}',
  ],
  ...[
    'jane@example.org',
    'jane@example',
    'a.b+c@x.y-z.co',
    'https://example.org',
    'https://example.org:80/a?b',
    'ftp://x',
  ],
  ...[
    '2024-05-17',
    '2024-05-17T10:20:30.5Z',
    '2024-5-17',
    '10.0.0.1',
    '10.0.0.1/24',
    '10.0.0',
    'secret1234',
    'secret',
  ],
  ...['arn:aws:iam::123456789012:role/a/b', 'arn:aws:iam::1:role/a', '8c5f1f04-7d5a-4a2e-9d5e-0123456789ab'],
  ...[
    '-----BEGIN KEY-----\nabc\n-----END KEY-----\n',
    'xoxb-0123456789',
    'xoxb-',
    'a/b',
    'a\nb',
    '😀',
    '\ud83d',
  ],
];

describe('automata', () => {
  for (const pattern of patterns) {
    it(`say the same as the browser of ${pattern}`, () => {
      const expression = new RegExp(pattern, 'u');
      const test = automatonOf(expression);
      for (const text of texts) expect(test(text), text).to.equal(expression.test(text));
    });
  }

  it('say the same of patterns made at random', () => {
    const invent = inventedPatterns(randomFrom(20));
    let known = 0;
    for (let count = 0; count < 3000; count++) {
      const pattern = invent.pattern();
      for (const flags of ['u', '']) {
        const expression = compiled(pattern, flags);
        const test = expression && automaton(expression);
        if (!test) continue;
        known++;
        for (let each = 0; each < 6; each++) {
          const text = invent.text();
          expect(test(text), `${expression} ${JSON.stringify(text)}`).to.equal(expression.test(text));
        }
      }
    }
    expect(known).to.be.above(2000);
  });

  it('do not know back references, nor what looks behind as far as it likes', () => {
    for (const pattern of ['(a)\\1', '(?<b>a)\\k<b>', '(?<=a+)b', '\\ud83d\\ude00'])
      expect(() => automatonOf(new RegExp(pattern, 'u')), pattern).to.throw(RangeError);
  });

  it('try no more than a bounded number of states', () => {
    const test = automatonOf(/(?:a|b|ab)*c/u);
    expect(() => test('ab'.repeat(100_000))).to.throw(RangeError);
    expect(() => automatonOf(/((a{99}){99}){99}/u)).to.throw(RangeError);
    expect(test('abc')).to.equal(true);
  });
});

function compiled(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}

function automaton(expression: RegExp): ((text: string) => boolean) | undefined {
  try {
    return automatonOf(expression);
  } catch {
    return undefined;
  }
}

function inventedPatterns(random: () => number) {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)]!;
  const group = (depth: number): string =>
    pick(['(', '(?:', '(?=', '(?!', `(?<n${Math.floor(random() * 1e9)}>`]) + alternatives(depth - 1) + ')';
  const lookbehind = (): string => pick(['(?<=', '(?<!']) + pick(['-', 'a', '[ab]', '\\d\\.', 'a|b']) + ')';
  const character = (): string =>
    pick(
      (
        'a b c - . \\d \\w \\s [a-c] [^a] [-a] [\\]b] ^ $ 1 é \\u0061 \\x62 \\p{L} \\. \\u{62} ' +
        '{ } ] \\- \\/ / \\b'
      ).split(' '),
    );
  const part = (depth: number): string => {
    const kind = random();
    return kind < 0.05 ? lookbehind() : depth > 0 && kind < 0.4 ? group(depth) : character();
  };
  const quantifier = (): string =>
    pick(['', '', '', '', ...'* + ? {2} {1,3} {0,2} {2,} *? +? ?? {0} {1,2}?'.split(' ')]);
  const sequence = (depth: number): string =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
      const each = part(depth);
      return /^([\^$]|\\b|\(\?<?[=!].*)$/.test(each) ? each : each + quantifier();
    }).join('');
  const alternatives = (depth: number): string =>
    random() < 0.25 ? `${sequence(depth)}|${random() < 0.2 ? '' : sequence(depth)}` : sequence(depth);
  return {
    pattern: () => (random() < 0.4 ? '^' : '') + alternatives(3) + (random() < 0.4 ? '$' : ''),
    text: () =>
      Array.from({ length: Math.floor(random() * 8) }, () => pick([...'aabbcc-.1 ]{}/é\n'])).join(''),
  };
}
