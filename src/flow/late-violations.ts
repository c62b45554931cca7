import type { Chunk } from '../chunks/chunk.js';
import type { Violation } from '../validation/violation.js';
import type { Checkable, CreateViolations, Violations } from './violations.js';

/** The chunk `reactions`, as far as drafts need it. */
export interface ViolationsModule {
  readonly showViolations: CreateViolations;
}

/**
 * Violations whose chunk is loaded after the form. Until it is there, a check finds what is missing, or left out
 * though something is typed; then they are told all that has happened since.
 */
export const lateViolations =
  (chunk: Chunk<ViolationsModule>): CreateViolations =>
  (draft) => {
    const told: ((violations: Violations) => Set<string>)[] = [];
    let early = new Map<string, Violation>();
    let violations: Violations | undefined;

    const loaded = (): Violations | undefined => {
      if (!violations && chunk.loaded) {
        violations = chunk.loaded.showViolations(draft);
        for (const tell of told) tell(violations);
      }
      return violations;
    };

    const tell = (change: (violations: Violations) => Set<string>): Set<string> => {
      const there = loaded();
      if (there) return change(there);
      told.push(change);
      return new Set();
    };

    return {
      get: (id) => (loaded() ?? early).get(id),
      useValidator: (compile) => tell((there) => there.useValidator(compile)),
      leave: (id) => tell((there) => there.leave(id)),
      takeBack(changed, ...others) {
        early.delete(changed);
        return tell((there) => there.takeBack(changed, ...others));
      },
      check() {
        const changed = tell((there) => there.check());
        if (!violations) early = findMissing(draft);
        return new Set([...changed, ...early.keys()]);
      },
    };
  };

function findMissing({ form, sent, unread }: Checkable): Map<string, Violation> {
  const missing = new Map<string, Violation>();
  for (const { id, path } of form.index.fields.values()) {
    const reason = unread(id);
    if (reason) missing.set(id, { ...reason, path });
  }
  for (const violation of form.missing(sent().parameters)) {
    const path = form.pathInDraft(violation.path, sent());
    const { id, readOnly } = form.index.at(path);
    if (!readOnly) missing.set(id, { ...violation, path });
  }
  return missing;
}
