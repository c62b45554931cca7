import { expect } from 'chai';
import type { DataSchema } from '../../src/schema/data-schema.js';
import { toPointer } from '../../src/schema/json.js';
import type { ChosenBranch } from '../../src/validation/validator.js';
import type { Violation } from '../../src/validation/violation.js';
import { implementations } from './validators.js';

export interface Case {
  readonly title: string;
  /** Anything: services send schemas that are none. */
  readonly schema: unknown;
  readonly value: unknown;
  /** The branches that the user chose, by the pointer of their unions, the outermost first. */
  readonly chosen?: Readonly<Record<string, number | readonly number[]>>;
  /** What is to be found, as `pointer keyword`. */
  readonly found: readonly string[];
}

/** One test for each case and each implementation. */
export function describeContract(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [name, compile] of implementations) {
      describe(name, () => {
        for (const { title, schema, value, chosen, found } of cases) {
          it(title, () => {
            const validator = compile(schema as DataSchema);
            const violations = validator.validate(value, choicesOf(chosen ?? {}));
            expect(violations.map(brief)).to.deep.equal(found);
          });
        }
      });
    }
  });
}

/** Gives the choices made at a place to the unions there in the order in which they are asked for. */
function choicesOf(chosen: NonNullable<Case['chosen']>): ChosenBranch {
  const asked = new Map<string, unknown[]>();
  return (path, union) => {
    const place = toPointer(path);
    const unions = asked.get(place) ?? [];
    if (!unions.includes(union)) asked.set(place, [...unions, union]);
    return [chosen[place] ?? -1].flat()[asked.get(place)!.indexOf(union)];
  };
}

export function brief({ path, keyword }: Violation): string {
  return `${toPointer(path)} ${keyword}`;
}
