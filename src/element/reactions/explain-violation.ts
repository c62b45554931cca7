import type { Field } from '../../schema/field.js';
import { listIn } from '../../schema/json.js';
import { labelOf } from '../../schema/label.js';
import type { Violation } from '../../validation/violation.js';
import { rareProblems } from '../strings/rare-problems.js';
import type { Strings } from '../strings/strings.js';
import { describeViolation } from './describe-violation.js';
import { sampleOf } from './format-samples.js';

/** Describes a violation in any case, with what one of its format looks like, and what the branches of a union ask for. */
export function explainViolation(violation: Violation, field: Field, strings: Strings): string {
  const sample = sampleOf(violation.params['format']);
  const options = optionsOf(violation, field, strings);
  return describeViolation(violation, field, strings, { more: rareProblems, sample, options });
}

/** By labels, what each branch of a union requires; `""` where that does not tell the branches apart. */
function optionsOf({ path, params: { required } }: Violation, field: Field, { language }: Strings): string {
  const fields = [field, ...field.children].flatMap(({ children }) => children);
  const nameOf = (key: string): string =>
    fields.find((each) => each.path.length > path.length && each.path.at(-1) === key)?.label || labelOf(key);
  const list = new Intl.ListFormat(language);
  const options = listIn(required).map((keys) => list.format((keys as string[]).map(nameOf)));
  return new Set(options).size === options.length ? options.join(' / ') : '';
}
