/**
 * A text that a regular expression matches, for most of those that schemas use: literals, classes,
 * groups, alternatives and quantifiers. The caller checks the outcome.
 */
export function textOfPattern(pattern: string, random: () => number): string {
  let at = 0;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

  function alternatives(): string {
    const texts = [sequence()];
    while (pattern[at] === '|') {
      at++;
      texts.push(sequence());
    }
    return pick(texts);
  }

  function sequence(): string {
    let text = '';
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      const start = at;
      const first = atom();
      const end = at;
      const [least, most] = quantifier();
      const times = least + Math.floor(random() * (Math.min(most, least + 3) - least + 1));
      const after = at;
      for (let time = 0; time < times; time++) {
        if (time === 0) text += first;
        else {
          at = start;
          text += atom();
        }
      }
      at = Math.max(after, end);
    }
    return text;
  }

  function quantifier(): [number, number] {
    const [whole, least, comma, most] = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(pattern.slice(at)) ?? [''];
    at += whole.length;
    if (whole === '') return [1, 1];
    if (whole.startsWith('*')) return [0, 3];
    if (whole.startsWith('+')) return [1, 3];
    if (whole.startsWith('?')) return [0, 1];
    return [Number(least), comma ? Number(most || Number(least) + 3) : Number(least)];
  }

  function atom(): string {
    const character = pattern[at++]!;
    if (character === '(') {
      const [prefix] = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(pattern.slice(at)) ?? [''];
      at += prefix.length;
      const inside = alternatives();
      at++;
      return /^\?<?[=!]/.test(prefix) ? '' : inside;
    }
    if (character === '[') return ofClass();
    if (character === '\\') return escaped(pattern[at++]!);
    if (character === '.') return pick([...'abc1']);
    return character === '^' || character === '$' ? '' : character;
  }

  function escaped(letter: string): string {
    if (letter === 'd') return pick([...'0123456789']);
    if (letter === 'w') return pick([...'abz09_']);
    if (letter === 's') return ' ';
    if (letter === 'S' || letter === 'D' || letter === 'W') return letter === 'W' ? '-' : 'x';
    if (letter === 'b' || letter === 'B') return '';
    return ({ n: '\n', t: '\t', r: '\r' } as Record<string, string>)[letter] ?? letter;
  }

  function ofClass(): string {
    const negated = pattern[at] === '^';
    if (negated) at++;
    const members: string[] = [];
    for (let isFirst = true; at < pattern.length && (isFirst || pattern[at] !== ']'); isFirst = false) {
      let member = pattern[at++]!;
      if (member === '\\') {
        const letter = pattern[at++]!;
        if (/[dwsDWS]/.test(letter)) {
          members.push(...(letter === 'd' ? '059' : letter === 'w' ? 'az09_' : escaped(letter)));
          continue;
        }
        member = escaped(letter);
      }
      if (pattern[at] === '-' && pattern[at + 1] !== ']' && at + 1 < pattern.length) {
        at++;
        const last = pattern[at] === '\\' ? pattern[++at]! : pattern[at]!;
        at++;
        const [from, to] = [member.charCodeAt(0), last.charCodeAt(0)];
        members.push(member, last, String.fromCharCode(Math.floor((from + to) / 2)));
      } else members.push(member);
    }
    at++;
    if (!negated) return members.length > 0 ? pick(members) : '';
    return pick([...'aZ5-_.~ '].filter((each) => !members.includes(each)) as [string]) ?? 'x';
  }

  return alternatives();
}
