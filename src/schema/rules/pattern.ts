import { warnOnce } from './warn-once.js';

/**
 * A pattern as a regular expression; undefined when it is not legal, and so checks nothing. JSON
 * Schema demands the `u` flag, but a third of the patterns in the wild are only legal without it.
 */
export function compilePattern(pattern: unknown, flags = ['u', '']): RegExp | undefined {
  if (typeof pattern !== 'string') return undefined;
  for (const flag of flags) {
    try {
      return new BoundedPattern(pattern, flag);
    } catch {
      // The pattern may be legal with the next flag.
    }
  }
  return undefined;
}

/** Whether a text matches; undefined when the pattern is not legal, or cannot be judged in time. */
export function matches(pattern: unknown, text: string): boolean | undefined {
  try {
    return compilePattern(pattern)?.test(text);
  } catch {
    return undefined;
  }
}

/** What an expression says of a text, in a time that the text cannot stretch; throws where it can't. */
export type Automata = (expression: RegExp) => (text: string) => boolean;

let automatonOf: Automata;

/** What is to judge the texts that the browser might take too long for. Without, the service does. */
export function judgeBy(automata: Automata): void {
  automatonOf = automata;
}

/**
 * The browser tries all ways to match: with `^(a+)+$` and forty letters it takes years. What may be too many is
 * judged by an automaton.
 */
class BoundedPattern extends RegExp {
  /** Throws where the text cannot be judged in time. */
  override test(text: string): boolean {
    if (waysToMatch(this.source, text.length) < MAX_WAYS) return super.test(text);
    try {
      return automatonOf(this)(text);
    } catch (reason) {
      warnOnce(`the service has to check ${this.source}`);
      throw reason;
    }
  }
}

/** How many ways to match the browser may try: some milliseconds. */
const MAX_WAYS = 1e6;

/** The most ways in which a text may match, by its length; more than there really are. */
function waysToMatch(pattern: string, length: number): number {
  const outline = pattern.replace(/\\.|\[(\\.|[^\]])*\]/gs, '_');
  const count = (mark: RegExp): number => outline.split(mark).length - 1;
  // A group that repeats may take every character in another way.
  if (/\)[*+{]/.test(outline)) return (count(/[*+{?|]/) + 1) ** length;
  const starts = /^\^[^|]*$/.test(outline) ? 0 : 1;
  return 2 ** count(/\||[^(]\?/) * (length + 2) ** (count(/[*+{]/) + starts);
}
