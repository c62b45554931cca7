import { html, noChange, render } from 'lit/html.js';
import { directive, Directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';

/** Signs of Markdown or HTML; what has none of them needs no parser. */
const marked =
  /\]\(|`|\*\*|(^|\W)[*_]\w[^*_]*[*_](\W|$)|<\/?[a-z][^>]*>|&(#\d+|[a-z]+);|^\s*(#{1,6}|[-*+]|\d+[.)])\s/im;

let loadRichText: (() => Promise<{ richText(text: string): unknown }>) | undefined;

/** Says what loads the parser; without one everything stays plain. */
export function useRichText(load: typeof loadRichText): void {
  loadRichText = load;
}

class DescriptionDirective extends Directive {
  #text = '';

  override update({ element }: ElementPart, [text]: [string]): unknown {
    if (text === this.#text) return noChange;
    this.#text = text;
    const show = (content: unknown) => text === this.#text && render(content, element as HTMLElement);
    show(this.render(text));
    // Where it does not come the text stays plain, which is readable too.
    if (marked.test(text))
      loadRichText?.().then(
        ({ richText }) => show(richText(text)),
        () => {},
      );
    return noChange;
  }

  override render(text: string): unknown {
    const parts = (marked.test(text) ? withoutMarks(text) : text).split(
      /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}])/,
    );
    return parts.map((part, index) => (index % 2 ? link(part, part) : part));
  }
}

/**
 * Fills an element with what a service says about something: `<div ${description(text)}></div>`.
 * Plain text is shown as it is, with its addresses as links; only Markdown and HTML load the
 * parser, and are plain until it is there.
 */
export const description: (text: string) => DirectiveResult = directive(DescriptionDirective);

/** A link of the service's, in a tab of its own; an address that is not for the web is just its text. */
export function link(address: string, content: unknown): unknown {
  if (!/^(https?|mailto):/i.test(address) || !URL.canParse(address)) return content;
  return html`<a href=${address} target="_blank" rel="noopener noreferrer">${content}</a>`;
}

function withoutMarks(text: string): string {
  return text
    .replace(/<a\s[^>]*href=["']?([^"'\s>]+)[^>]*>(.*?)<\/a>/gis, '$2 ($1)')
    .replace(/\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, '$1 ($2)')
    .replace(/<\/?[a-z][^>]*>|\*\*|`/gi, '');
}
