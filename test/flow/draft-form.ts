import type { DraftChange } from '../../src/flow/draft.js';
import type { StructuredDraft as Draft } from '../../src/flow/structured/structured-draft.js';
import type { DataSchema } from '../../src/schema/data-schema.js';
import type { Field, VariantField } from '../../src/schema/field.js';
import { readThoroughly } from '../../src/value/reactions/read-text.js';
import { readTypedNumber } from '../../src/value/reactions/typed-number.js';
import { compile } from '../../src/validation/ajv/ajv.js';
import { fieldsOf } from '../support/fill-form.js';
import { newDraft } from '../support/new-draft.js';

/** A draft whose fields are taken by their ids. */
export class Form {
  readonly draft: Draft;
  readonly changes: DraftChange[] = [];

  constructor(schema: DataSchema | undefined, given?: Record<string, unknown>, { validated = false } = {}) {
    this.draft = newDraft(schema, given);
    if (validated) this.draft.useValidator(compile);
    this.draft.subscribe((change) => this.changes.push(change));
  }

  get<F extends Field>(id: string): F {
    const field = fieldsOf(this.draft.root).find((each) => each.id === id);
    if (!field) throw new Error(`no field ${id} among ${this.ids.join(' ')}`);
    return field as F;
  }

  get ids(): string[] {
    return fieldsOf(this.draft.root).map((field) => field.id);
  }

  type(id: string, value: string): this {
    this.draft.type(this.get(id), value, (field, text) => readThoroughly(field, text, true, readTypedNumber));
    return this;
  }

  change(id: string, value: unknown): this {
    this.draft.change(this.get(id), value);
    return this;
  }

  choose(id: string, branch: number): this {
    this.draft.choose(this.get<VariantField>(id), branch);
    return this;
  }

  wrong(id: string): string | undefined {
    return this.draft.violationOf(this.get(id))?.keyword;
  }

  get sent(): Record<string, unknown> {
    return this.draft.parameters;
  }

  get problems(): string[] {
    return this.draft.check().map(({ field, violation }) => `${field.id} ${violation.keyword}`);
  }
}
