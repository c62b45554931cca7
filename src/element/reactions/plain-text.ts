/**
 * The text of a service without its syntax of HTML and Markdown; what such syntax says is kept. Every pattern stops
 * where it could begin again, so that the time it takes grows with the text and not faster.
 */
export function plainText(text: string): string {
  return withoutMarkdown(withoutTags(text))
    .replace(ENTITY, decoded)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Not shown by a browser either. */
const UNSEEN = /<!--(?:(?!<!--)[^])*?-->|<(style|script)\b(?:(?!<\/?\1\b)[^])*<\/\1\s*>|<!doctype[^<>]*>/gi;

/** What begins a line of its own. */
const BLOCKS =
  'blockquote|body|br|center|dd|div|dl|dt|h[1-6]|head|header|hr|html|li|main|ol|p|pre|section|table|tbody|thead|title|tr|ul';

/** Only the names that messages are formatted with: `<your-key>` and `<token>` are text. */
const TAG = new RegExp(
  String.raw`<(/?)(?:(${BLOCKS})|a|abbr|b|big|code|em|font|i|img|ins|link|mark|meta|small|span|strong|sub|sup|(t[dh])|tt|u)(\s[^<>]*)?/?>`,
  'gi',
);

/** With the address of a link after what the link says. */
function withoutTags(text: string): string {
  let address = '';
  return text.replace(UNSEEN, '').replace(TAG, (tag, end: string, block?: string, cell?: string) => {
    if (block) return '\n';
    if (cell) return ' ';
    if (!/^<\/?a\b/i.test(tag)) return '';
    const after = end && address && ` (${address})`;
    address = end ? '' : (/\shref\s*=\s*["']?([^"'\s<>]+)/i.exec(tag)?.[1] ?? '');
    return after;
  });
}

function withoutMarkdown(text: string): string {
  return text
    .replace(/^ {0,3}```\w*$/gm, '')
    .replace(/`+/g, '')
    .replace(/\*\*([^*\s](?:[^*]*[^*\s])?)\*\*/g, '$1')
    .replace(/(^|[\s(])\*([^*\s](?:[^*\n]*[^*\s])?)\*(?![\w*])/g, '$1$2')
    .replace(/^#{1,6} +/gm, '')
    .replace(/!?\[([^[\]]*)\]\(([^()\s]+)\)/g, (_, said: string, address: string) =>
      said === address ? said : `${said} (${address})`,
    );
}

const ENTITY = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(entity: string, name?: string, decimal?: string, hex?: string): string {
  if (name) return NAMED[name.toLowerCase()]!;
  const code = decimal ? Number(decimal) : parseInt(hex!, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
