import { textIn } from '../../schema/json.js';

/** What a text of a format looks like, where no sentence says it. */
const SAMPLES: Partial<Record<string, string>> = {
  ip: '192.0.2.1',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  cidr: '192.0.2.0/24',
  duration: 'PT1H30M',
  byte: 'aGVsbG8=',
  cron: '0 9 * * 1-5',
  color: '#3366ff',
  regex: '^[a-z]+$',
  'json-pointer': '/name/0',
  'uri-template': 'https://example.com/{id}',
};

/** A text of the format, whatever the case of its name; `""` where there is none. */
export function sampleOf(format: unknown): string {
  const name = textIn(format).toLowerCase();
  return (Object.hasOwn(SAMPLES, name) && SAMPLES[name]) || '';
}
