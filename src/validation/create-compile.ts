import { isContainer, isObject } from '../schema/pointer.js';
import type { Fault } from './fault.js';
import { withoutFollowers } from './followers.js';
import { readRules } from './read-rules.js';
import type { RuleBook } from './rules.js';
import type { ChosenBranch, CompileSchema } from './validator.js';
import { toViolations } from './violations.js';

/** Finds what is wrong with a value: of a union with a chosen branch, what that branch misses. */
export type FindFaults = (value: unknown, chosen: ChosenBranch) => Fault[];

/** All of a validator but its heart: what finds the faults in a value by a book of rules. */
export function createCompile(finderFor: (book: RuleBook) => FindFaults): CompileSchema {
  return (schema) => {
    const book = readRules(schema);
    const faultsOf = finderFor(book);
    return {
      validate(value, chosenBranch = () => undefined) {
        const sent = asSent(value === undefined ? {} : value);
        return toViolations(withoutFollowers(faultsOf(sent, chosenBranch)), sent, book.order);
      },
    };
  };
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
