import { compilePattern } from '../../schema/rules/pattern.js';
import { commonFormats, matching, type FormatCheck, type Formats } from './formats.js';

/** Not by `URL.canParse`: called often, that of Node 20 refuses letters beyond ASCII. */
function isUrl(text: string, base?: string): boolean {
  try {
    return Boolean(new URL(text, base));
  } catch {
    return false;
  }
}

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
const illegalInUri = /[\s<>"{}|\\^`]|%(?![\da-f]{2})/i;

const uri: FormatCheck = (text) =>
  !illegalInUri.test(text) && /^[a-z][a-z\d+.-]*:./i.test(text) && isUrl(text);

const internationalHostname = matching(/^[^\s./:;,?#@=[\]<>"']+(?:\.[^\s./:;,?#@=[\]<>"']+)*$/);

const ipv4 = matching(/^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/);

const ipv6: FormatCheck = (text) =>
  /^[\da-f:.]+$/i.test(text) && isUrl(`http://[${text}]`) && !/\.0\d|\.$/.test(text);

const email: FormatCheck = (text) => {
  const at = text.lastIndexOf('@');
  const [box, host] = [text.slice(0, at), text.slice(at + 1)];
  const address = /^\[(ipv6:)?(.*)\]$/i.exec(host);
  return (
    at > 0 &&
    /^(?:"(?:[^"\\]|\\.)+"|[^\s@".]+(?:\.[^\s@".]+)*)$/.test(box) &&
    (address ? (address[1] ? ipv6 : ipv4)(address[2]!) : internationalHostname(host))
  );
};

const ip: FormatCheck = (text) => ipv4(text) || ipv6(text);

const cidr: FormatCheck = (text) => {
  const [, address = '', bits] = /^(.+)\/(\d{1,3})$/.exec(text) ?? [];
  return ip(address) && Number(bits) <= (ipv4(address) ? 32 : 128);
};

const json: FormatCheck = (text) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const uriReference: FormatCheck = (text) => !illegalInUri.test(text) && isUrl(text, 'http://localhost');

/**
 * The formats that are checked where there is room for it, by both validators. They are to catch typos, not to
 * enforce an RFC: what people and date controls commonly write passes (no seconds, a time without a zone, letters
 * beyond ASCII), and the service decides. Other formats are not checked.
 */
export const allFormats: Formats = {
  ...commonFormats,
  date,
  time,
  'date-time': dateTime,
  datetime: localDateTime,
  uri,
  url: uri,
  iri: uri,
  email,
  'idn-email': email,
  ipv4,
  ipv6,
  hostname: matching(/^(?=.{1,253}$)[^\W_](?:[a-z\d-]{0,61}[^\W_])?(?:\.[^\W_](?:[a-z\d-]{0,61}[^\W_])?)*$/i),
  'idn-hostname': internationalHostname,
  ip,
  cidr,
  'uri-reference': uriReference,
  'iri-reference': uriReference,
  'uri-template': matching(/^(?:[^\s{}<>"\\^`|]|\{[^{}]+\})*$/),
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
