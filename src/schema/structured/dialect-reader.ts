import type { Place } from '../base-field.js';
import type { DataSchema } from '../data-schema.js';
import { GroupField, type Field } from '../field.js';
import { toPointer, type Path } from '../json.js';
import { arrangeAsListed } from './arrangement.js';
import { CopyingReader } from './copying-reader.js';
import type { FormulaResolver } from './formula-resolver.js';
import type { Judge } from './read-fields.js';
import { evaluatedFormulas } from './schema-formulas.js';

/** Reads what the vendor and other platforms add to schemas: formulas, orders and headings. */
export class DialectReader extends CopyingReader {
  readonly #formulas: FormulaResolver | undefined;

  constructor(schema: DataSchema, judge: Judge) {
    super(schema, judge);
    this.#formulas = evaluatedFormulas(this.root);
  }

  override resolveOwn(written: DataSchema, path: Path): DataSchema {
    const schema = this.#formulas?.resolveOwn(written, this.value, path) ?? written;
    if (schema !== written) this.dependOnValue();
    return schema;
  }

  override resolveAll(schema: unknown, values: unknown, path?: Path): unknown {
    return this.#formulas?.resolveAll(schema, values, path) ?? schema;
  }

  override arrange(
    schema: DataSchema,
    place: Place,
    fields: readonly Field[],
    last: readonly Field[],
  ): readonly Field[] {
    return arrangeAsListed(schema, fields, last, (name, title, members) => {
      const id = `${place.id}~g${toPointer([name])}`;
      return this.reused.reuse(new GroupField({ ...place, id, key: '' }, { title }, members));
    });
  }
}
