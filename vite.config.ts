import react from '@vitejs/plugin-react';
import { APP_TEXTS } from './texts/frame/app.ts';
import { build, defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';

const ENTRY = 'renderer/app/start/main.tsx';
const FIRST_SCREEN = 'renderer/features/dashboard/dashboard.screen.tsx';
/** What follows the first screen, once it is drawn. */
const AFTER = ['renderer/controls/control-badge.tsx', 'renderer/features/dashboard/todo-list.tsx', 'renderer/app/palette/palette.tsx'];
/** The lightest of the screens that show a list: what it needs, most others need too. */
const FIRST_LIST = 'renderer/features/directory/directory.screen.tsx';
/** The grid weighs half of the page: it comes with the first screen that shows one. */
const GRID = { name: 'grid', test: /node_modules[\\/]@?ag-(?:grid|stack|charts)/ };

const PAGE: UserConfig = {
  root: 'renderer',
  base: './',
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome150',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
    rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: [GRID] } } },
  },
};

// The page: relative addresses, since Electron and the web host serve it from different origins.
export default defineConfig({ ...PAGE, plugins: [react(), groupTheStart(), announceScripts(), sayOpening()] });

/** The name of a file, and the modules that it may hold. */
type Part = readonly [name: string, modules: ReadonlySet<string>];

/**
 * What a start always needs, in one file; what the first screen adds, in another; what follows it, what a list adds, and what
 * several other screens share, in one each: the bundler would cut them in a hundred, one for each set of screens that share something, and
 * each is a request. It is asked once without writing anything, to know what it keeps of each library.
 * A hook of a plugin and not the configuration itself, which the other tools read many times.
 */
function groupTheStart(): Plugin {
  return {
    name: 'group-the-start',
    apply: 'build',
    config: async () => {
      const draft = await build({ ...PAGE, configFile: false, logLevel: 'silent', plugins: [react()], build: { ...PAGE.build, write: false, minify: false } });
      const bundle = 'output' in draft ? draft.output : [];
      const apart = modulesOf(bundle, 'renderer/index.html');
      const list = modulesOf(bundle, FIRST_LIST);
      const after = new Set(AFTER.flatMap((module) => [...modulesOf(bundle, module)]));
      const first = modulesOf(bundle, FIRST_SCREEN);
      // The little that a list shares with the first screen: without it, a list would bring the whole of that screen.
      const start = modulesOf(bundle, ENTRY).union(first.intersection(list));
      const parts: readonly Part[] = [['start', start], ['first-screen', first], ['common', list.intersection(after)], ['list', list], ['after', after], ['shared', sharedModules(bundle)]];
      // Each module goes to the first group that asks for it.
      const groups = parts.map(([name, modules]) => ({ name, test: (id: string) => modules.has(id) && !apart.has(id) && !GRID.test.test(id) }));
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
    },
  };
}

function modulesOf(bundle: readonly Output[], entry: string): ReadonlySet<string> {
  const files = scriptsOf(bundle, entry);
  return new Set(bundle.flatMap((output) => (output.type === 'chunk' && files.includes(output.fileName) ? output.moduleIds : [])));
}

/** What at least two files of the bundler's own cutting ask for. */
function sharedModules(bundle: readonly Output[]): ReadonlySet<string> {
  const chunks = bundle.filter((output) => output.type === 'chunk');
  const asked = new Set(chunks.flatMap(({ imports }) => imports));
  return new Set(chunks.flatMap(({ fileName, moduleIds }) => (asked.has(fileName) ? moduleIds : [])));
}

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

/**
 * Names in the page the scripts that it will import, so that they come together rather than one import after another;
 * those of the first screen only in a `meta`, which the web host turns into links when somebody is signed in.
 */
function announceScripts(): Plugin {
  return {
    name: 'announce-scripts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const outputs = Object.values(bundle);
        const always = scriptsOf(outputs, ENTRY);
        const screen = scriptsOf(outputs, FIRST_SCREEN).filter((file) => !always.includes(file));
        const links = always.map((file) => ({ tag: 'link', injectTo: 'head' as const, attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` } }));
        const content = screen.map((file) => `./${file}`).join(' ');
        return [...links, { tag: 'meta', injectTo: 'head' as const, attrs: { name: 'first-screen', content } }];
      },
    },
  };
}

/** What the page says before its scripts have come, in the words of the others. */
function sayOpening(): Plugin {
  return { name: 'say-opening', transformIndexHtml: (html) => html.replace('<p class="opening"></p>', `<p class="opening">${APP_TEXTS.opening}</p>`) };
}

function scriptsOf(bundle: readonly Output[], module: string): readonly string[] {
  const chunks = bundle.flatMap((output) => (output.type === 'chunk' ? [output] : []));
  const entry = chunks.find(({ facadeModuleId, moduleIds }) => facadeModuleId?.endsWith(module) === true || moduleIds.some((id) => id.endsWith(module)));
  const found = new Set(entry === undefined ? [] : [entry.fileName]);
  for (const file of found) {
    for (const imported of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) found.add(imported);
  }
  return [...found];
}
