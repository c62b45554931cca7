/** The chunk `speech`: a file for each language that the form speaks besides English, and what follows that of the page. */
import { ImportedChunk } from '../chunks/imported-chunk.js';
import { follow, type Speaker } from '../element/speech/follow.js';

const languages = {
  de: new ImportedChunk(() => import('../languages/de.js')),
  fr: new ImportedChunk(() => import('../languages/fr.js')),
  es: new ImportedChunk(() => import('../languages/es.js')),
  ja: new ImportedChunk(() => import('../languages/ja.js')),
  zh: new ImportedChunk(() => import('../languages/zh.js')),
  ar: new ImportedChunk(() => import('../languages/ar.js')),
  it: new ImportedChunk(() => import('../languages/it.js')),
  nl: new ImportedChunk(() => import('../languages/nl.js')),
  pt: new ImportedChunk(() => import('../languages/pt.js')),
  pl: new ImportedChunk(() => import('../languages/pl.js')),
  ko: new ImportedChunk(() => import('../languages/ko.js')),
};

export const followLanguage = (form: Speaker): Promise<void> => follow(form, languages);
