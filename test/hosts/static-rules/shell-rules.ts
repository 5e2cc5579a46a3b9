import { posix } from 'node:path';
import { SHELL, unless, type Rule } from './rule.ts';
import { calls, child, children, imports, literal, nameOf, texts, type Node, type Source } from './syntax.ts';

const ENTRY = 'main/electron/entry.ts';
const BRIDGE = 'main/electron/serve-bridge.ts';
const PRELOAD = 'preload/preload.ts';
const POLICY = 'main/window/content-security-policy.ts';
const SECRETS = 'main/electron/secrets.ts';

/** What speaks to a page: the process of the Electron shell, and the web host. */
const HOSTS: readonly string[] = ['main/console/process.ts', 'main/web/entry.ts'];
const ROUTING = /^main\/console\/create-console\.ts$/;

const IS_OURS = 'export function isOurPage(frame) { return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN; }';
const DOOR = "ipcMain.on('rpc:port', (event) => { if (!isOurPage(event.senderFrame)) return; serve(event.ports[0]); });";
const FORWARD = "window.addEventListener('message', (event) => { if (event.source === window && event.data === 'rpc:open') ipcRenderer.postMessage('rpc:port', null, [event.ports[0]]); });";

const ipcCalls = (source: Source) =>
  source.nodes.filter((node) => node.type === 'CallExpression' && nameOf(child(node, 'callee')).startsWith('ipcMain.'));

const textOf = (source: Source, node: { readonly [key: string]: unknown } | undefined): string => source.text.slice(Number(node?.['start'] ?? 0), Number(node?.['end'] ?? 0));

/** Every source that the entry of the shell pulls in. */
const reachable = (sources: readonly Source[]): readonly Source[] => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const found = new Map<string, Source>();
  const visit = (path: string): void => {
    const source = byPath.get(path);
    if (source === undefined || found.has(path)) return;
    found.set(path, source);
    for (const { from } of imports(source)) if (from.startsWith('.')) visit(posix.join(posix.dirname(path), from));
  };
  visit(ENTRY);
  return [...found.values()];
};

const forbidImports = (packages: RegExp) => (sources: readonly Source[]): readonly string[] =>
  sources.flatMap((source) => imports(source).filter(({ from }) => packages.test(from)).map(({ from }) => `${source.path} imports ${from}`));

/** Rules about the doors, the key and the start of the shell. */
export const SHELL_RULES: readonly Rule[] = [
  {
    id: 'S6', says: 'the shell listens to one message, whose name is a constant', over: SHELL,
    check: (sources) => {
      const found = sources.flatMap((source) => ipcCalls(source).map((call) => `${nameOf(child(call, 'callee'))}:${String(literal(children(call, 'arguments')[0]))}`));
      return unless(found.length === 1 && found[0] === 'ipcMain.on:rpc:port', `it listens to ${found.join(', ') || 'nothing'}`);
    },
    good: { [BRIDGE]: DOOR },
    bad: { [BRIDGE]: `${DOOR} ipcMain.handle('files:read', read);` },
  },
  {
    id: 'S7', says: 'the sender is checked before anything else', over: /^main\/electron\/serve-bridge\.ts$/,
    check: (sources) =>
      sources.flatMap((source) => [
        ...ipcCalls(source).flatMap((call) => {
          const [first] = children(child(children(call, 'arguments')[1], 'body'), 'body');
          return unless(textOf(source, first) === 'if (!isOurPage(event.senderFrame)) return;', 'the first statement is not the check of the sender');
        }),
        ...['frame !== null', 'frame.parent === null', 'frame.origin === APP_ORIGIN'].flatMap((part) => unless(source.text.includes(part), `isOurPage does not check ${part}`)),
      ]),
    good: { [BRIDGE]: `${IS_OURS} ${DOOR}` },
    bad: { [BRIDGE]: `${IS_OURS} ipcMain.on('rpc:port', (event) => { serve(event.ports[0]); });` },
  },
  {
    id: 'S10', says: 'both hosts serve the router of the one console, and nothing else makes one', over: /^main\//,
    check: (sources) => {
      const making = sources.filter((source) => calls(source, 'createConsole').length > 0).map(({ path }) => path).toSorted();
      return [
        ...unless(making.join() === HOSTS.join(), `a console is made by ${making.join()}`),
        ...sources.filter(({ path }) => HOSTS.includes(path)).flatMap((source) => unless(imports(source).some(({ from, names }) => names.includes('createConsole') && from.endsWith('/create-console.ts')), `${source.path} takes it from elsewhere`)),
        ...sources.filter(({ path }) => !ROUTING.test(path)).flatMap((source) => calls(source, 'createRouter').map(() => `${source.path} makes a router`)),
      ];
    },
    good: { 'main/web/entry.ts': "import { createConsole } from '../console/create-console.ts'; createConsole(ports);", 'main/console/process.ts': "import { createConsole } from './create-console.ts'; createConsole(ports);" },
    bad: { 'main/web/entry.ts': "import { createRouter } from './router.ts'; startWebHost(createRouter());", 'main/console/process.ts': "import { createConsole } from './create-console.ts'; createConsole(ports);" },
  },
  {
    id: 'S17', says: 'the preload exposes nothing and forwards one port of its own window', over: /^preload\//,
    check: (sources) =>
      sources.flatMap((source) => {
        const uses = source.nodes.filter((node) => node.type === 'MemberExpression' && nameOf(child(node, 'object')) === 'ipcRenderer').map(nameOf);
        return [
          ...imports(source).flatMap(({ from, names }) => unless(from === 'electron' && names.join() === 'ipcRenderer', `it imports ${names.join()} from ${from}`)),
          ...unless(uses.join() === 'ipcRenderer.postMessage', `it uses ${uses.join()}`),
          ...unless(source.text.includes('event.source === window'), 'it takes messages of other windows'),
        ];
      }),
    good: { [PRELOAD]: `import { ipcRenderer } from 'electron'; ${FORWARD}` },
    bad: { [PRELOAD]: "import { contextBridge, ipcRenderer } from 'electron'; contextBridge.exposeInMainWorld('ipc', ipcRenderer);" },
  },
  {
    id: 'S18', says: 'one policy, written once, without remote origin nor unsafe word, sent by both hosts', over: /^main\/(?:electron|web|window)\//,
    check: (sources) => [
      ...sources.filter(({ path }) => path !== POLICY).flatMap((source) => texts(source).filter((text) => /^content-security-policy$|default-src/i.test(text)).map((text) => `${source.path} writes ${text}`)),
      ...sources.filter(({ path }) => path === POLICY).flatMap((source) => texts(source).filter((text) => /unsafe-|https?:|\*/.test(text)).map((text) => `the policy allows ${text}`)),
      ...['main/electron/', 'main/web/'].flatMap((host) => unless(sources.some((source) => source.path.startsWith(host) && calls(source, 'servePage').length > 0), `${host} does not send it`)),
    ],
    good: { [POLICY]: "const csp = `default-src 'none'`;", 'main/electron/a.ts': 'servePage(folder, path);', 'main/web/a.ts': 'servePage(folder, path);' },
    bad: { [POLICY]: "const csp = `default-src 'none'; script-src 'unsafe-inline'`;", 'main/electron/a.ts': 'servePage(folder, path);', 'main/web/a.ts': 'servePage(folder, path);' },
  },
  {
    id: 'S25', says: 'nothing listens in the shell', over: /^(?:main|texts|domain|contract)\//,
    check: (sources) => {
      const shell = reachable(sources);
      return [
        ...forbidImports(/^(?:node:)?(?:net|http|https|http2|dgram|tls)$|^fastify$|^ws$/)(shell),
        ...shell.flatMap((source) => calls(source, 'listen', 'createServer').map(() => `${source.path} listens`)),
      ];
    },
    good: { [ENTRY]: "import { a } from './a.ts';", 'main/electron/a.ts': 'export const a = 1;', 'main/web/b.ts': "import { createServer } from 'node:http';" },
    bad: { [ENTRY]: "import { a } from './a.ts';", 'main/electron/a.ts': "import { createServer } from 'node:http'; export const a = createServer().listen(1);" },
  },
  {
    id: 'S26', says: 'no switch weakens the window, neither from the code nor from the command line', over: SHELL,
    check: (sources) => [
      ...sources.flatMap((source) => source.nodes.filter((node) => nameOf(node) === 'app.commandLine').map(() => `${source.path} uses app.commandLine`)),
      ...unless(sources.some((source) => source.path === ENTRY && calls(source, 'findForbiddenArgument').length === 1), 'the arguments are not filtered'),
    ],
    good: { [ENTRY]: 'const forbidden = findForbiddenArgument(process.argv);' },
    bad: { [ENTRY]: "findForbiddenArgument(process.argv); app.commandLine.appendSwitch('disable-web-security');" },
  },
  {
    id: 'S28', says: 'nothing is reported, nothing is logged, no developer tool opens', over: SHELL,
    check: (sources) => sources.flatMap((source) => [
      ...imports(source).filter(({ names }) => names.includes('crashReporter')).map(() => `${source.path} imports crashReporter`),
      ...calls(source, 'openDevTools').map(() => `${source.path} opens the developer tools`),
      ...source.nodes.filter((node) => node.type === 'MemberExpression' && nameOf(child(node, 'object')) === 'console').map((node) => `${source.path}: ${nameOf(node)}`),
    ]),
    good: { [ENTRY]: "import { app } from 'electron';" },
    bad: { [ENTRY]: "import { app, crashReporter } from 'electron'; crashReporter.start({ uploadToServer: true });" },
  },
  {
    id: 'S30', says: 'processes are started by utilityProcess only', over: SHELL, check: forbidImports(/^(?:node:)?(?:child_process|cluster)$/),
    good: { [ENTRY]: "import { utilityProcess } from 'electron';" },
    bad: { [ENTRY]: "import { fork } from 'node:child_process';" },
  },
  {
    id: 'S33', says: 'no version is judged before its signature was, and none is installed by the program', over: /^main\//,
    check: (sources) => sources.flatMap((source) => [
      ...imports(source).filter(({ from }) => from === 'electron-updater').map(() => `${source.path} imports electron-updater`),
      ...source.nodes.filter((node) => node.type === 'Identifier' && nameOf(node) === 'autoUpdater').map(() => `${source.path} uses autoUpdater`),
      ...calls(source, 'judgeUpdate').flatMap((judged) => unless(calls(source, 'openManifest').some((opened) => Number(opened['start']) < Number(judged['start'])), `${source.path} judges a version that nobody signed`)),
      ...(source.path.startsWith('main/updates/') ? calls(source, 'openPath').map(() => `${source.path} runs an installer`) : []),
    ]),
    good: { 'main/updates/find-update.ts': 'const manifest = openManifest(feed, key); judgeUpdate(manifest.value, here);' },
    bad: { 'main/updates/find-update.ts': 'const judged = judgeUpdate(feed, here); openManifest(feed, key);' },
  },
  {
    id: 'S36', says: 'the system’s store is asked asynchronously, and its backend is looked at', over: SHELL,
    check: (sources) => {
      const uses = sources.flatMap((source) => source.nodes.filter((node) => node.type === 'MemberExpression' && nameOf(child(node, 'object')) === 'safeStorage').map((node) => nameOf(node).slice('safeStorage.'.length)));
      const allowed = new Set(['isAsyncEncryptionAvailable', 'encryptStringAsync', 'decryptStringAsync', 'getSelectedStorageBackend']);
      return [
        ...uses.filter((use) => !allowed.has(use)).map((use) => `safeStorage.${use}`),
        ...unless(uses.includes('getSelectedStorageBackend'), 'the backend is not read'),
        ...unless(sources.some((source) => ['basic_text', 'unknown'].every((name) => texts(source).includes(name))), 'the backends that protect nothing are not named'),
      ];
    },
    good: { [SECRETS]: "const weak = ['basic_text', 'unknown']; weak.includes(safeStorage.getSelectedStorageBackend()); await safeStorage.encryptStringAsync(key);" },
    bad: { [SECRETS]: "const weak = ['basic_text', 'unknown']; weak.includes(safeStorage.getSelectedStorageBackend()); safeStorage.encryptString(key);" },
  },
];

const UNSAFE_MEMBERS = /(?:^|\.)(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$|^document\.write(?:ln)?$/;
const UNSAFE_ATTRIBUTES = new Set(['dangerouslySetInnerHTML', 'srcDoc', 'srcdoc']);
const ADDRESSES = new Set(['href', 'src', 'formAction', 'xlinkHref']);

/** Written there, or looked at. */
const isSafe = (value: Node | undefined): boolean => typeof literal(value) === 'string' || nameOf(child(child(value, 'expression'), 'callee')) === 'safeAddress';

const EMBEDDING = new Set(['iframe', 'webview', 'object', 'embed', 'frame']);

const stringTimers = (source: Source) =>
  calls(source, 'setTimeout', 'setInterval').filter((call) => typeof literal(children(call, 'arguments')[0]) === 'string');

/** Rules about the source of the page. */
export const PAGE_RULES: readonly Rule[] = [
  {
    id: 'S20', says: 'the page never makes HTML or code from text', over: /^renderer\//,
    check: (sources) => sources.flatMap((source) => [
      ...source.nodes.filter((node) => node.type === 'MemberExpression' && UNSAFE_MEMBERS.test(nameOf(node))).map((node) => `${source.path}: ${nameOf(node)}`),
      ...source.nodes.filter((node) => node.type === 'JSXAttribute' && UNSAFE_ATTRIBUTES.has(nameOf(child(node, 'name')))).map((node) => `${source.path}: ${nameOf(child(node, 'name'))}`),
      ...calls(source, 'eval').map(() => `${source.path}: eval`),
      ...source.nodes.filter((node) => node.type === 'NewExpression' && nameOf(child(node, 'callee')) === 'Function').map(() => `${source.path}: new Function`),
      ...stringTimers(source).map(() => `${source.path}: a timer of text`),
      ...texts(source).filter((text) => /^\s*javascript:/i.test(text)).map(() => `${source.path}: javascript:`),
    ]),
    good: { 'renderer/a.tsx': 'export const Name = ({ name }) => <bdi>{name}</bdi>;' },
    bad: { 'renderer/a.tsx': 'export const Name = ({ name }) => <b dangerouslySetInnerHTML={{ __html: name }} />;' },
  },
  {
    id: 'S20', says: 'an address that is not written there goes through the one that looks at its scheme', over: /^renderer\//,
    check: (sources) => sources.flatMap((source) => [
      ...source.nodes.filter((node) => node.type === 'JSXAttribute' && ADDRESSES.has(nameOf(child(node, 'name')))).flatMap((node) => unless(isSafe(child(node, 'value')), `${source.path}: ${textOf(source, node)}`)),
      // A file that the page made itself, to be saved.
      ...source.nodes.filter((node) => node.type === 'AssignmentExpression' && /\.(?:href|src)$/.test(nameOf(child(node, 'left')))).flatMap((node) =>
        unless(nameOf(child(child(node, 'right'), 'callee')) === 'URL.createObjectURL', `${source.path}: ${textOf(source, node)}`)),
    ]),
    good: { 'renderer/a.tsx': "link.href = URL.createObjectURL(file); export const Go = ({ url }) => <><a href={safeAddress(url)} /><a href=\"#/gar\" /></>;" },
    bad: { 'renderer/a.tsx': 'export const Go = ({ url }) => <a href={url} />;' },
  },
  {
    id: 'S21', says: 'the page embeds nothing', over: /^renderer\//,
    check: (sources) => sources.flatMap((source) => [
      ...source.nodes.filter((node) => node.type === 'JSXOpeningElement' && EMBEDDING.has(nameOf(child(node, 'name')))).map((node) => `${source.path}: <${nameOf(child(node, 'name'))}>`),
      ...calls(source, 'createElement').filter((call) => EMBEDDING.has(String(literal(children(call, 'arguments')[0])))).map(() => `${source.path}: createElement`),
    ]),
    good: { 'renderer/a.tsx': 'export const Page = () => <main />;' },
    bad: { 'renderer/a.tsx': 'export const Page = () => <iframe src="x" />;' },
  },
];
