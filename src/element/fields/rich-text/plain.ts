/** The chunk `rich-text` of an edition without a parser: text without the syntax of Markdown and HTML. */
import { SYNTAX, withLinks } from '../description.js';

export const styles = '';

/** What a link says is kept, and its address after it. */
export function richText(source: string): unknown {
  return withLinks(
    source
      .replace(/<a\s[^<>]*href=["']?([^"'\s<>]+)(?:["'\s][^<>]*)?>(.*?)<\/a>/gis, '$2 ($1)')
      .replace(/\[([^\]]*)\]\(([^)\s]*)(?:\s[^)]*)?\)/g, '$1 ($2)')
      .replace(SYNTAX, ''),
  );
}
