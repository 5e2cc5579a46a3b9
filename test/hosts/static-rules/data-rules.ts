import { SHELL, unless, type Rule } from './rule.ts';
import { calls, child, children, imports, listeners, nameOf, texts, type Node, type Source } from './syntax.ts';

/** Where the path of a file that somebody opens is read. */
const OPENED = 'main/electron/opened-file.ts';
const STORE = 'main/database/open-store.ts';
const ENTRY = 'main/electron/entry.ts';

const opens = ({ nodes }: Source) => nodes.filter((node) => node.type === 'NewExpression' && /^(?:Database|Sqlite)$/.test(nameOf(child(node, 'callee'))));

const FILE = 'server/database/engines/sqlite/open-database.ts';
const LINE = 'server/database/engines/postgres/connect.ts';

/** The texts that are given to a database where they are made there, rather than named. */
const statements = (source: Source) => calls(source, 'prepare', 'exec', 'query', 'insertMany').flatMap((call) => children(call, 'arguments').slice(0, 1)).filter(({ type }) => type === 'TemplateLiteral' || type === 'BinaryExpression');

/** Read one by one: what they put in a statement is tables, columns and places of values, all written in the program; what is looked for is bound. */
const COMPOSED = new Set([
  'server/database/row.store.ts', 'server/database/engines/sqlite/insert-many.ts', 'main/database/insert-many.store.ts', 'main/sync/sync.store.ts',
  'main/journal/journal.store.ts', 'main/erasure/trace.store.ts', 'main/erasure/unsent.store.ts', 'main/directory/load-directory.store.ts',
]);

/** What is put in a text is a constant of the program, or the words of an engine. */
const isConstant = (text: Node): boolean => text.type === 'TemplateLiteral' && children(text, 'expressions').every((part) => /^[A-Z][A-Z_]*$|\.forUpdate$/.test(nameOf(part)));

const TRUSTING = ['setCertificateVerifyProc', 'setInsecureVerifyProc'];

/** Rules about what the shell hears from outside and where its data are opened. */
export const DATA_RULES: readonly Rule[] = [
  {
    id: 'S4', says: 'no object of the shell is lent to a page', over: /^(?:main|preload|renderer)\//,
    check: (sources) => sources.flatMap((source) => imports(source)
      .filter(({ from, names }) => from.startsWith('@electron/remote') || (from === 'electron' && names.includes('remote')))
      .map(({ from }) => `${source.path} imports remote from ${from}`)),
    good: { [ENTRY]: "import { app } from 'electron';" },
    bad: { [ENTRY]: "import { enable } from '@electron/remote/main'; enable(contents);" },
  },
  {
    id: 'S12', says: 'what a second start or a link says goes nowhere, but the path of a file of ours through one parser', over: SHELL,
    check: (sources) => [
      ...sources.filter(({ path }) => path !== OPENED).flatMap((source) => listeners(source, 'second-instance').flatMap((call) =>
        unless(children(children(call, 'arguments')[1], 'params').length === 0, `${source.path} reads the arguments of a second start`))),
      ...['open-url', 'open-file'].flatMap((event) => sources.filter(({ path }) => event === 'open-url' || path !== OPENED).flatMap((source) => listeners(source, event).map(() => `${source.path} listens to ${event}`))),
      // In that file, what the system passes goes through the parser before anything else.
      ...sources.filter(({ path }) => path === OPENED).flatMap((source) => ['second-instance', 'open-file'].flatMap((event) => listeners(source, event).flatMap((call) =>
        unless(source.text.slice(Number(call['start']), Number(call['end'])).includes('hear(openedFile('), `${source.path} passes what ${event} gives without reading it`)))),
    ],
    good: { [ENTRY]: "app.on('second-instance', () => window.focus());" },
    bad: { [ENTRY]: "app.on('second-instance', (event, argv) => window.loadURL(argv[1]));" },
  },
  {
    id: 'S27', says: 'no certificate is trusted blindly', over: /^(?:main|preload|contract|server)\//,
    check: (sources) => sources.flatMap((source) => [
      ...source.nodes.filter((node) => node.type === 'Property' && nameOf(child(node, 'key')) === 'rejectUnauthorized').map(() => `${source.path}: rejectUnauthorized`),
      ...calls(source, ...TRUSTING).map((call) => `${source.path}: ${nameOf(child(call, 'callee'))}`),
      ...listeners(source, 'certificate-error').map(() => `${source.path}: certificate-error`),
      // One file takes it away.
      ...texts(source).filter((text) => text.includes('NODE_TLS_REJECT_UNAUTHORIZED') && source.path !== 'main/sync/ent/checked-certificates.ts').map((text) => `${source.path}: ${text}`),
    ]),
    good: { [ENTRY]: 'const agent = { ca: authorities };' },
    bad: { [ENTRY]: 'const agent = { rejectUnauthorized: false };' },
  },
  {
    id: 'S37', says: 'the files of the console are opened in one place, which guards them', over: /^main\//,
    check: (sources) => [
      ...sources.filter(({ path }) => path !== STORE).flatMap((source) => opens(source).map(() => `${source.path} opens a database`)),
      ...sources.flatMap((source) => calls(source, 'unsafeMode').map(() => `${source.path}: unsafeMode`)),
      ...unless(sources.some(({ path, text }) => path === STORE && ["'FULL', 2", "'EXCLUSIVE', 'exclusive'", "'trusted_schema', 'OFF', 0"].every((part) => text.includes(part))), 'the pragmas are not set and read back'),
    ],
    good: { [STORE]: "const PRAGMAS = [['locking_mode', 'EXCLUSIVE', 'exclusive'], ['synchronous', 'FULL', 2], ['trusted_schema', 'OFF', 0]]; new Database(path);" },
    bad: { [STORE]: "const PRAGMAS = [['locking_mode', 'EXCLUSIVE', 'exclusive'], ['synchronous', 'FULL', 2], ['trusted_schema', 'OFF', 0]];", 'main/other.ts': 'new Database(path);' },
  },
  {
    id: 'S37', says: 'those of the ENT too, whichever engine keeps them', over: /^server\//,
    check: (sources) => [
      ...sources.filter(({ path }) => path !== FILE).flatMap((source) => opens(source).map(() => `${source.path} opens a database`)),
      ...sources.filter(({ path }) => path !== LINE).flatMap((source) => source.nodes.filter((node) => node.type === 'NewExpression' && nameOf(child(node, 'callee')).startsWith('pg.')).map(() => `${source.path} opens a connection`)),
      ...sources.flatMap((source) => calls(source, 'unsafeMode').map(() => `${source.path}: unsafeMode`)),
      ...unless(sources.some(({ path, text }) => path === FILE && ["'FULL', '2'", "'trusted_schema', 'OFF', '0'"].every((part) => text.includes(part))), 'the pragmas are not set and read back'),
    ],
    good: { [FILE]: "const PRAGMAS = [['synchronous', 'FULL', '2'], ['trusted_schema', 'OFF', '0']]; new Sqlite(path);", [LINE]: 'new pg.Client(options);' },
    bad: { [FILE]: "const PRAGMAS = [['synchronous', 'FULL', '2'], ['trusted_schema', 'OFF', '0']];", 'server/other.ts': 'new pg.Client(options);' },
  },
  {
    id: 'S37', says: 'no statement is made of what somebody may have written', over: /^(?:main|server)\//,
    check: (sources) => sources.filter(({ path }) => !COMPOSED.has(path)).flatMap((source) => statements(source).flatMap((text) => unless(isConstant(text), `${source.path}: ${source.text.slice(Number(text['start']), Number(text['end']))}`))),
    good: { 'server/a.ts': "connection.prepare(`select n from head where scope = ? ${connection.forUpdate}`); store.exec(`BEGIN; ${INDEX}`);" },
    bad: { 'server/a.ts': "connection.prepare(`select n from head where scope = '${scope}'`);" },
  },
];
