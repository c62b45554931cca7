import type { Field } from '../../schema/field.js';
import { textIn } from '../../schema/json.js';
import { hintValue, MAX_TEXT } from '../../schema/keywords.js';
import { labelOf } from '../../schema/label.js';
import { valueAsText } from '../../schema/options.js';
import type { Violation } from '../../validation/violation.js';
import { fieldName } from '../fields/field-name.js';
import { problems } from '../strings/problems.js';
import { say } from '../strings/sentence.js';
import type { AllStrings, Strings } from '../strings/strings.js';

/** What an edition says besides, each text `""` where there is nothing. */
export interface Explanation {
  /** Sentences besides the common ones. */
  readonly more?: Partial<AllStrings['problem']>;
  /** A text that would be accepted, where the schema has no example. */
  readonly sample: string;
  /** What one of the branches of a union asks for. */
  readonly options: string;
}

/** Describes a violation of a field in a sentence. */
export function describeViolation(
  violation: Violation,
  field: Field,
  strings: Strings,
  { more, sample, options }: Explanation = { sample: '', options: '' },
): string {
  const { params } = violation;
  const sentences: Sentences = { ...problems, ...more, ...strings.problem };
  const values = {
    ...params,
    label: subjectOf(violation, field, sentences, strings),
    limit: params['limit'] ?? params['multipleOf'],
    key: strayKey(params),
    expects: expectation(field),
    example: example(field) || sample,
    value: onlyValue(violation, strings),
    options,
  };
  // The service's constants and keys may be of any length.
  return `${say(sentences[problemName(violation, field, values, sentences)]!, values)}`.slice(0, MAX_TEXT);
}

/** The name of what is wrong: the field, something within its value that has no field, or the whole form. */
function subjectOf(
  { path, params }: Violation,
  field: Field,
  { wholeForm }: Sentences,
  strings: Strings,
): string {
  const last = path.at(-1);
  // A key that an object may not have is the object's fault.
  const isWithin = path.length > field.path.length && strayKey(params) === undefined;
  if (isWithin && typeof last === 'string') return labelOf(last);
  return field.id || field.label ? fieldName(field, strings) : say(wholeForm);
}

/** The name of a property that an object may not have. */
const strayKey = (params: Violation['params']): unknown =>
  params['additionalProperty'] ?? params['propertyName'];

type ProblemName = keyof AllStrings['problem'];

/** Those of an edition, with the page's in their place. */
type Sentences = Pick<AllStrings['problem'], keyof typeof problems> & Partial<AllStrings['problem']>;

function problemName(
  { keyword, params }: Violation,
  field: Field,
  { expects, example, options }: { expects: string; example: string; options: string },
  sentences: Sentences,
): ProblemName {
  const named = (name: unknown): ProblemName | undefined => {
    const candidate = ALIASES[String(name)] ?? String(name);
    return Object.hasOwn(sentences, candidate) ? (candidate as ProblemName) : undefined;
  };
  if (field.kind === 'toggle' && field.asked) return 'tick';
  // Other values than the options may be typed.
  const isTyped = field.kind === 'choice' && field.allowCustom;
  switch (keyword) {
    case 'required':
      return !isTyped && /^(choice|several|variant|toggle)$/.test(field.kind) ? 'requiredChoice' : 'required';
    case 'unreadable':
      // The values beside the options are numbers.
      if (isTyped) return 'number';
      return numberName(field) ?? named(field.kind) ?? 'other';
    case 'type':
      return (
        (params['type'] === 'integer' ? 'integer' : numberName(field)) ??
        named(firstOf(params['type'])) ??
        'other'
      );
    case 'oneOf':
    case 'anyOf':
      if (field.kind === 'variant' && field.chosen < 0) return 'branch';
      if (options) return 'fillOne';
      if (params['passingSchemas']) return 'several';
  }
  // The field's own description of what it expects is more exact than the name of a format.
  const name =
    keyword !== 'format' ? named(keyword) : expects ? undefined : named(formatName(params['format']));
  return name ?? (expects ? 'expects' : example ? 'example' : 'other');
}

/** Formats are written in any case; those of integers share a name. */
const formatName = (format: unknown): string =>
  textIn(format)
    .toLowerCase()
    .replace(/^u?int\d+$/, 'integer');

function numberName(field: Field): ProblemName | undefined {
  if (field.kind === 'number') return field.integer ? 'integer' : 'number';
  return field.kind === 'date' ? field.precision : undefined;
}

/** Keywords and formats that share the sentence of another one. */
const ALIASES: Partial<Record<string, ProblemName>> = {
  dependentRequired: 'required',
  dependencies: 'required',
  // A text that is none of the options.
  choice: 'enum',
  datetime: 'date-time',
  'idn-email': 'email',
  url: 'uri',
  iri: 'uri',
  'idn-hostname': 'hostname',
};

/** The only value that is accepted, in words. */
function onlyValue({ params: { allowedValue } }: Violation, { field: { yes, no } }: Strings): string {
  return typeof allowedValue === 'boolean' ? say(allowedValue ? yes : no) : valueAsText(allowedValue);
}

function firstOf(type: unknown): string {
  return textIn(Array.isArray(type) ? type[0] : type).split(',')[0]!;
}

function expectation(field: Field): string {
  return 'expects' in field ? field.expects : '';
}

/** The first example in the schema, if it is short enough for a sentence: a string or a number. */
function example(field: Field): string {
  const first = hintValue(field.schema, 'example');
  return typeof first === 'string' || typeof first === 'number' ? String(first) : '';
}
