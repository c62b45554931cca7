import type { Field } from '../../schema/field.js';
import { hintValue } from '../../schema/keywords.js';
import type { Violation } from '../../validation/violation.js';
import { fieldName } from '../fields/field-name.js';
import { say } from '../strings/sentence.js';
import type { Strings } from '../strings/strings.js';

/** Describes a violation of a field in a sentence. */
export function describeViolation(violation: Violation, field: Field, strings: Strings): string {
  const { params } = violation;
  const values = {
    label: fieldName(field, strings),
    limit: params['limit'] ?? params['multipleOf'],
    key: params['additionalProperty'] ?? params['propertyName'],
    expects: expectation(field),
    example: example(field),
  };
  return say(strings.problem[problemName(violation, field, values, strings.problem)], values);
}

type ProblemStrings = Strings['problem'];
type ProblemName = keyof ProblemStrings;

function problemName(
  { keyword, params }: Violation,
  field: Field,
  { expects, example }: { expects: string; example: string },
  problem: ProblemStrings,
): ProblemName {
  const named = (name: unknown): ProblemName | undefined => {
    const candidate = ALIASES[String(name)] ?? String(name);
    return Object.hasOwn(problem, candidate) ? (candidate as ProblemName) : undefined;
  };
  switch (keyword) {
    case 'unreadable':
      return numberName(field) ?? named(field.kind) ?? 'other';
    case 'type':
      return numberName(field) ?? named(firstOf(params['type'])) ?? 'other';
    case 'oneOf':
    case 'anyOf':
      if (field.kind === 'variant' && field.chosen < 0) return 'branch';
  }
  // The field's own description of what it expects is more exact than the name of a format.
  const name = keyword !== 'format' ? named(keyword) : expects ? undefined : named(params['format']);
  return name ?? (expects ? 'expects' : example ? 'example' : 'other');
}

function numberName(field: Field): ProblemName | undefined {
  if (field.kind === 'number') return field.integer ? 'integer' : 'number';
  return field.kind === 'date' ? field.precision : undefined;
}

/** Keywords and formats that share the sentence of another one. */
const ALIASES: Partial<Record<string, ProblemName>> = {
  dependentRequired: 'required',
  dependencies: 'required',
  const: 'enum',
  datetime: 'date-time',
  'idn-email': 'email',
  url: 'uri',
  iri: 'uri',
  'idn-hostname': 'hostname',
};

function firstOf(type: unknown): string {
  return String(Array.isArray(type) ? type[0] : type).split(',')[0]!;
}

function expectation(field: Field): string {
  return 'expects' in field ? field.expects : '';
}

/** The first example in the schema, if it is short enough for a sentence: a string or a number. */
function example(field: Field): string {
  const first = hintValue(field.schema, 'example');
  return typeof first === 'string' || typeof first === 'number' ? String(first) : '';
}
