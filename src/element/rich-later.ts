/** What comes later where descriptions in Markdown and HTML are shown as such. */
import { laterStyles as plainStyles } from './styles/later-styles.js';
import { richDescriptions } from './styles/rich-descriptions.js';

export * from './later.js';
export const laterStyles: string = plainStyles + richDescriptions;
