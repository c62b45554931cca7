import { isBare, type Field, type GroupField } from '../schema/field.js';
import { clone, read, write, type Path } from '../schema/json.js';
import { readText, type TextReader, type Unread } from '../value/field-text.js';
import type { Pruned } from '../value/prune-flat.js';
import type { CompileSchema } from '../validation/validator.js';
import type { Violation } from '../validation/violation.js';
import type { FilledForm, FormChange, Renamed } from './filled-form.js';
import type { CreateViolations, Violations } from './violations.js';

export interface DraftChange {
  /** The ids of the fields that show something else now. */
  readonly fields: ReadonlySet<string>;
  /** Fields have come, gone or moved. */
  readonly structure: boolean;
  /** The user did it, not the page. */
  readonly byUser: boolean;
  /** The whole form was checked. */
  readonly checked?: boolean;
  /** Present when children of a field have moved. */
  readonly renamed?: Renamed;
}

export interface FieldProblem {
  readonly field: Field;
  readonly violation: Violation;
}

export interface DraftOptions {
  /** The service has the secrets already: one that is left empty stays as it is, and is not missing. */
  readonly keepsSecrets?: boolean;
}

/**
 * What the user has filled in of one auth option so far. The form holds the value; the draft adds the
 * texts that can't be read as a value, and the violations that are shown. Knows no DOM.
 *
 * Every change takes the same way: the draft hands it to the form, the form returns what has changed
 * by it, and the draft notifies its listeners.
 */
export class Draft<Form extends FilledForm = FilledForm> {
  /** Secrets that are left empty stay as they are at the service. */
  readonly keepsSecrets: boolean;

  /** @internal */
  protected readonly form: Form;
  readonly #violations: Violations;
  readonly #listeners = new Set<(change: DraftChange) => void>();
  /** Texts that give no value, and why, by the field's id. */
  #unread = new Map<string, Unread & { readonly text: string }>();
  #pruned: Pruned | undefined;

  constructor(form: Form, createViolations: CreateViolations, { keepsSecrets = false }: DraftOptions = {}) {
    this.form = form;
    this.keepsSecrets = keepsSecrets;
    this.#violations = createViolations({
      form,
      keepsSecrets,
      sent: () => this.#sent,
      unread: (id) => this.#unread.get(id),
    });
  }

  /** Whether fields may come, go and move. */
  get changesStructure(): boolean {
    return this.form.changesStructure;
  }

  /** The fields as they stand; the same object until the structure changes. */
  get root(): GroupField {
    return this.form.index.root;
  }

  /** What would be sent now: without empty fields, but with the page's keys that no field covers. */
  get parameters(): Record<string, unknown> {
    return clone(this.#sent.parameters);
  }

  /** The places of secrets in `parameters`. */
  get secretPaths(): readonly Path[] {
    const secrets = [...this.form.index.fields.values()].filter(({ kind }) => kind === 'secret');
    const paths = secrets.map(({ path }) => this.form.pathInSent(path, this.#sent));
    return paths.filter((path) => path !== undefined);
  }

  /**
   * Takes what is in the places of secrets out of values of the page.
   * @internal
   */
  takeSecretsOut(given: Readonly<Record<string, unknown>>): void {
    for (const { kind, path } of this.form.index.fields.values())
      if (kind === 'secret' && read(given, path) !== undefined) write(given, path, undefined);
  }

  /** What is filled in at a place, such as the path of a field. */
  valueAt(path: Path): unknown {
    return read(this.form.value, path);
  }

  /** The text that the user typed, where it gives no value though something is there. */
  unreadText(field: Field): string | undefined {
    return this.#unread.get(field.id)?.text;
  }

  /**
   * The user typed text, which `read` reads as the field's type. Where that can't be done, the field has no
   * value, and a problem.
   */
  type(field: Field, text: string, read: TextReader = readText): void {
    const reading = read(field, text);
    if ('value' in reading) return this.change(field, reading.value);
    this.#unread.set(field.id, { ...reading, text });
    this.update(this.form.set(field, undefined));
  }

  /** The user gave the field a value; undefined leaves it out. */
  change(field: Field, value: unknown): void {
    this.#unread.delete(field.id);
    this.update(this.form.set(field, value));
  }

  /**
   * The page has set `parameters`: see `FilledForm.fill`.
   * @internal
   */
  fill(given: Readonly<Record<string, unknown>>): void {
    const change = this.form.fill(given);
    for (const id of change.fields) this.#unread.delete(id);
    this.update(change, false);
  }

  /** The user has left the field: it shows what is wrong with what was changed in it. */
  leave(field: Field): void {
    this.#notifyOf(this.#violations.leave(field.id));
  }

  /**
   * The validator is loaded after the form. Until then only missing values and unreadable texts are
   * found.
   * @internal
   */
  useValidator(compile: CompileSchema): void {
    this.#notifyOf(this.#violations.useValidator(compile));
  }

  /** Finds what is wrong in the whole form. From now on every field shows its own violation. */
  check(): FieldProblem[] {
    const fields = this.#violations.check();
    this.#notify({ fields, structure: false, byUser: false, checked: true });
    return this.problems;
  }

  /**
   * The violations that are shown now, one for each field, in the order of the form; those of the form as a
   * whole, or of other fields without a control of their own, are last.
   */
  get problems(): FieldProblem[] {
    const problems = [...this.form.index.fields.values()].flatMap((field) => {
      const violation = this.violationOf(field);
      return violation ? [{ field, violation }] : [];
    });
    return problems.sort((a, b) => Number(isBare(a.field)) - Number(isBare(b.field)));
  }

  /** The violation that the field shows now. */
  violationOf(field: Field): Violation | undefined {
    return this.#violations.get(field.id);
  }

  /** Calls back after each change of what is filled in or shown as wrong. Returns what ends that. */
  subscribe(listener: (change: DraftChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * The form has been changed, by the user or else by the page.
   * @internal
   */
  protected update({ id, fields, structure, conditional, renamed }: FormChange, byUser = true): void {
    this.#pruned = undefined;
    if (renamed) this.#unread = renamed(this.#unread);
    const corrected = this.#violations.takeBack(id, conditional, renamed);
    const all = new Set([...fields, ...corrected]);
    this.#notify({ fields: all, structure, byUser, ...(renamed && { renamed }) });
  }

  /** What would be sent; computed when it is first read after a change. */
  get #sent(): Pruned {
    return (this.#pruned ??= this.form.prune());
  }

  /** The violations that these fields show have changed. */
  #notifyOf(fields: ReadonlySet<string>): void {
    this.#notify({ fields, structure: false, byUser: false });
  }

  #notify(change: DraftChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
