import { renameKeys, type Rename } from './rename.js';
import { ShownViolations } from './shown-violations.js';

/** The same for fields whose ids change as items and entries move. */
export class MovableViolations extends ShownViolations {
  rename(rename: Rename): void {
    this.left = new Set([...this.left].flatMap((id) => rename(id) ?? []));
    this.shown = renameKeys(this.shown, rename);
  }
}
