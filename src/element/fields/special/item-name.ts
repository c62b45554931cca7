import type { Field, ListField } from '../../../schema/field.js';
import type { Strings } from '../../strings/strings.js';
import { fieldName } from '../field-name.js';

/** The name of an item of a list. Items of one title are told apart by their numbers. */
export function itemName(item: Field, { items }: ListField, strings: Strings): string {
  const name = fieldName(item, strings);
  const isShared = item.label && items.some((each) => each !== item && each.label === item.label);
  return isShared ? `${name} ${Number(item.path.at(-1)) + 1}` : name;
}
