/** What comes later where descriptions in Markdown and HTML are shown as such. */
import { laterStyles as plainStyles } from './styles/later-styles.js';
import { richDescriptions } from './fields/rich-text/styles.js';

export * from './reactions/index.js';
export const laterStyles: string = plainStyles + richDescriptions;
