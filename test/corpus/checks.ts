import type { DataSchema } from '../../src/schema/data-schema.js';
import type { StructuredDraft as Draft } from '../../src/flow/structured/structured-draft.js';
import { equal, isObject } from '../../src/schema/json.js';
import { compile } from '../../src/validation/ajv/ajv.js';
import { draftHand } from '../support/draft-hand.js';
import { fillForm, forgettable, hiddenPart, omit } from '../support/fill-form.js';
import { newDraft } from '../support/new-draft.js';

/** A line of a corpus. */
export interface Row {
  id: string;
  schema: DataSchema;
  valid?: unknown;
  validMin?: unknown;
  variants?: unknown[];
  /** What is sent when nobody has touched the form. */
  untouched?: unknown;
  /** The keys of the fields of the outermost object, in the order in which they are shown for `valid`. */
  order?: string[];
}

type Value = Record<string, unknown>;
type Check = (row: Row, values: readonly Value[]) => string[] | Promise<string[]>;

/** What is tried with each row, in the words of the table; each answers what is wrong. */
export const checks = {
  read({ schema, valid, order }, values) {
    for (const value of [undefined, ...values]) newDraft(schema, value);
    const shown = order && newDraft(schema, valid as Value).root.children.map(({ path }) => path[0]);
    return shown && !equal(shown, order) ? [`shown in the order ${shown.join(', ')}`] : [];
  },
  'round-tripped': ({ schema, validMin }, values) => [
    ...values.flatMap((value) => {
      const draft = newDraft(schema, value);
      return [...difference(draft.parameters, value), ...accepted(draft, 'given')];
    }),
    ...(isObject(validMin) ? accepted(newDraft(schema, validMin), 'validMin') : []),
  ],
  async filled({ schema }, values) {
    const faults = values.map(async (value) => {
      const draft = newDraft(schema, hiddenPart(schema, value));
      await fillForm(draftHand(draft), schema, value);
      return difference(draft.parameters, value);
    });
    return (await Promise.all(faults)).flat();
  },
  'required-checks': ({ schema }, values) =>
    values.slice(0, 1).flatMap((value) => requiredChecks(schema, value)),
  untouched({ schema, untouched }) {
    if (!isObject(untouched)) return [];
    const draft = newDraft(schema);
    return [...difference(draft.parameters, untouched), ...accepted(draft, 'untouched')];
  },
} satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;

/** Everything that is wrong with a row in one respect, with whatever is thrown. */
export async function check(name: CheckName, row: Row): Promise<string[]> {
  try {
    return await checks[name](row, valuesOf(row));
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

export function valuesOf({ valid, variants = [] }: Row): Value[] {
  return [valid, ...variants.map(valueOf)].filter(isObject) as Value[];
}

/** Some lists of variants say which branch each is of. */
function valueOf(variant: unknown): unknown {
  return isObject(variant) && isObject(variant.value) && ('path' in variant || 'branch' in variant)
    ? variant.value
    : variant;
}

function requiredChecks(schema: DataSchema, value: Value): string[] {
  return forgettable(schema, value).flatMap((field) => {
    const draft = newDraft(schema, omit(value, field.path) as Value);
    draft.useValidator(compile);
    const found = draft.check();
    return found.some((each) => equal(each.field.path, field.path))
      ? []
      : [`${field.id} not reported, but ${JSON.stringify(found.map((each) => each.field.id))}`];
  });
}

function accepted(draft: Draft, what: string): string[] {
  draft.useValidator(compile);
  return draft
    .check()
    .map(
      ({ field, violation }) =>
        `${what}: ${field.id} ${violation.keyword} ${JSON.stringify(violation.params)}`,
    );
}

function difference(actual: unknown, expected: unknown): string[] {
  if (equal(actual, expected)) return [];
  if (isObject(actual) && isObject(expected)) {
    return [...new Set([...Object.keys(actual), ...Object.keys(expected)])]
      .filter((key) => !equal(actual[key], expected[key]))
      .map((key) => `${key}: ${JSON.stringify(actual[key])} instead of ${JSON.stringify(expected[key])}`);
  }
  return [`${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
}
