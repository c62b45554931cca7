import type { Field } from '../schema/field.js';
import type { Violation } from '../validation/violation.js';
import { nameOf } from './name-of.js';
import { say, type ProblemStrings, type Strings } from './strings.js';

/** Says in a sentence what is wrong with a field. */
export function describeViolation(violation: Violation, field: Field, strings: Strings): string {
  const { params } = violation;
  const values = {
    label: nameOf(field, strings),
    limit: params['limit'] ?? params['multipleOf'],
    key: params['additionalProperty'] ?? params['propertyName'],
    expects: expectation(field),
    example: example(field),
  };
  return say(strings.problem[problemName(violation, field, values)], values);
}

type ProblemName = keyof ProblemStrings;

function problemName(
  { keyword, params }: Violation,
  field: Field,
  { expects, example }: { expects: string; example: string },
): ProblemName {
  switch (keyword) {
    case 'required':
    case 'dependentRequired':
    case 'dependencies':
      return 'required';
    case 'minLength':
    case 'minItems':
    case 'minProperties':
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
    case 'multipleOf':
    case 'uniqueItems':
    case 'enum':
    case 'additionalProperties':
      return keyword;
    case 'const':
      return 'enum';
    case 'unreadable':
      return unreadableNames[field.kind] ?? numberName(field) ?? 'other';
    case 'type':
      return numberName(field) ?? typeNames[firstOf(params['type'])] ?? 'other';
    case 'oneOf':
    case 'anyOf':
      if (field.kind === 'variant' && field.chosen < 0) return 'branch';
      break;
    case 'format':
      // What the service says about its own field beats what a format is called.
      if (!expects && formatNames[String(params['format'])]) return formatNames[String(params['format'])]!;
  }
  if (expects) return 'expects';
  return example ? 'example' : 'other';
}

function numberName(field: Field): ProblemName | undefined {
  if (field.kind === 'number') return field.integer ? 'integer' : 'number';
  return field.kind === 'date' ? field.precision : undefined;
}

const unreadableNames: Partial<Record<Field['kind'], ProblemName>> = { json: 'json' };

const typeNames: Partial<Record<string, ProblemName>> = {
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  string: 'string',
  array: 'array',
  object: 'object',
};

const formatNames: Partial<Record<string, ProblemName>> = {
  date: 'date',
  time: 'time',
  'date-time': 'date-time',
  datetime: 'date-time',
  email: 'email',
  'idn-email': 'email',
  uri: 'uri',
  url: 'uri',
  iri: 'uri',
  hostname: 'hostname',
  'idn-hostname': 'hostname',
  uuid: 'uuid',
};

function firstOf(type: unknown): string {
  return String(Array.isArray(type) ? type[0] : type).split(',')[0]!;
}

function expectation(field: Field): string {
  return 'expects' in field ? field.expects : '';
}

/** The first example that the schema gives, when it can stand in a sentence. */
function example(field: Field): string {
  const { examples, example } = field.schema;
  const first: unknown = Array.isArray(examples) ? examples[0] : (examples ?? example);
  return typeof first === 'string' || typeof first === 'number' ? String(first) : '';
}
