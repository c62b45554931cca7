import type { Field } from '../field.js';
import { isContainer } from '../json.js';
import type { ReadContext } from './read-context.js';

/** Whether a value of a field looks like an answer, and not like a control that nobody has touched. */
export function looksAnswered(field: Field, value: unknown): boolean {
  if (field.kind === 'toggle' && value === false) return field.threeStates;
  return isContainer(value) ? Object.keys(value).length > 0 : (value ?? '') !== '';
}

/**
 * Whether some of an optional object would look answered from the start, while the object asks for more: then it
 * could be neither sent nor left out without a word.
 */
export function isHalfAnswered({ fields, path }: Field & { kind: 'group' }, context: ReadContext): boolean {
  return fields.some(beginsAnswered) && !fields.every((field) => isReady(field, path.length, context));
}

const beginsAnswered = (field: Field): boolean =>
  (!field.readOnly && looksAnswered(field, field.schema.default)) ||
  (field.kind === 'variant' ? field.required : field.children.some(beginsAnswered));

/** Whether a field has all that it requires from the start. A heading in an object has the depth of that. */
function isReady(field: Field, depth: number, context: ReadContext): boolean {
  const isHeading = field.kind === 'group' && field.path.length === depth;
  if (!isHeading && !field.required) return true;
  if (field.asked !== undefined) return false;
  if (field.kind === 'toggle' || field.kind === 'map') return true;
  const { default: initial } = field.schema;
  if (initial !== undefined && context.accepts(field.declared, field.path, initial)) return true;
  const within = field.path.length;
  return field.kind === 'group' && field.fields.every((child) => isReady(child, within, context));
}
