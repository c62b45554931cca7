import { compilePattern } from '../../schema/rules/pattern.js';
import {
  commonFormats,
  illegalInUri,
  internationalHostname,
  ipv4,
  ipv6,
  matching,
  type FormatCheck,
  type Formats,
} from './formats.js';

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

const uriReference: FormatCheck = (text) =>
  !illegalInUri.test(text) && URL.canParse(text, 'http://localhost');

/** One table for both validators. */
export const allFormats: Formats = {
  ...commonFormats,
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
