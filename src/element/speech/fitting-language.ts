/**
 * The language among those there are that serves a tag: without its region where need be, but in the same
 * script. `pt` serves `pt-BR`, and `zh` serves `zh-CN`, but not `zh-TW`.
 */
export function fittingLanguage(tag: string, isThere: (code: string) => boolean): string | undefined {
  const script = tag && scriptOf(tag);
  for (let code = tag; code; code = code.replace(/-?[^-]*$/, ''))
    if (isThere(code) && scriptOf(code) === script) return code;
  return undefined;
}

const scriptOf = (tag: string) => new Intl.Locale(tag).maximize().script;

/** A tag as it is written properly, without extensions; `""` for what is none. */
export function properTag(tag: string): string {
  try {
    return new Intl.Locale(tag).baseName;
  } catch {
    return '';
  }
}
