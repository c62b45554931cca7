import { html, noChange, nothing, render } from 'lit/html.js';
import { directive, Directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';
import type { Chunk } from '../../chunks/chunk.js';
import { MAX_TEXT } from '../../schema/keywords.js';

/** The chunk `rich-text`. */
export interface RichText {
  readonly styles: string;
  /** Renders Markdown and HTML. */
  richText(source: string): unknown;
}

/** What rendering a description needs. */
export interface RichTextHost {
  /** Undefined where Markdown and HTML are shown as plain text. */
  readonly richText?: Chunk<RichText>;
  /** Adds a style sheet to the element, once. */
  addStyles(css: string): void;
}

/** What is left out of a text until its parser is loaded. */
export const SYNTAX = /<\/?[a-z][^>]*>|\*\*|`/gi;

/** What else may be Markdown or HTML; text without any needs no parser. */
const MARKUP = /\]\(|(^|\W)[*_]\w.*[*_]|&#?\w+;|^ *([-#*+]+|\d+[.)]) /m;

const URL_IN_TEXT = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}])/;

class DescriptionDirective extends Directive {
  #text = '';

  override update({ element }: ElementPart, [text, host]: [string, RichTextHost]): unknown {
    if (text === this.#text) return noChange;
    this.#text = text;
    const show = (content: unknown) => {
      if (text !== this.#text) return;
      // Emptied first, since a translator may have replaced the texts that would be changed.
      for (const each of ['', content]) render(each, element as HTMLElement);
    };
    const shown = text.slice(0, MAX_TEXT);
    const plain = shown.replace(SYNTAX, '');
    show(withLinks(plain));
    const { richText } = host;
    // Until the parser is loaded, the text stays plain, which is readable too.
    if (richText && (plain !== shown || MARKUP.test(shown)))
      void richText.loadPatiently().then(({ richText, styles }) => {
        host.addStyles(styles);
        show(richText(shown));
      });
    return noChange;
  }

  override render(text: string): string {
    return text;
  }
}

/**
 * Fills an element with a description from the service: `<div ${description(text, host)}></div>`.
 * Plain text is shown as it is, with its URLs as links. Markdown and HTML are shown as plain text too
 * until their parser is loaded.
 */
export const description: (text: string, host: RichTextHost) => DirectiveResult =
  directive(DescriptionDirective);

/** A link that opens in a new tab; only the text where the URL could run a script or is not valid. */
export function link(uri: string, content: unknown, part?: string): unknown {
  if (!/^(https?|mailto):/i.test(uri) || !URL.canParse(uri)) return content;
  // A text that is an address, of a page or of mail.
  const translate = /^\S+[.@]\S+$/.test(content as string) ? 'no' : nothing;
  return html`<a
    part=${part ?? nothing}
    href=${uri}
    target="_blank"
    rel="noopener noreferrer"
    translate=${translate}
    >${content}</a
  >`;
}

/** The text with its URLs as links. */
export function withLinks(text: string): unknown[] {
  return text.split(URL_IN_TEXT).map((piece, index) => (index % 2 ? link(piece, piece) : piece));
}
