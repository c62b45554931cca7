import type { Draft } from '../../../flow/draft.js';
import { isLeaf, type Field, type ListField } from '../../../schema/field.js';
import { equal } from '../../../schema/json.js';
import { showText } from '../../../value/field-text.js';

/** Whether an item begins folded that is there from the start: where something is filled in, and nothing is left to do. */
export function beginsFolded(item: Field, { items }: ListField, draft: Draft): boolean {
  return items.length > 1 && hasAnswer(item, draft) && isWhole(item, draft);
}

/** Whether something is filled in. A box without a tick is how one begins. */
function hasAnswer(field: Field, draft: Draft): boolean {
  if (field.children.length) return field.children.some((child) => hasAnswer(child, draft));
  return isLeaf(field.kind) && !/^(|false|\[\]|\{\})$/.test(showText(draft.valueAt(field.path)));
}

/** Whether nothing is left empty in a field that is required. An optional object in which nothing is filled in is left out. */
function isWhole(field: Field, draft: Draft): boolean {
  const { kind, required, path, asked } = field;
  const value = draft.valueAt(path);
  if (field.readOnly) return true;
  if (kind === 'list' && field.items.length < field.minItems) return false;
  if (kind === 'variant' && required && field.chosen < 0 && value === undefined) return false;
  if (field.children.length) {
    const isLeftOut = !required && !hasAnswer(field, draft);
    return isLeftOut || field.children.every((child) => isWhole(child, draft));
  }
  if (!required || !isLeaf(kind)) return true;
  if (asked !== undefined) return equal(value, asked);
  if (kind === 'toggle') return value !== undefined || !field.threeStates;
  return (kind === 'secret' && draft.keepsSecrets) || showText(value) !== '';
}
