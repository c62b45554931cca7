import type { DataSchema } from '../schema/data-schema.js';
import type { Field, GroupField } from '../schema/field.js';
import { clone, isObject, read, write, type Path } from '../schema/pointer.js';
import { readText, type Read } from '../value/convert.js';
import type { Pruned } from '../value/prune-flat.js';
import type { CompileSchema } from '../validation/validator.js';
import type { Violation } from '../validation/violation.js';
import type { CheckedForm, DraftCheck } from './draft-check.js';
import { showViolations, type Shown } from './shown-violations.js';

/** Which fields show something else now; `structure` when fields came, went or moved. */
export interface DraftChange {
  readonly fields: ReadonlySet<string>;
  readonly structure: boolean;
  /** The user did it, not the page. */
  readonly byUser: boolean;
  /** There when parts of a field have moved: what was known by id, by the ids of now. */
  readonly renamed?: <T>(known: ReadonlyMap<string, T>) => Map<string, T>;
}

export interface DraftOptions {
  /** The service has the secrets already: those left empty are kept, and not missing. */
  readonly keepsSecrets?: boolean;
}

/**
 * What the user has filled in so far for one schema: the value, the text that is no value yet,
 * the fields left, and what is wrong. Knows no DOM. A `FlatDraft` is all that most schemas need;
 * a `StructuredDraft` is for fields that hold others, come and go.
 */
export abstract class Draft {
  /** The fields as they stand. */
  protected abstract readonly index: CheckedForm;
  protected abstract readonly checker: DraftCheck;

  protected readonly schema: DataSchema;
  protected given: Record<string, unknown> = {};
  /** What the form shows, defaults and hidden constants included. Written in place. */
  protected value: Record<string, unknown> = {};

  // What is known of single fields, by id.
  protected unreadable = new Map<string, string>();
  protected readonly shown: Shown = { left: new Set(), said: new Map() };
  protected readonly violations = showViolations(this.shown, () =>
    this.checker.run(this.index, this.sent, (id) => this.unreadable.has(id)),
  );

  readonly #listeners = new Set<(change: DraftChange) => void>();
  #sent: Pruned | undefined;

  /** Whether fields may come, go and move. */
  abstract readonly changesStructure: boolean;

  /** Secrets that are left empty stay as the service has them. */
  readonly keepsSecrets: boolean;

  constructor(schema: DataSchema | undefined, { keepsSecrets = false }: DraftOptions = {}) {
    this.schema = isObject(schema) ? schema : {};
    this.keepsSecrets = keepsSecrets;
  }

  /** Reads the form for a value that is new as a whole, and fills in its defaults. */
  protected abstract begin(): void;

  protected abstract prune(): Pruned;

  /** The form as it stands; the same object until its structure changes. */
  get root(): GroupField {
    return this.index.root;
  }

  /** What would be sent now: nothing for what stayed empty, unknown keys kept. */
  get parameters(): Record<string, unknown> {
    return clone(this.sent.parameters);
  }

  /** Where in `parameters` the values of secret fields stand. */
  get secretPaths(): readonly Path[] {
    const secrets = [...this.index.fields.values()].filter(({ kind }) => kind === 'secret');
    return secrets.map(({ path }) => this.pathInSent(path)).filter((path) => path !== undefined);
  }

  /** Where something of the draft stands in what is sent; undefined when it is left out. */
  protected pathInSent(path: Path): Path | undefined {
    return path;
  }

  protected get sent(): Pruned {
    return (this.#sent ??= this.prune());
  }

  valueAt(path: Path): unknown {
    return read(this.value, path);
  }

  /** The text in the field's control while it is no value of the field's type. */
  unreadableText(field: Field): string | undefined {
    return this.unreadable.get(field.id);
  }

  /** The user gave the field a value; undefined leaves it out. */
  change(field: Field, value: unknown): void {
    this.unreadable.delete(field.id);
    this.set(field, value);
  }

  /** The user typed text: read as the field's type, or kept as it is while it can't be. */
  type(field: Field, text: string, read: Read = readText): void {
    const reading = read(field, text);
    if (reading === 'unreadable') {
      this.unreadable.set(field.id, text);
      this.set(field, undefined);
    } else {
      this.change(field, reading.value);
    }
  }

  /** Replaces the value from the page's side (`parameters` set again). */
  fill(given: Readonly<Record<string, unknown>>): void {
    this.start(given);
    this.notify(new Set(this.index.fields.keys()), true, false);
  }

  /** The field lost the focus: from now on it may say what is wrong with it. */
  leave(field: Field): void {
    this.notify(this.violations.leave([field.id]), false, false);
  }

  /** The validator arrives later than the form; until then nothing is found wrong but what is missing or unreadable. */
  useValidator(compile: CompileSchema): void {
    this.checker.use(compile);
    this.notify(this.violations.refresh(), false, false);
  }

  /** Everything that is wrong, the first thing of each field, in the order of the form; from now on every field says so. */
  check(): { field: Field; violation: Violation }[] {
    const changed = this.violations.leave(this.index.fields.keys());
    if (changed.size > 0) this.notify(changed, false, false);
    return [...this.index.fields.values()].flatMap((field) => {
      const violation = this.violationOf(field);
      return violation ? [{ field, violation }] : [];
    });
  }

  /** What the field says is wrong with it now. */
  violationOf(field: Field): Violation | undefined {
    return this.violations.of(field.id);
  }

  subscribe(listener: (change: DraftChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  protected start(given: Readonly<Record<string, unknown>>): void {
    this.given = isObject(given) ? clone(given) : {};
    this.value = clone(this.given);
    for (const state of [this.unreadable, this.violations]) state.clear();
    this.forgetSent();
    this.begin();
  }

  protected set(field: Field, value: unknown): void {
    if (field.path.length === 0) return;
    if (value === undefined) {
      // The key stays, so that an emptied entry of a map is still an entry.
      if (this.valueAt(field.path) !== undefined) write(this.value, field.path, undefined);
    } else {
      write(this.value, field.path, clone(value));
    }
    this.settle(field);
  }

  /** Brings everything in line after the value of a field has changed. */
  protected settle(field: Field): void {
    this.forgetSent();
    this.notify(new Set([field.id, ...this.violations.mend(field.id, false)]), false, true);
  }

  /** What would be sent has to be gathered anew. */
  protected forgetSent(): void {
    this.#sent = undefined;
  }

  protected notify(
    fields: ReadonlySet<string>,
    structure: boolean,
    byUser: boolean,
    moved?: Pick<DraftChange, 'renamed'>,
  ): void {
    for (const listener of [...this.#listeners]) listener({ fields, structure, byUser, ...moved });
  }
}
