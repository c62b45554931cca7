import { chunks } from './scripts/chunks.mjs';

/** What the files of each room may import from besides their own room; types too. */
const rooms = {
  chunks: [],
  schema: [],
  value: ['schema'],
  validation: ['chunks', 'schema'],
  connection: ['chunks', 'schema'],
  flow: ['chunks', 'schema', 'value', 'validation', 'connection'],
  element: ['chunks', 'schema', 'value', 'validation', 'connection', 'flow'],
  editions: ['chunks', 'schema', 'value', 'validation', 'connection', 'flow', 'element'],
  testing: ['schema', 'connection'],
};

/** The floors within connection/, from the ground up: a file imports from its own floor or from one before it. */
const connectionFloors = [
  '^src/connection/(model|error|api|auth-types|sdk-client|popup|connection-result)[.]ts$',
  '^src/connection/(protocols/|request[.]ts)',
  '^src/connection/service/',
  '^src/connection/attempt/',
  '^src/connection/(direct|sdk)/',
];

const entries = '^src/[^/]+[.]ts$';
const inRoom = (room) => `^src/${room}/`;

/** The files that a chunk lists, as patterns, and those among them that another chunk lists more narrowly. */
const filesOf = ({ paths }) => paths.filter((path) => path.startsWith('src/')).map((path) => `^${path}`);
const isNarrower = (path, wider) => path !== wider && path.startsWith(wider);
const exceptionsOf = (chunk) =>
  chunks.flatMap(filesOf).filter((path) => filesOf(chunk).some((own) => isNarrower(path, own)));

const roomRules = Object.entries(rooms).map(([room, below]) => ({
  name: `${room}-imports-from-below`,
  severity: 'error',
  from: { path: inRoom(room) },
  to: { path: '^src/', pathNot: [room, ...below].map(inRoom) },
}));

const connectionRules = connectionFloors.slice(0, -1).map((floor, index) => ({
  name: `connection-imports-from-below-${index}`,
  severity: 'error',
  from: { path: floor },
  to: { path: connectionFloors.slice(index + 1) },
}));

const chunkRules = chunks.map((chunk) => ({
  name: `chunk-${chunk.name}-imports-no-other`,
  comment: 'A static import from another chunk would load that with this one: load it through the edition.',
  severity: 'error',
  from:
    chunk.name === 'form'
      ? { path: '^src/', pathNot: [...chunks.flatMap(filesOf), entries, '^src/(editions|testing)/'] }
      : { path: filesOf(chunk), pathNot: exceptionsOf(chunk) },
  to: {
    path: chunks.filter(({ name }) => name !== chunk.name && !chunk.uses.includes(name)).flatMap(filesOf),
    pathNot: exceptionsOf(chunk).length ? [] : filesOf(chunk),
    dependencyTypesNot: ['type-only'],
  },
}));

export default {
  forbidden: [
    ...roomRules,
    ...connectionRules,
    ...chunkRules.filter(({ from }) => from.path.length > 0),
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['^src/frameworks/'] },
      to: {},
    },
    {
      name: 'only-editions-load-code',
      comment: 'A dynamic import stands in the edition, so that all chunks are seen in one place.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/editions/standard[.]ts$', '^src/script[.]ts$'] },
      to: { dependencyTypes: ['dynamic-import'] },
    },
    {
      name: 'element-knows-the-port-only',
      severity: 'error',
      from: { path: '^src/(element|flow)/' },
      to: { path: '^src/connection/(attempt|direct|sdk)/' },
    },
    {
      name: 'lit-is-for-the-element',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/element/' },
      to: { path: 'node_modules/(lit|lit-html|@lit)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default'] },
  },
};
