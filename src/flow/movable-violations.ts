import type { Violation } from '../validation/violation.js';
import { ShownViolations } from './shown-violations.js';

/** The same for fields whose ids change as items and entries move. */
export class MovableViolations extends ShownViolations {
  rename(renamed: (id: string) => string | undefined): void {
    this.left = new Set([...this.left].flatMap((id) => renamed(id) ?? []));
    const shown = [...this.shown].map(([id, violation]) => [renamed(id), violation] as const);
    this.shown = new Map(shown.filter((entry): entry is [string, Violation] => entry[0] !== undefined));
  }
}
