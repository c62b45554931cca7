/** Whether a text passes. */
export type FormatCheck = (text: string) => boolean;

/** The formats that are checked, by their names in lower case. */
export type Formats = Readonly<Record<string, FormatCheck>>;

// For a day that does not exist, some engines return a day of the next month, others an invalid date.
const date: FormatCheck = (text) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;

const time: FormatCheck = (text) => {
  const [match, clock, second, zone = 'z'] =
    /^((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d|60)(?:\.\d+)?)?(z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/i.exec(
      text,
    ) ?? [];
  // A leap second is only legal as the last second of a day in UTC.
  if (second === '60')
    return new Date(`1970-01-01T${clock}${zone.toUpperCase()}`).toJSON().includes('T23:59');
  return match !== undefined;
};

/** The zone may be missing: a format of vendors. */
const localDateTime: FormatCheck = (text) => {
  const [day, hours, ...more] = text.split(/[ t]/i);
  return date(day!) && hours !== undefined && more.length === 0 && time(hours);
};

const dateTime: FormatCheck = (text) => localDateTime(text) && /(z|[+-]\d\d:\d\d)$/i.test(text);

/** Characters that a URI must escape. */
export const illegalInUri = /[\s<>"{}|\\^`]|%(?![\da-f]{2})/i;

const uri: FormatCheck = (text) =>
  !illegalInUri.test(text) && /^[a-z][a-z\d+.-]*:./i.test(text) && URL.canParse(text);

/**
 * The formats that every edition checks. They are to catch typos, not to enforce
 * an RFC: what people and date controls commonly write passes (no seconds, a time without a zone, letters
 * beyond ASCII), and the service decides. Other formats are not checked.
 */
export const commonFormats: Formats = {
  date,
  time,
  'date-time': dateTime,
  datetime: localDateTime,
  email: matching(/^[^\s@]+@[^\s@]+$/),
  uri,
  url: uri,
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
