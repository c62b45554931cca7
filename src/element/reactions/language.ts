import { nearest } from '../nearest.js';

/** The language of an element, as HTML has it; the browser's where the page names none. */
export const languageOf = (element: Element): string => nearest(element, 'lang') || navigator.language;
