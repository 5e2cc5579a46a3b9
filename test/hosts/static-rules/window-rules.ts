import { SHELL, unless, type Rule } from './rule.ts';
import { calls, child, children, imports, listeners, literal, nameOf, texts, under, type Node, type Source } from './syntax.ts';

/** The only file that hands an address to the system. */
const BROWSER_DOOR = 'main/electron/open-identification.ts';
const FOLDER_DOOR = 'main/electron/show-installer.ts';

const FACTORY = 'main/electron/window.ts';
const ENTRY = 'main/electron/entry.ts';
const PREFERENCES: Readonly<Record<string, boolean | string>> = {
  sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true,
  allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, navigateOnDragDrop: false, spellcheck: false, v8CacheOptions: 'bypassHeatCheck',
};
const literals = (preferences: Readonly<Record<string, unknown>>): string => Object.entries(preferences).map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ');
const factory = (preferences: Readonly<Record<string, unknown>>): string => `new BrowserWindow({ webPreferences: { preload, ${literals(preferences)} } });`;

const makesWindow = ({ nodes }: Source): readonly Node[] =>
  nodes.filter((node) => node.type === 'NewExpression' && /^(?:BrowserWindow|BaseWindow|BrowserView|WebContentsView)$/.test(nameOf(child(node, 'callee'))));

const preferencesOf = (window: Node): readonly Node[] => {
  const property = under(window).find((node) => node.type === 'Property' && nameOf(child(node, 'key')) === 'webPreferences');
  return children(child(property, 'value'), 'properties');
};

const prevents = (listener: Node | undefined): boolean => calls({ nodes: under(listener) }, 'preventDefault').length > 0;
const isConditional = (listener: Node | undefined): boolean => under(listener).some(({ type }) => type === 'IfStatement' || type === 'ConditionalExpression' || type === 'LogicalExpression');

const alwaysPrevents = (event: string) => (sources: readonly Source[]): readonly string[] => {
  const found = sources.flatMap((source) => listeners(source, event));
  return unless(found.length > 0 && found.every((listener) => prevents(listener) && !isConditional(listener)), `${event} is not always prevented`);
};

/** The only listener of downloads, word for word. */
const REFUSES_DOWNLOADS = '(event, item) => { if (!isOwnFile(item.getURL())) event.preventDefault(); }';
const DOWNLOAD_STEERING = ['setSavePath', 'setSaveDialogOptions', 'downloadURL'];

const textOf = ({ text }: Source, node: Node | undefined): string => text.slice(Number(node?.['start']), Number(node?.['end'])).replaceAll(/\s+/g, ' ');

const answersFalse = (sources: readonly Source[], name: string): boolean => {
  const [call, ...others] = sources.flatMap((source) => calls(source, name));
  const handler = children(call, 'arguments')[0];
  const body = child(handler, 'body');
  const answered = body?.type === 'CallExpression' ? children(body, 'arguments')[0] : body;
  return others.length === 0 && handler?.type === 'ArrowFunctionExpression' && literal(answered) === false;
};

const NAVIGATIONS = ['will-navigate', 'will-redirect', 'will-frame-navigate'];
const GUARDS = 'main/electron/session-guards.ts';
const navigations = (stay: string): string => `const stay = (event) => { ${stay} };\n${NAVIGATIONS.map((event) => `contents.on('${event}', stay);`).join('\n')}`;

/** Rules about the window and what its page may do. */
export const WINDOW_RULES: readonly Rule[] = [
  {
    id: 'S1', says: 'one factory makes windows', over: SHELL,
    check: (sources) => {
      const makers = sources.flatMap((source) => makesWindow(source).map(() => source.path));
      return unless(makers.length === 1 && makers[0] === FACTORY, `windows are made in ${makers.join(', ') || 'no file'}`);
    },
    good: { [FACTORY]: factory(PREFERENCES) },
    bad: { [FACTORY]: factory(PREFERENCES), 'main/electron/other.ts': 'new BrowserWindow({});' },
  },
  {
    id: 'S2', says: 'the preferences of the window are literal and exact', over: /^main\/electron\/window\.ts$/,
    check: (sources) =>
      sources.flatMap(makesWindow).flatMap((window) => {
        const found = Object.fromEntries(preferencesOf(window).map((one) => [nameOf(child(one, 'key')), literal(child(one, 'value'))]));
        const extra = Object.keys(found).filter((name) => name !== 'preload' && !(name in PREFERENCES));
        const wrong = Object.entries(PREFERENCES).filter(([name, value]) => found[name] !== value).map(([name]) => name);
        return [...extra, ...wrong].map((name) => `webPreferences.${name}`);
      }),
    good: { [FACTORY]: factory(PREFERENCES) },
    bad: { [FACTORY]: factory({ ...PREFERENCES, sandbox: false }) },
  },
  {
    id: 'S3', says: 'the sandbox is on for all before Electron is ready', over: /^main\/electron\/entry\.ts$/,
    check: (sources) =>
      sources.flatMap(({ body, nodes }) => {
        const top = body.find((one) => one.type === 'ExpressionStatement' && nameOf(child(child(one, 'expression'), 'callee')) === 'app.enableSandbox');
        const ready = calls({ nodes }, 'whenReady')[0];
        return unless(top !== undefined && (ready === undefined || Number(top['start']) < Number(ready['start'])), 'app.enableSandbox() is not called first, at the top');
      }),
    good: { [ENTRY]: 'app.enableSandbox(); void app.whenReady();' },
    bad: { [ENTRY]: 'void app.whenReady().then(() => { app.enableSandbox(); });' },
  },
  {
    id: 'S11', says: 'a content never leaves the page of the application', over: SHELL,
    check: (sources) => {
      const guards = sources.filter(({ path }) => path === GUARDS);
      const conditions = guards.flatMap(({ text, nodes }) => {
        // Downloads have their own rule, S16.
        const ofDownloads = new Set(listeners({ nodes }, 'will-download').flatMap(under));
        return nodes
          .filter((node) => node.type === 'IfStatement' && prevents(child(node, 'consequent')) && !ofDownloads.has(node))
          .map((node) => text.slice(Number(child(node, 'test')?.['start']), Number(child(node, 'test')?.['end'])));
      });
      return [
        ...NAVIGATIONS.flatMap((event) => unless(guards.some((source) => listeners(source, event).length > 0), `${event} is not handled`)),
        ...unless(guards.some(({ nodes }) => calls({ nodes }, 'preventDefault').length > 0), 'no navigation is prevented'),
        ...conditions.filter((condition) => condition !== '!isAppAddress(event.url)').map((condition) => `prevented under another condition: ${condition}`),
      ];
    },
    good: { [GUARDS]: navigations('if (!isAppAddress(event.url)) event.preventDefault();') },
    bad: { [GUARDS]: navigations("if (!event.url.includes('console')) event.preventDefault();") },
  },
  {
    id: 'S13', says: 'no window opens, and the one door to the system’s browser looks at the address first', over: SHELL,
    check: (sources) => {
      const handlers = sources.flatMap((source) => calls(source, 'setWindowOpenHandler'));
      const denies = handlers.every((call) => {
        const action = under(call).filter((node) => node.type === 'Property' && nameOf(child(node, 'key')) === 'action');
        return action.length === 1 && literal(child(action[0], 'value')) === 'deny';
      });
      return [
        ...unless(handlers.length > 0 && denies, 'setWindowOpenHandler does not always deny'),
        ...sources
          .filter(({ path }) => path !== BROWSER_DOOR && path !== FOLDER_DOOR)
          .flatMap((source) => imports(source).flatMap(({ from, names }) => unless(from !== 'electron' || !names.includes('shell'), `${source.path} imports shell`))),
        ...sources
          .filter(({ path }) => path === BROWSER_DOOR)
          .flatMap((source) => unless(calls(source, 'isSafeEntAddress').length === calls(source, 'openExternal').length, `${source.path} opens what it did not look at`)),
        ...sources
          .filter(({ path }) => path === FOLDER_DOOR)
          .flatMap((source) => unless(source.text.includes('if (dirname(path) === ') && source.text.match(/shell\./g)?.length === calls(source, 'showItemInFolder').length, `${source.path} shows what it did not look at, or opens it`)),
      ];
    },
    good: { [GUARDS]: "contents.setWindowOpenHandler(() => ({ action: 'deny' }));" },
    bad: { [GUARDS]: "contents.setWindowOpenHandler(({ url }) => ({ action: url === 'x' ? 'allow' : 'deny' }));" },
  },
  {
    id: 'S14', says: 'every permission is denied', over: SHELL,
    check: (sources) => [
      ...['setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler'].flatMap((name) => unless(answersFalse(sources, name), `${name} does not answer false`)),
      ...unless(sources.every((source) => calls(source, 'setDisplayMediaRequestHandler').length === 0), 'a display-media handler is set'),
    ],
    good: { [GUARDS]: 's.setPermissionRequestHandler((c, p, answer) => answer(false)); s.setPermissionCheckHandler(() => false); s.setDevicePermissionHandler(() => false);' },
    bad: { [GUARDS]: "s.setPermissionRequestHandler((c, p, answer) => answer(p === 'media')); s.setPermissionCheckHandler(() => false); s.setDevicePermissionHandler(() => false);" },
  },
  {
    id: 'S15', says: 'nothing is embedded', over: SHELL, check: alwaysPrevents('will-attach-webview'),
    good: { [GUARDS]: "contents.on('will-attach-webview', (event) => event.preventDefault());" },
    bad: { [GUARDS]: "contents.on('will-attach-webview', (event) => { if (strict) event.preventDefault(); });" },
  },
  {
    id: 'S16', says: 'nothing is downloaded but a file made by our page, where the person says', over: SHELL,
    check: (sources) => {
      const found = sources.flatMap((source) => listeners(source, 'will-download').map((call) => textOf(source, children(call, 'arguments')[1])));
      return [
        ...unless(found.length > 0 && found.every((text) => text === REFUSES_DOWNLOADS), `will-download is not: ${REFUSES_DOWNLOADS}`),
        ...sources.flatMap((source) => calls(source, ...DOWNLOAD_STEERING).map((call) => `${source.path}: ${nameOf(child(call, 'callee'))}`)),
      ];
    },
    good: { [GUARDS]: "s.on('will-download', (event, item) => { if (!isOwnFile(item.getURL())) event.preventDefault(); });" },
    bad: { [GUARDS]: "s.on('will-download', (event, item) => { if (!isOwnFile(item.getFilename())) event.preventDefault(); });" },
  },
  {
    id: 'S23', says: 'no page comes from a file', over: SHELL,
    check: (sources) => sources.flatMap((source) => [
      ...calls(source, 'loadFile').map(() => `${source.path}: loadFile`),
      ...texts(source).filter((text) => /^file:/i.test(text)).map((text) => `${source.path}: ${text}`),
    ]),
    good: { [ENTRY]: "window.loadURL('app://console/');" },
    bad: { [ENTRY]: "window.loadURL('file:///index.html');" },
  },
  {
    id: 'S24', says: 'no address without TLS is written in the shell', over: SHELL,
    check: (sources) => sources.flatMap((source) => texts(source).filter((text) => /http:/i.test(text)).map((text) => `${source.path}: ${text}`)),
    good: { [ENTRY]: "const page = 'app://console/';" },
    bad: { [ENTRY]: "const page = 'http://127.0.0.1:3000/';" },
  },
];
