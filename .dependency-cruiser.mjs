import { chunks } from './scripts/chunks.mjs';

/** The rooms that the files of each room may import from, besides their own; also for types. */
const rooms = {
  chunks: [],
  schema: [],
  value: ['schema'],
  validation: ['chunks', 'schema'],
  connection: ['chunks', 'schema'],
  flow: ['chunks', 'schema', 'value', 'validation', 'connection'],
  element: ['chunks', 'schema', 'value', 'validation', 'connection', 'flow'],
  languages: ['element'],
  editions: ['chunks', 'schema', 'value', 'validation', 'connection', 'flow', 'element', 'languages'],
  testing: ['schema', 'connection', 'validation', 'flow', 'element'],
};

/** The floors within connection/, the lowest first: a file imports from its own floor or a lower one. */
const connectionFloors = [
  '^src/connection/(model|error|api|auth-types|sdk-client|popup|connection-result|connection-health)[.]ts$',
  '^src/connection/(protocols/|request[.]ts)',
  '^src/connection/service/',
  '^src/connection/attempt/',
  '^src/connection/(direct|sdk)/',
];

const entries = '^src/[^/]+[.]ts$';
const inRoom = (room) => `^src/${room}/`;

/** The files of a chunk as patterns, and those of them that another chunk lists more specifically. */
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
  comment: 'A static import from another chunk would load both together: load it through the edition.',
  severity: 'error',
  from:
    chunk.name === 'form'
      ? { path: '^src/', pathNot: [...chunks.flatMap(filesOf), entries, '^src/(editions|testing)/'] }
      : { path: filesOf(chunk), pathNot: exceptionsOf(chunk) },
  to: {
    path: chunks.filter(({ name }) => name !== chunk.name && !chunk.uses.includes(name)).flatMap(filesOf),
    pathNot: exceptionsOf(chunk).length ? [] : filesOf(chunk),
    dependencyTypesNot: ['type-only', 'dynamic-import'],
  },
}));

export default {
  forbidden: [
    ...roomRules,
    ...connectionRules,
    ...chunkRules.filter(({ from }) => from.path.length > 0),
    {
      name: 'no-circular-imports',
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
      name: 'only-editions-import-dynamically',
      comment: 'All chunks are visible in one place: the editions.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/editions/(headless|standard|speech)[.]ts$', '^src/script[.]ts$'],
      },
      to: { dependencyTypes: ['dynamic-import'] },
    },
    {
      name: 'element-imports-only-the-port',
      severity: 'error',
      from: { path: '^src/(element|flow)/' },
      to: { path: '^src/connection/(attempt|direct|sdk)/' },
    },
    {
      name: 'only-element-imports-lit',
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
