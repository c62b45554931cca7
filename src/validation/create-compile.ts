import { isContainer, isObject, type Path } from '../schema/pointer.js';
import { judgeByChoice } from './choice.js';
import type { Fault, Judge } from './fault.js';
import { readRules } from './read-rules.js';
import type { RuleBook } from './rules.js';
import type { CompileSchema } from './validator.js';
import { toViolations } from './violations.js';

/** All of a validator but the library: what a book of rules is to a judge of single rules. */
export function createCompile(judgeFor: (book: RuleBook) => Judge): CompileSchema {
  return (schema) => {
    const book = readRules(schema);
    const judge = judgeFor(book);
    const faultsOf = judgeByChoice(book, (rules, value) => withoutFollowers(judge(rules, value)));
    return {
      validate(value, chosenBranch = () => undefined) {
        const sent = asSent(value === undefined ? {} : value);
        return toViolations(faultsOf(sent, chosenBranch), sent, book.order);
      },
    };
  };
}

/**
 * Which properties and items nobody has looked at is only known once the rest holds; until then
 * the libraries differ in what they name.
 */
function withoutFollowers(faults: Fault[]): Fault[] {
  if (!faults.some(isFollower)) return faults;
  return faults.filter((fault) => {
    if (!isFollower(fault)) return true;
    const member = fault.key === undefined ? fault.path : [...fault.path, fault.key];
    return !faults.some((other) =>
      isFollower(other)
        ? other.path.length > fault.path.length && isWithin(other.path, member)
        : isWithin(other.path, fault.path),
    );
  });
}

function isFollower({ keyword }: Fault): boolean {
  return keyword === 'unevaluatedProperties' || keyword === 'unevaluatedItems';
}

function isWithin(path: Path, place: Path): boolean {
  return place.every((step, depth) => step === path[depth]);
}

/** The value as JSON would carry it: undefined is absent. The same object when nothing has to go. */
function asSent(value: unknown): unknown {
  if (!isContainer(value) || !hasUndefined(value)) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => (item === undefined ? null : asSent(item)));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[key, asSent(member)]])),
  );
}

function hasUndefined(value: unknown): boolean {
  if (!isContainer(value)) return value === undefined;
  return (Array.isArray(value) ? value : Object.values(value)).some(hasUndefined);
}
