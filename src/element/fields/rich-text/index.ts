import { html } from 'lit/html.js';
import { Lexer, type Token, type Tokens } from 'marked';
import { link } from '../description.js';

export { styles } from './styles.js';

/**
 * Renders Markdown, and the HTML that some services write instead, as templates. Only the tokens of
 * the parser are used, never its HTML, so there is nothing to sanitise: only the elements below are
 * created, any other tag is dropped or shown as text, and the only attribute that is read is `href`.
 */
export function richText(source: string): unknown {
  try {
    return render(new Lexer({ gfm: true }).lex(source));
  } catch {
    // The parser calls itself for each quotation in a quotation: of thousands the stack is full.
    return source;
  }
}

const elements: Record<string, (content: unknown) => unknown> = {
  p: (content) => html`<p>${content}</p>`,
  strong: (content) => html`<strong>${content}</strong>`,
  em: (content) => html`<em>${content}</em>`,
  code: (content) => html`<code translate="no">${content}</code>`,
  pre: (content) => html`<pre translate="no">${content}</pre>`,
  // The marks of a list stand where its words begin, whatever the direction of the form.
  ul: (content) =>
    html`<ul dir="auto"
      >${content}</ul
    >`,
  ol: (content) =>
    html`<ol dir="auto"
      >${content}</ol
    >`,
  li: (content) => html`<li>${content}</li>`,
  // Their content is not for the reader.
  script: () => '',
  style: () => '',
};

/** Tags that are shown as one of the elements above. */
const ALIASES: Record<string, string> = {
  b: 'strong',
  i: 'em',
  tt: 'code',
  h1: 'p',
  h2: 'p',
  h3: 'p',
  h4: 'p',
  h5: 'p',
  h6: 'p',
  div: 'p',
};

/** Tags that are dropped. A tag that is not in HTML, such as `<database>`, is shown as text. */
const IGNORED = new Set(
  (
    'abbr area article aside audio base big blockquote body br button center dd del details dl dt embed ' +
    'font footer form frame head header hr html iframe img input ins kbd label link main math meta nav ' +
    'object option section select small span sub summary sup svg table tbody td textarea tfoot th thead ' +
    'title tr u video wbr'
  ).split(' '),
);

/** An element whose end tag has not been read yet. */
interface Open {
  readonly tag: string;
  readonly uri?: string;
  readonly content: unknown[];
}

function render(tokens: readonly Token[]): unknown {
  const open: Open[] = [{ tag: '', content: [] }];
  for (const token of tokens) {
    if (token.type === 'html') readTags((token as Tokens.HTML).raw, open);
    else open.at(-1)!.content.push(renderToken(token));
  }
  while (open.length > 1) close(open);
  return open[0]!.content;
}

function renderToken(token: Token): unknown {
  const content = () =>
    'tokens' in token && token.tokens ? render(token.tokens) : decode('text' in token ? token.text : '');
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return '';
    case 'br':
      return html`<br />`;
    case 'paragraph':
      return elements.p!(content());
    case 'heading':
      return elements.p!(elements.strong!(content()));
    case 'strong':
    case 'em':
      return elements[token.type]!(content());
    case 'codespan':
      return elements.code!((token as Tokens.Codespan).text);
    case 'code':
      return elements.pre!((token as Tokens.Code).text);
    case 'escape':
      return (token as Tokens.Escape).text;
    case 'link':
      return link((token as Tokens.Link).href, content());
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      return elements[ordered ? 'ol' : 'ul']!(items.map((item) => elements.li!(render(item.tokens))));
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].map((row) =>
        elements.p!(row.map((cell, index) => [index ? ' | ' : '', render(cell.tokens)])),
      );
    }
    default:
      return content();
  }
}

/** Reads a piece of HTML: tags open and close elements, the rest is text. */
function readTags(source: string, open: Open[]): void {
  const tag = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)([^>]*)>/gi;
  let end = 0;
  for (const match of source.matchAll(tag)) {
    open.at(-1)!.content.push(decode(source.slice(end, match.index)));
    end = match.index + match[0].length;
    if (match[2]) readTag(match[0], match[1] === '/', match[2].toLowerCase(), match[3]!, open);
  }
  open.at(-1)!.content.push(decode(source.slice(end)));
}

function readTag(source: string, closing: boolean, name: string, attributes: string, open: Open[]): void {
  const tag = ALIASES[name] ?? name;
  if (name === 'br') open.at(-1)!.content.push(html`<br />`);
  else if (tag !== 'a' && !elements[tag]) open.at(-1)!.content.push(IGNORED.has(name) ? '' : source);
  else if (!closing)
    open.push({ tag, uri: /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1], content: [] });
  else if (open.some((element) => element.tag === tag)) while (close(open) !== tag);
}

/** Closes the innermost open element; returns its tag. */
function close(open: Open[]): string {
  const { tag, uri, content } = open.pop()!;
  const made = tag === 'a' ? link(decode(uri ?? ''), content) : elements[tag]!(content);
  open.at(-1)!.content.push(made);
  return tag;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (entity, decimal?: string, hex?: string, name = '') => {
      const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : 0;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (entities[name] ?? entity);
    },
  );
}
