// Writes docs/reference.md from the element's source; --check only checks that it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { care } from '../src/element/strings/care.ts';
import { english } from '../src/element/strings/english.ts';
import { errors } from '../src/element/strings/errors.ts';
import { problems } from '../src/element/strings/problems.ts';
import { rareProblems } from '../src/element/strings/rare-problems.ts';
import { offers } from '../src/element/strings/offers.ts';
import { reactions, typing } from '../src/element/strings/reactions.ts';
import { special } from '../src/element/strings/special.ts';
import { say } from '../src/element/strings/sentence.ts';
import { headlessReference } from './headless-reference.mjs';
import { createElementManifest } from './manifest.mjs';

const file = new URL('../docs/reference.md', import.meta.url);

const element = createElementManifest();
const members = element.members.filter(
  ({ privacy, static: isStatic, description }) => !privacy && !isStatic && description,
);
const fields = members.filter(({ kind }) => kind === 'field');

const sections = [
  [
    'Attributes',
    ['attribute', 'property', ''],
    fields
      .filter((each) => each.attribute)
      .map((each) => [code(each.attribute), code(each.name), each.description]),
  ],
  [
    'Properties',
    ['property', 'type', ''],
    fields
      .filter((each) => !each.attribute && !each.readonly)
      .map((each) => [code(each.name), code(each.type.text), each.description]),
  ],
  [
    'Read-only',
    ['property', 'type', ''],
    fields
      .filter((each) => each.readonly)
      .map((each) => [code(each.name), code(each.type.text), each.description]),
  ],
  [
    'Methods',
    ['method', ''],
    members.filter(({ kind }) => kind === 'method').map((each) => [code(`${each.name}()`), each.description]),
  ],
  ['Events', ['event', ''], element.events.map((each) => [code(each.name), each.description])],
  ['Slots', ['slot', ''], element.slots.map((each) => [code(each.name), each.description])],
  [
    'States',
    ['custom state', ''],
    element.cssStates.map((each) => [code(`:state(${each.name})`), each.description]),
  ],
  ['Parts', ['part', ''], element.cssParts.map((each) => [code(each.name), each.description])],
  [
    'Tokens',
    ['custom property', ''],
    element.cssProperties.map((each) => [code(each.name), each.description]),
  ],
];

const form = { ...english.form, ...reactions, ...care };
const field = { ...english.field, ...typing, ...special, ...offers };
const problem = { ...problems, ...rareProblems };
const strings = Object.entries({ form, field, error: errors, problem }).flatMap(([section, sentences]) =>
  Object.entries(sentences).map(([name, sentence]) => [code(`${section}.${name}`), englishText(sentence)]),
);

const aboutStrings = [
  'Set `strings` to an object with the sections and names to replace; the rest stays in the',
  '[language](languages.md) of the page. A value is a sentence with the places shown, or a function of an object',
  'that holds them.',
].join('\n');

const reference = [
  '<!-- Made from the source by `npm run docs`. -->',
  '# Reference',
  ...sections.map(([title, head, rows]) => `## ${title}\n\n${table(head, rows)}`),
  `## Strings\n\n${aboutStrings}\n\n${table(['name', 'English'], strings)}`,
  '## Headless API\n\nWhat `connection-form/headless` exports; the types say more.',
  ...headlessReference().map(
    ([title, rows]) =>
      `### ${title}\n\n${table(
        ['', ''],
        rows.map(([name, text]) => [code(name), text]),
      )}`,
  ),
].join('\n\n');

const text = reference + '\n';
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/reference.md is not what the source says. Run: npm run docs');
  process.exit(1);
}

function code(text) {
  return '`' + text + '`';
}

/** The English sentence, with its places as `{name}`, also where it is a function. */
function englishText(sentence) {
  const places = new Proxy({}, { get: (_, name) => `{${String(name)}}`, has: () => true });
  return say(sentence, places);
}

function table(head, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
