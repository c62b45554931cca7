import type { DataSchema } from '../schema/data-schema.js';
import type { Field } from '../schema/field.js';
import { toPointer } from '../schema/pointer.js';
import { readFlat } from '../schema/read-flat.js';
import { fillFlat } from '../value/initial.js';
import { pruneFlat, type Pruned } from '../value/prune-flat.js';
import { Draft, type DraftOptions } from './draft.js';
import { createCheck, missingField, type CheckedForm, type DraftCheck } from './draft-check.js';

/** The draft of a schema that is flat: its fields are the same whatever is filled in. */
export class FlatDraft extends Draft {
  readonly changesStructure = false;
  protected readonly index: CheckedForm;
  protected readonly checker: DraftCheck;

  constructor(
    schema: DataSchema | undefined,
    given: Readonly<Record<string, unknown>> = {},
    options?: DraftOptions,
  ) {
    super(schema, options);
    const root = readFlat(this.schema)!;
    const fields = new Map([root, ...root.fields].map((field): [string, Field] => [field.id, field]));
    this.index = { root, fields, at: (path) => fields.get(toPointer(path.slice(0, 1))) ?? root };
    this.checker = createCheck(
      {
        schemaFor: () => this.schema,
        missing: (_, parameters) => root.fields.flatMap((field) => missingField(field, parameters)),
      },
      this.keepsSecrets,
    );
    this.start(given);
  }

  protected begin(): void {
    fillFlat(this.root, this.value);
  }

  protected prune(): Pruned {
    return pruneFlat(this.root, this.value, this.given);
  }
}
