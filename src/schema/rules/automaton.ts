import { perObject } from '../per-object.js';

/** A state: what it reads, and the states that may follow. */
interface State {
  /** The place in the text after what is read at another; -1 where that is not there. */
  readonly read?: Reader | undefined;
  readonly next: State[];
  /** The place, of all in all texts, at which it was tried last. */
  tried: number;
}

type Reader = (text: string, at: number) => number;

/** The state of a text that matches. */
const END: State = { next: [], tried: 0 };

/** A part of a pattern: the state that begins it, for the state that follows it. */
type Part = (next: State) => State;

/** How many states may be tried for one text: some twenty milliseconds at worst. */
const MAX_STEPS = 1e5;

const MAX_STATES = 5000;

const TOKEN =
  /\\(?:[pu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[^])|\[(?:\\[^]|[^\\\]])*\]|\((?:\?(?:<?[=!]|:|<[^>]+>)?)?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[^]/;

/** What automata do not know: back references, halves of characters, flags within. */
const UNKNOWN = /^(\\([1-9k]|ud[89a-f])|\(\?$)/i;

const tokensOf = ({ source, flags }: RegExp): string[] => source.match(new RegExp(TOKEN, 'gi' + flags)) ?? [];

/**
 * A regular expression as an automaton. It tries each state at each place of a text only once, so that it takes
 * no longer than the length of the text times that of the pattern. A single character is read by the browser.
 * Throws where the expression has what automata do not know.
 */
function createAutomaton(expression: RegExp): (text: string) => boolean {
  const tokens = tokensOf(expression);
  let position = 0;
  let states = 0;
  let places = 0;
  let steps = 0;

  const stateOf = (next: State[], read?: Reader): State => {
    if (++states > MAX_STATES) throw new RangeError();
    return { next, read, tried: 0 };
  };

  /** The rest of a group, or of the whole. */
  const group = (): Part => {
    const branches: Part[][] = [];
    let parts: Part[] = [];
    let token: string | undefined;
    while ((token = tokens[position++]) && token !== ')') {
      if (UNKNOWN.test(token) || (!expression.unicode && /^\\[pu]\{/i.test(token))) throw new RangeError();
      if (token === '|') {
        branches.push(parts);
        parts = [];
      } else if (isQuantifier(token)) parts.push(repeated(parts.pop()!, token));
      else if (/^\((\?(:|<[^=!])|$)/.test(token)) parts.push(group());
      else if (token[0] !== '(') parts.push(reading(character(token)));
      else parts.push(reading(token[2] === '<' ? lookbehind(token) : lookahead(token)));
    }
    branches.push(parts);
    return (next) => stateOf(branches.map((each) => each.reduceRight((after, part) => part(after), next)));
  };

  const reading =
    (read: Reader): Part =>
    (next) =>
      stateOf([next], read);

  const character = (token: string): Reader => {
    const sticky = new RegExp(token, expression.flags + 'y');
    return (text, at) => {
      sticky.lastIndex = at;
      return sticky.test(text) ? sticky.lastIndex : -1;
    };
  };

  const lookahead = (token: string): Reader => {
    const start = group()(END);
    return (text, at) => (run(start, text, at) === (token === '(?=') ? at : -1);
  };

  /** Only what looks back a fixed way: the browser does that at once. */
  const lookbehind = (opening: string): Reader => {
    let whole = opening;
    let token;
    do {
      token = tokens[position++]!;
      if (isQuantifier(token) || token[0] === '(') throw new RangeError();
      whole += token;
    } while (token !== ')');
    return character(whole);
  };

  const repeated =
    (part: Part, token: string): Part =>
    (next) => {
      const [from, to] = limitsOf(token);
      let start = next;
      if (to === Infinity) {
        start = stateOf([next]);
        start.next.push(part(start));
      } else for (let count = from; count < to; count++) start = stateOf([next, part(start)]);
      for (let count = 0; count < from; count++) start = part(start);
      return start;
    };

  const run = (start: State, text: string, from: number): boolean => {
    let open = [start];
    for (let at = from; open.length > 0;) {
      const here = ++places;
      const later: State[] = [];
      let end = at;
      for (let state; (state = open.pop());) {
        if (state === END) return true;
        if (state.tried === here) continue;
        state.tried = here;
        if (++steps > MAX_STEPS) throw new RangeError();
        const after = state.read ? state.read(text, at) : at;
        if (after < 0) continue;
        // All that read something read the same character.
        if (after > at) end = after;
        (after > at ? later : open).push(...state.next);
      }
      open = later;
      at = end;
    }
    return false;
  };

  // A match may begin anywhere.
  const start = stateOf([]);
  start.next.push(reading(character('[^]'))(start), group()(END));
  return (text) => {
    steps = 0;
    return run(start, text, 0);
  };
}

/** The automaton of an expression. Throws where that has what automata do not know. */
export const automatonOf = perObject(createAutomaton);

const isQuantifier = (token = ''): boolean => /^([*+?]|\{\d)/.test(token);

/** How often a part may come, by its quantifier. */
function limitsOf(token: string): [from: number, to: number] {
  const [, from, comma, to] = /(\d+)(,?)(\d*)/.exec(token) ?? [];
  if (from) return [+from, +(to || (comma ? Infinity : from))];
  return [token[0] === '+' ? 1 : 0, token[0] === '?' ? 1 : Infinity];
}
