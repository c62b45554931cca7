import { ImportedChunk } from '../chunks/imported-chunk.js';
import type { Edition } from '../element/edition.js';
import { pendingView } from '../element/fields/pending-view.js';
import { adviseInTime } from '../element/late-advice.js';
import { awaitReactions } from '../element/late-reactions.js';
import { lateViolations } from '../flow/late-violations.js';
import { draftsWith, headless } from './headless.js';
import { loadFields } from './load-fields.js';

const speech = new ImportedChunk(() => import('./speech.js'));

const reactions = new ImportedChunk(() => import('../element/reactions/index.js'));

/**
 * The edition with the SDK and ajv, which loads each chunk when it is needed. Apart from the entry of
 * the script file, only this module, `headless.ts` and `speech.ts` may use `import()`.
 */
export const standard: Edition = {
  ...headless,
  drafts: draftsWith(lateViolations(reactions)),
  reactions,
  awaitReactions: awaitReactions(reactions),
  choices: new ImportedChunk(() => import('../element/fields/choices/index.js')),
  special: new ImportedChunk(() => import('../element/fields/special/index.js')),
  pendingView,
  long: new ImportedChunk(() => import('../element/fields/long/index.js')),
  loadFields: (authOptions) => loadFields(standard, authOptions),
  followLanguage: (form) =>
    speech
      .load()
      .then(({ followLanguage }) => followLanguage(form))
      .catch(() => {}),
  adviseInTime: adviseInTime(new ImportedChunk(() => import('../element/advice/index.js'))),
  richText: new ImportedChunk(() => import('../element/fields/rich-text/index.js')),
};
