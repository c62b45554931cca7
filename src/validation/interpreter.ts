import { isObject, type Path } from '../schema/pointer.js';
import { brokenKeywords } from './assertions.js';
import { createCompile } from './create-compile.js';
import type { Fault } from './fault.js';
import type { Keyword, RuleBook, Rules } from './rules.js';
import { settledBranch, UNIONS } from './unions.js';
import type { ChosenBranch } from './validator.js';

/**
 * Checks values without a library, for the file that has to be small: by our own dialect of rules
 * and by what the user has chosen, read as it goes.
 */
export const compile = createCompile((book) => (value, chosen) => {
  const judgement = new Judgement(book, chosen);
  judgement.judge(book.root, value, []);
  return judgement.faults;
});

/** The keys of a value's members that rules have looked at. */
type Seen = Set<string | number>;

class Judgement {
  readonly faults: Fault[] = [];
  readonly #book: RuleBook;
  readonly #chosen: ChosenBranch | undefined;

  constructor(book: RuleBook, chosen?: ChosenBranch) {
    this.#book = book;
    this.#chosen = chosen;
  }

  /** `seenAround`: where rules around these ask for what nobody has looked at. */
  judge(rules: Rules, value: unknown, path: Path, seenAround?: Seen): void {
    const asksForUnseen = rules.unevaluatedProperties !== undefined || rules.unevaluatedItems !== undefined;
    // Such rules know what their own parts have looked at, not what their neighbours have.
    const seen: Seen | undefined = asksForUnseen ? new Set() : seenAround;

    for (const keyword of brokenKeywords(rules, value)) this.#report(keyword, rules, path);
    if (typeof value === 'string') this.#format(rules, value, path);
    this.#combinations(rules, value, path, seen);
    if (isObject(value)) this.#properties(rules, value, path, seen);
    else if (Array.isArray(value)) this.#items(rules, value, path, seen);

    if (seenAround && asksForUnseen) seen!.forEach((key) => seenAround.add(key));
  }

  #report(keyword: Keyword, rules: Rules, path: Path, key?: string): void {
    this.faults.push({ path, keyword, rules, key });
  }

  #format(rules: Rules, text: string, path: Path): void {
    const { format } = rules;
    if (format !== undefined && !this.#book.checks.get(format)!(text)) this.#report('format', rules, path);
  }

  /** What else must hold for the same value, or must not. */
  #combinations(rules: Rules, value: unknown, path: Path, seen: Seen | undefined): void {
    const { $ref, allOf = [], dependentSchemas = {}, not, if: condition } = rules;
    const holding: (Rules | undefined)[] = [...allOf];
    if ($ref !== undefined) holding.push(this.#book.definitions[$ref]);
    if (condition) holding.push(this.#fits(condition, value, seen) ? rules.then : rules.else);
    for (const key of Object.keys(dependentSchemas)) {
      if (isObject(value) && Object.hasOwn(value, key)) holding.push(dependentSchemas[key]);
    }
    for (const keyword of UNIONS) holding.push(this.#union(keyword, rules, value, path, seen));
    for (const part of holding) if (part) this.judge(part, value, path, seen);
    if (not && this.#fits(not, value)) this.#report('not', rules, path);
  }

  /** The branch that is settled and so must hold; where none is, the union reports itself. */
  #union(keyword: (typeof UNIONS)[number], rules: Rules, value: unknown, path: Path, seen: Seen | undefined): Rules | undefined {
    const branches = rules[keyword];
    if (!branches) return undefined;
    const settled = settledBranch(branches, value, path, this.#book, this.#chosen);
    // What other branches that fit have looked at counts, too.
    if (settled && !seen) return settled;
    const fitting = branches.filter((branch) => this.#fits(branch, value, seen)).length;
    if (!settled && (fitting === 0 || (fitting > 1 && keyword === 'oneOf'))) this.#report(keyword, rules, path);
    return settled;
  }

  #properties(rules: Rules, value: Record<string, unknown>, path: Path, seen: Seen | undefined): void {
    const { properties = {}, patternProperties = {}, propertyNames } = rules;
    const named: Seen = new Set();
    const judge = (key: string, part: Rules): void => {
      named.add(key);
      this.judge(part, value[key], [...path, key]);
    };

    for (const key of Object.keys(properties)) {
      if (Object.hasOwn(value, key)) judge(key, properties[key]!);
    }
    for (const [pattern, part] of Object.entries(patternProperties)) {
      const expression = new RegExp(pattern, 'u');
      for (const key of Object.keys(value)) if (expression.test(key)) judge(key, part);
    }
    this.#others('additionalProperties', rules, value, path, named);
    if (seen) {
      named.forEach((key) => seen.add(key));
      this.#others('unevaluatedProperties', rules, value, path, seen);
    }
    if (propertyNames) {
      for (const key of Object.keys(value)) {
        if (!this.#fits(propertyNames, key)) this.#report('propertyNames', rules, path, key);
      }
    }
  }

  #items(rules: Rules, value: readonly unknown[], path: Path, seen: Seen | undefined): void {
    const { prefixItems = [], items, contains, minContains = 1, maxContains = Infinity } = rules;
    let contained = 0;
    for (const [index, item] of value.entries()) {
      const part = prefixItems[index] ?? items;
      if (part) this.judge(part, item, [...path, index]);
      const isContained = contains && this.#fits(contains, item);
      if (isContained) contained += 1;
      if (part || isContained) seen?.add(index);
    }
    if (contains && (contained < minContains || contained > maxContains)) this.#report('contains', rules, path);
    if (seen) this.#others('unevaluatedItems', rules, value, path, seen);
  }

  /** The rule for the members that no other has looked at. */
  #others(
    keyword: 'additionalProperties' | 'unevaluatedProperties' | 'unevaluatedItems',
    rules: Rules,
    value: object,
    path: Path,
    seen: Seen,
  ): void {
    const part = rules[keyword];
    if (part === undefined) return;
    for (const [key, member] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      if (seen.has(key)) continue;
      seen.add(key);
      if (part) this.judge(part, member, [...path, key]);
      else this.#report(keyword, rules, path, typeof key === 'string' ? key : undefined);
    }
  }

  /** What only decides is judged as it stands: there the user has chosen nothing. */
  #fits(rules: Rules, value: unknown, seen?: Seen): boolean {
    const judgement = new Judgement(this.#book);
    const own: Seen | undefined = seen && new Set();
    judgement.judge(rules, value, [], own);
    const fits = judgement.faults.length === 0;
    if (fits) own?.forEach((key) => seen!.add(key));
    return fits;
  }
}
