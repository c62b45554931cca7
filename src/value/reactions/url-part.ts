import { hintValue, type HintKeywords } from '../../schema/keywords.js';
import { matches } from '../../schema/rules/pattern.js';

/** The properties of a field that show which part of a URL it asks for. */
export interface UrlPartField {
  readonly label: string;
  /** Fixed text before and after the control. */
  readonly prefix: string;
  readonly suffix: string;
  readonly schema: HintKeywords & { readonly pattern?: unknown; readonly format?: unknown };
}

/**
 * The part of a URL that a field asks for, where the user has entered a whole URL instead: such as the
 * subdomain of "https://acme.example.com/home". Undefined when the text is right as it is, or the field
 * does not show which part it asks for.
 */
export function urlPart(text: string, field: UrlPartField): string | undefined {
  const url = readUrl(text);
  if (!url) return undefined;
  const part = field.prefix || field.suffix ? betweenAffixes(text, url, field) : partByRule(text, url, field);
  return part && part !== text ? part : undefined;
}

function readUrl(text: string): URL | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 2000 || /\s/.test(trimmed) || !/[./]/.test(trimmed)) return undefined;
  try {
    const url = new URL(
      /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : 'https://' + trimmed.replace(/^\/\//, ''),
    );
    return url.hostname.includes('.') || url.hostname === 'localhost' ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The text between prefix and suffix, where the user has typed those too. */
function betweenAffixes(
  text: string,
  url: URL,
  { prefix, suffix, schema }: UrlPartField,
): string | undefined {
  const before = withoutScheme(prefix).toLowerCase();
  const after = suffix.toLowerCase();
  const whole = withoutScheme(text.trim());
  const lower = whole.toLowerCase();
  if (before && !lower.startsWith(before)) return undefined;
  const rest = whole.slice(before.length);
  if (after) {
    const end = rest.toLowerCase().indexOf(after);
    return end > 0 ? rest.slice(0, end) : undefined;
  }
  // The prefix is only a scheme: the user has typed it only if the text has one too.
  if (!before && whole === text.trim()) return undefined;
  const part = rest.replace(/\/+$/, '');
  return before || matches(schema.pattern, part) !== false ? part : url.host;
}

function partByRule(text: string, url: URL, { label, schema }: UrlPartField): string | undefined {
  const { pattern, format } = schema;
  if (typeof pattern === 'string')
    return matches(pattern, text) === false
      ? partsOfUrl(url).find((part) => matches(pattern, part))
      : undefined;
  const example = format === 'uri' || format === 'url' ? undefined : hintValue(schema, 'example');
  const shown = typeof example === 'string' ? example : '';
  if (format === 'hostname' || /^[\w-]+(\.[\w-]+)+$/.test(shown)) {
    return withoutScheme(text.trim()) !== text.trim() || url.pathname !== '/' ? url.hostname : undefined;
  }
  const isName =
    /^[\w-]+$/.test(shown) &&
    /domain|host|account|site|workspace|tenant|shop|store|instance|team|organi[sz]ation/i.test(label);
  return isName ? url.hostname.split('.')[0] : undefined;
}

/** The parts of a URL that services ask for, in the order in which they are tried. */
function partsOfUrl(url: URL): string[] {
  const segments = url.pathname.split('/').filter(Boolean).reverse();
  const labels = url.hostname.split('.');
  return [
    url.hostname,
    url.host,
    url.origin,
    labels.slice(0, -2).join('.'),
    labels[0]!,
    ...segments,
    ...url.searchParams.values(),
  ].filter(Boolean);
}

function withoutScheme(text: string): string {
  return text.replace(/^([a-z][a-z\d+.-]*:)?\/\//i, '');
}
