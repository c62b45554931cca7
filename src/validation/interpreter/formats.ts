/** Whether a text passes. */
export type FormatCheck = (text: string) => boolean;

/** The formats that are checked, by their names in lower case. */
export type Formats = Readonly<Record<string, FormatCheck>>;

const day = String.raw`\d{4}-[01]\d-[0-3]\d`;
const time = String.raw`[0-2]\d:[0-5]\d(:\d\d(\.\d+)?)?`;
const zone = String.raw`(z|[+-]\d\d:\d\d)`;
const exactly = (pattern: string) => matching(RegExp(`^${pattern}$`, 'i'));

/**
 * The formats that every edition checks, each by its shape. They are to catch typos, not to enforce an RFC: what
 * people commonly write passes (no seconds, a time without a zone), and the service decides.
 */
export const commonFormats: Formats = {
  date: exactly(day),
  time: exactly(`${time}${zone}?`),
  'date-time': exactly(`${day}[t ]${time}${zone}`),
  /** The zone may be missing: a format of vendors. */
  datetime: exactly(`${day}[t ]${time}${zone}?`),
  email: matching(/^[^\s@]+@[^\s@]+$/),
  uri: matching(/^[a-z][a-z\d+.-]*:\S+$/i),
  url: matching(/^[a-z][a-z\d+.-]*:\S+$/i),
  uuid: matching(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i),
};

/** The check for a format, whatever the case of its name; undefined when it is not checked. */
export function findFormat(formats: Formats, name: string): FormatCheck | undefined {
  const key = name.toLowerCase();
  // Numbers have a range instead. Some services write large ones as texts.
  if (/^u?int\d+$/.test(key)) return matching(/^-?\d+$/);
  return Object.hasOwn(formats, key) ? formats[key] : undefined;
}

export function matching(expression: RegExp): FormatCheck {
  return (text) => expression.test(text);
}
