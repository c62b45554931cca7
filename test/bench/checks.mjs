// npx tsx test/bench/checks.mjs
//
// What a check of a long form takes in each validator, in Node, in turns within one run: the first
// one, which compiles the schema; one after a key; and that of a submit.
import { implementations } from '../validation/validators.js';
import { median, ms, printTable, ratio, rotated } from './figures.mjs';

const FIELDS = 5000;
const REPETITIONS = 40;
const WARM_UP = 5;

const names = Array.from({ length: FIELDS }, (_, index) => `field-${index}`);
const object = (entries) => ({
  type: 'object',
  required: entries.map(([name]) => name),
  properties: Object.fromEntries(entries),
});

/** A field of each sort in turn, and a value for it; `turn` makes another value of the same sort. */
const sorts = [
  [{ type: 'string', minLength: 2, maxLength: 200 }, (turn) => `text ${turn}`],
  [{ type: 'string', pattern: '^[a-z][a-z0-9-]*$' }, (turn) => `name-${turn}`],
  [{ type: 'integer', minimum: 1, maximum: 65535 }, (turn) => 1 + turn],
  [{ type: 'string', enum: ['eu', 'us', 'asia'] }, (turn) => ['eu', 'us', 'asia'][turn % 3]],
  [{ type: 'string', format: 'email' }, (turn) => `a${turn}@example.com`],
];
const sortOf = (index) => sorts[index % sorts.length];
const members = names.map((name, index) => [name, sortOf(index)[0]]);
const values = (turn) => names.map((name, index) => [name, sortOf(index)[1](turn + index)]);

/** The names in groups of a hundred. */
function grouped(entries, make) {
  const groups = [];
  for (let start = 0; start < FIELDS; start += 100)
    groups.push([`group-${start}`, make(entries.slice(start, start + 100))]);
  return groups;
}

const forms = {
  'flat texts': {
    schema: object(names.map((name) => [name, { type: 'string', minLength: 2 }])),
    value: (turn) => Object.fromEntries(names.map((name) => [name, `text ${turn}`])),
    key: (value, turn) => (value['field-2500'] = `key ${turn}`),
  },
  'flat, of all sorts': {
    schema: object(members),
    value: (turn) => Object.fromEntries(values(turn)),
    key: (value, turn) => (value['field-2500'] = `key ${turn}`),
  },
  'in groups': {
    schema: object(grouped(members, object)),
    value: (turn) => Object.fromEntries(grouped(values(turn), Object.fromEntries)),
    key: (value, turn) => (value['group-2500']['field-2500'] = `key ${turn}`),
  },
};

for (const [title, { schema, value, key }] of Object.entries(forms)) {
  const taken = new Map();
  const measure = (what, name, act) => {
    const start = performance.now();
    const found = act();
    const time = performance.now() - start;
    const row = taken.get(what) ?? taken.set(what, new Map()).get(what);
    row.set(name, [...(row.get(name) ?? []), time]);
    return found;
  };
  for (let repetition = -WARM_UP; repetition < REPETITIONS; repetition++) {
    if (repetition === 0) taken.clear();
    for (const [name, compile] of rotated(implementations, repetition + WARM_UP)) {
      // Nothing may be kept from the last repetition: a new schema each time.
      const fresh = structuredClone(schema);
      const filled = value(repetition + WARM_UP);
      let validator;
      const first = measure('first check', name, () => (validator = compile(fresh)).validate(filled));
      for (let turn = 0; turn < 5; turn++) {
        key(filled, turn);
        first.push(...measure('after a key', name, () => validator.validate(filled)));
      }
      const other = value(repetition + WARM_UP + 1);
      first.push(...measure('submit, all new', name, () => validator.validate(other)));
      if (first.length > 0) throw new Error(`${name} refuses what fits: ${JSON.stringify(first[0])}`);
      measure('submit, all empty', name, () => validator.validate({}));
    }
  }
  const columns = implementations.map(([name]) => name);
  const rows = [...taken].map(([what, row]) => {
    const times = columns.map((name) => median(row.get(name)));
    return [
      what,
      ...times.map(ms),
      ...columns.slice(0, -1).map((_, index) => ratio(times.at(-1), times[index])),
    ];
  });
  const compared = columns.slice(0, -1).map((name) => `${columns.at(-1)} ÷ ${name}`);
  printTable(`${FIELDS} fields, ${title} (ms)`, ['check', ...columns, ...compared], rows);
}
