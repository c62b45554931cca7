import { compilePattern } from '../../schema/pattern.js';

/** Whether a text passes. */
export type Check = (text: string) => boolean;

// For a day that does not exist, some engines return a day of the next month, others an invalid date.
const date: Check = (text) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;

const time: Check = (text) => {
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
const localDateTime: Check = (text) => {
  const [day, hours, ...more] = text.split(/[ t]/i);
  return date(day!) && hours !== undefined && more.length === 0 && time(hours);
};

const dateTime: Check = (text) => localDateTime(text) && /(z|[+-]\d\d:\d\d)$/i.test(text);

const internationalHostname = matching(/^[^\s./:;,?#@=[\]<>"']+(?:\.[^\s./:;,?#@=[\]<>"']+)*$/);

const ipv4 = matching(/^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/);

const ipv6: Check = (text) =>
  /^[\da-f:.]+$/i.test(text) && URL.canParse(`http://[${text}]`) && !/\.0\d|\.$/.test(text);

const ip: Check = (text) => ipv4(text) || ipv6(text);

const cidr: Check = (text) => {
  const [, address = '', bits] = /^(.+)\/(\d{1,3})$/.exec(text) ?? [];
  return ip(address) && Number(bits) <= (ipv4(address) ? 32 : 128);
};

const json: Check = (text) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const email: Check = (text) => {
  const at = text.lastIndexOf('@');
  const [box, host] = [text.slice(0, at), text.slice(at + 1)];
  const address = /^\[(ipv6:)?(.*)\]$/i.exec(host);
  return (
    at > 0 &&
    /^(?:"(?:[^"\\]|\\.)+"|[^\s@".]+(?:\.[^\s@".]+)*)$/.test(box) &&
    (address ? (address[1] ? ipv6 : ipv4)(address[2]!) : internationalHostname(host))
  );
};

/** Characters that a URI must escape. */
const illegalInUri = /[\s<>"{}|\\^`]|%(?![\da-f]{2})/i;

const uri: Check = (text) =>
  !illegalInUri.test(text) && /^[a-z][a-z\d+.-]*:./i.test(text) && URL.canParse(text);

const uriReference: Check = (text) => !illegalInUri.test(text) && URL.canParse(text, 'http://localhost');

/**
 * The formats that are checked, one table for both validators. They are to catch typos, not to enforce
 * an RFC: what people and date controls commonly write passes (no seconds, a time without a zone, letters
 * beyond ASCII), and the service decides. Other formats are not checked.
 */
const FORMATS: Readonly<Record<string, Check>> = {
  date,
  time,
  'date-time': dateTime,
  datetime: localDateTime,
  email,
  'idn-email': email,
  hostname: matching(/^(?=.{1,253}$)[^\W_](?:[a-z\d-]{0,61}[^\W_])?(?:\.[^\W_](?:[a-z\d-]{0,61}[^\W_])?)*$/i),
  'idn-hostname': internationalHostname,
  ipv4,
  ipv6,
  ip,
  cidr,
  uri,
  url: uri,
  iri: uri,
  'uri-reference': uriReference,
  'iri-reference': uriReference,
  'uri-template': matching(/^(?:[^\s{}<>"\\^`|]|\{[^{}]+\})*$/),
  uuid: matching(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i),
  duration: matching(
    /^P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+([.,]\d+)?S)?)?)$/,
  ),
  byte: (text) => /^([a-z\d+/]{4})*([a-z\d+/]{2}(==|[a-z\d+/]=))?$/i.test(text.replace(/\s/g, '')),
  json,
  // Five to seven fields, as schedulers have them with seconds and years, or a name such as `@daily`.
  cron: matching(/^\s*(@[a-z]+|[\d*,/?h~-]+(\s+[\w*,/?#~-]+){4,6})\s*$/i),
  // As in CSS: `#09f`, `red`, `rgb(0 0 0)`.
  color: matching(/^(#([\da-f]{3,4}){1,2}|[a-z]+(\(.+\))?)$/i),
  regex: (text) => compilePattern(text, ['u']) !== undefined,
  'json-pointer': matching(/^(?:\/(?:[^~]|~[01])*)?$/),
  'relative-json-pointer': matching(/^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~]|~[01])*)?)$/),
};

/** The check for a format, whatever the case of its name; undefined when it is not checked. */
export function findFormat(name: string): Check | undefined {
  const key = name.toLowerCase();
  // Numbers have a range instead. Some services write large ones as texts.
  if (/^u?int\d+$/.test(key)) return matching(/^-?\d+$/);
  return Object.hasOwn(FORMATS, key) ? FORMATS[key] : undefined;
}

function matching(expression: RegExp): Check {
  return (text) => expression.test(text);
}
