import { isObject, setOwn } from '../../schema/pointer.js';
import { SchemaDocument } from './document.js';
import type { Fault } from './fault.js';
import { withoutFollowers } from './followers.js';
import type { ChosenBranch, CompileSchema } from '../validator.js';
import { toViolations } from './violations.js';

/** Finds what is wrong with a value: of a union with a chosen branch, what that branch misses. */
export type FindFaults = (value: unknown, chosen: ChosenBranch) => Fault[];

/** All of a validator but its heart: what finds the faults in a value. */
export function createCompile(finderFor: (document: SchemaDocument) => FindFaults): CompileSchema {
  return (schema) => {
    const document = new SchemaDocument(schema);
    const faultsOf = finderFor(document);
    return {
      validate(value, chosenBranch = () => undefined) {
        const sent = asSent(value === undefined ? {} : value);
        return toViolations(withoutFollowers(faultsOf(sent, chosenBranch)), sent, document.order);
      },
    };
  };
}

/** The value as JSON would carry it: undefined is absent. */
function asSent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => (item === undefined ? null : asSent(item)));
  if (!isObject(value)) return value;
  const sent = {};
  for (const key of Object.keys(value)) if (value[key] !== undefined) setOwn(sent, key, asSent(value[key]));
  return sent;
}
