import { equal } from '../schema/pointer.js';
import type { Violation } from '../validation/violation.js';
import { isWithin } from './field-id.js';

/**
 * What the form says is wrong, and when it says so: nothing while a field is first being typed,
 * everything once it has been left, and nothing any more as soon as it is mended.
 */
export class ShownViolations {
  protected left = new Set<string>();
  protected shown = new Map<string, Violation>();

  /** `find` finds all that is wrong now: the first violation of each field, by its id. */
  constructor(private readonly find: () => ReadonlyMap<string, Violation>) {}

  of(id: string): Violation | undefined {
    return this.shown.get(id);
  }

  /** From now on these fields say what is wrong with them; answers whose message is another now. */
  leave(ids: Iterable<string>): Set<string> {
    for (const id of ids) this.left.add(id);
    return this.refresh();
  }

  /** Looks again at all fields that were left. */
  refresh(): Set<string> {
    return this.left.size === 0 ? new Set() : this.#show((id) => this.left.has(id));
  }

  /**
   * The value of a field has changed. Nothing new is found wrong while the user types; what was
   * is taken back once it is mended. `anywhere` says that other fields may be mended by it too.
   */
  mend(changed: string, anywhere: boolean): Set<string> {
    const before = this.shown;
    const isNear = (id: string): boolean => isWithin(id, changed) || isWithin(changed, id);
    if (before.size === 0 || !(anywhere || [...before.keys()].some(isNear))) return new Set();
    return this.#show((id, violation) => before.get(id)?.keyword === violation.keyword);
  }

  clear(): void {
    this.left.clear();
    this.shown.clear();
  }

  #show(mayShow: (id: string, violation: Violation) => boolean): Set<string> {
    const before = this.shown;
    this.shown = new Map([...this.find()].filter(([id, violation]) => mayShow(id, violation)));
    const ids = new Set([...before.keys(), ...this.shown.keys()]);
    return new Set([...ids].filter((id) => !equal(before.get(id), this.shown.get(id))));
  }
}
