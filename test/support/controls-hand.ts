import type { Field, ListField, MapField, Option, SeveralField } from '../../src/schema/field.js';
import { equal } from '../../src/schema/json.js';
import { showText } from '../../src/value/field-text.js';
import { toControl } from '../../src/value/special/date-text.js';
import { showJson } from '../../src/value/special/json-text.js';
import { fieldsOf, type Hand } from './fill-form.js';
import { settled, type FieldsHost } from './fields-host.js';
import { pick, typeInto } from './form-harness.js';

/** A hand that works on the controls on the page, and on nothing else. */
export function controlsHand(host: FieldsHost): Hand {
  const node = (field: Field, name?: 'add' | 'remove'): HTMLElement => {
    const found = host.fields.find(field, name);
    if (!found) throw new Error(`${field.kind} ${field.id} is not on the page`);
    return found;
  };
  const done = () => settled(host);
  return {
    fields: () => new Map(fieldsOf(host.draft.root).map((field) => [field.id, field])),
    valueAt: (field) => host.draft.valueAt(field.path),
    async enter(field, value) {
      const control = node(field) as HTMLInputElement;
      const isThere = equal(host.draft.valueAt(field.path), value);
      if (isThere && (value === undefined || value === null)) return;
      if (value === null) {
        await sayNull(field, control);
        return done();
      }
      // A box without a tick is an answer of an optional group only once somebody has ticked it.
      if (isThere && control.type === 'checkbox') control.click();
      if (isThere && !isTyped(field) && control.type !== 'checkbox') return;
      await enter(field, value, control);
      await done();
    },
    async choose(field, branch) {
      // What is picked already can't be picked again.
      if (field.chosen === branch) return;
      if (field.branches.length === 1) (node(field) as HTMLInputElement).click();
      else await choosePlace(node(field), branch);
      await done();
    },
    async addItem(field: ListField) {
      node(field, 'add').click();
      await done();
    },
    async removeItem(field: ListField, index: number) {
      node(field.items[index]!, 'remove').click();
      await done();
    },
    async addEntry(field: MapField, key: string) {
      typeInto(node(field, 'add') as HTMLInputElement, key);
      await done();
    },
    async removeEntry(field: MapField, key: string) {
      const entry = field.entries.find((each) => each.key === key)!;
      node(entry.field, 'remove').click();
      await done();
    },
  };
}

/** As one of the options, by the box that says so, or by taking away the tick of what may be there. */
async function sayNull(field: Field, control: HTMLInputElement): Promise<void> {
  if (field.kind === 'json') return typeInto(control, 'null');
  if (field.kind === 'variant' && field.branches.length === 1) return control.click();
  if (field.kind === 'choice' || field.kind === 'toggle' || field.kind === 'variant') {
    const named =
      field.kind === 'choice' ? field.options.find(({ value }) => value === null)?.label : undefined;
    return pick(control, named || 'No value');
  }
  control.closest('.field')!.querySelector<HTMLElement>('.minor input[type=checkbox]')!.click();
}

function isTyped({ kind }: Field): boolean {
  return kind === 'text' || kind === 'secret' || kind === 'number';
}

async function enter(field: Field, value: unknown, control: HTMLInputElement): Promise<void> {
  switch (field.kind) {
    case 'choice':
      return value === undefined ? clear(control) : pickOption(control, field.options, value);
    case 'several':
      return tickAll(field, control, Array.isArray(value) ? value : []);
    case 'toggle':
      if (control.type === 'checkbox')
        return control.checked === (value === true) ? undefined : control.click();
      return pick(control, value === undefined ? 'No selection' : value ? 'Yes' : 'No');
    case 'date':
      return typeInto(
        control,
        control.type === 'datetime-local'
          ? toControl(showText(value), field).replace(/\.\d+$/, '')
          : showText(value),
      );
    case 'json':
      return typeInto(control, showJson(value));
    default:
      return typeInto(control, showText(value));
  }
}

async function pickOption(control: HTMLElement, options: readonly Option[], value: unknown): Promise<void> {
  const option =
    options.find((each) => equal(each.value, value)) ??
    options.find((each) => String(each.value) === String(value));
  if (!option) return typeInto(control as HTMLInputElement, showText(value));
  const alike = options.filter((each) => shownName(each) === shownName(option));
  await pick(control, shownName(option), alike.indexOf(option));
}

/** What an option says in the form; true and false without titles are yes and no. */
function shownName({ value, label }: Option): string {
  if (typeof value === 'boolean' && label === String(value)) return value ? 'Yes' : 'No';
  return label.trim().replace(/\s+/g, ' ');
}

function clear(control: HTMLElement): void {
  if (control instanceof HTMLSelectElement) {
    control.value = '';
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (control instanceof HTMLInputElement) {
    typeInto(control, '');
    control.blur();
  } else {
    control.querySelector<HTMLElement>('button.quiet')?.click();
  }
}

function tickAll({ options }: SeveralField, control: HTMLElement, values: unknown[]): void {
  const boxes = [...control.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const boxOf = (value: unknown) => boxes[options.findIndex((option) => equal(option.value, value))];
  const wanted = values.map(boxOf);
  for (const box of boxes) if (box.checked && !wanted.includes(box)) box.click();
  // The order in which they are ticked is the order of the value.
  for (const box of wanted) if (box && !box.checked) box.click();
  const own = control.querySelector<HTMLInputElement>('.row input');
  for (const value of values) {
    if (own && !options.some((option) => equal(option.value, value))) typeInto(own, showText(value));
  }
}

/** Branches may have the same name, so they are taken by their place. */
async function choosePlace(control: HTMLElement, branch: number): Promise<void> {
  if (control instanceof HTMLSelectElement) {
    control.value = String(branch);
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (branch < 0) {
    clear(control);
  } else {
    control.querySelectorAll('input')[branch]!.click();
  }
}
