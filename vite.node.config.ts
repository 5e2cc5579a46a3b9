import { globSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const NATIVE = ['electron', 'better-sqlite3-multiple-ciphers'];
const OUTSIDE = [...NATIVE, 'pg-native', ...builtinModules, /^node:/];
/** A library of the identity provider names functions by `eval`. */
const CHECKS = { eval: false };

/** The processes of the application: its shell, its console, and what « Formation » starts. */
const ENTRIES: Readonly<Record<string, string>> = {
  electron: 'main/electron/entry.ts',
  console: 'main/console/process.ts',
  'training-ent': 'scripts/training-ent.ts',
  hub: 'scripts/hub.ts',
};

// A worker is started by its address, so each has its own file beside the hosts: main/**/store.worker.ts is out/main/store.worker.js.
const workersOf = (folder: string): Readonly<Record<string, string>> => Object.fromEntries(globSync(`${folder}/**/*.worker.ts`).map((path) => [basename(path, '.ts'), path]));

// The library finds the widths of standard fonts by a `require` at run time, which no bundle holds: the two that we draw with are imported.
const pdfFonts: Plugin = {
  name: 'pdf-fonts',
  transform: {
    filter: { id: /pdfkit\.node\.mjs$/ },
    handler: (code) => `import Helvetica from '#standard-fonts/Helvetica';\nimport HelveticaBold from '#standard-fonts/HelveticaBold';\n${code
      .replace("require$1('#standard-fonts/Helvetica')", 'Helvetica').replace("require$1('#standard-fonts/HelveticaBold')", 'HelveticaBold')}`,
  },
};

// A sandboxed preload is one CommonJS file.
const preload: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'out/preload',
    emptyOutDir: true,
    target: 'chrome150',
    minify: false,
    lib: { entry: 'preload/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
};

// Everything but the native modules is bundled: the packaged application carries no node_modules.
const main: UserConfig = {
  publicDir: false,
  plugins: [pdfFonts],
  ssr: { noExternal: true, external: NATIVE },
  build: {
    ssr: true,
    outDir: 'out/main',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      checks: CHECKS,
      input: { ...ENTRIES, ...workersOf('main') },
      external: OUTSIDE,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
};

const PROGRAMS: Readonly<Record<string, string>> = { start: 'scripts/start.ts', ent: 'scripts/ent.ts', 'training-ent': 'scripts/training-ent.ts', hub: 'scripts/hub.ts', console: 'main/web/entry.ts', ...workersOf('server') };

// What `npm run pack:web` ships: the launcher, the ENT and the console of the browser, side by side, for Node alone.
const program: UserConfig = {
  publicDir: false,
  plugins: [pdfFonts],
  ssr: { noExternal: true, external: [...NATIVE, '@playwright/test'] },
  build: {
    ssr: true,
    outDir: 'out/program',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      checks: CHECKS,
      input: PROGRAMS,
      external: [...OUTSIDE, '@playwright/test'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

// The same programs, the console of the shell and those that tests kill, as tests start them: from what was built, in a third of the time.
const tested: UserConfig = {
  ...program,
  build: { ...program.build, rolldownOptions: { ...program.build?.rolldownOptions, input: { ...PROGRAMS, 'shell-console': 'main/console/process.ts', 'killed-console': 'test/scenario/console-child.ts', 'one-of-several': 'test/server/postgres/serve.program.ts' } } },
};

const BY_MODE: Readonly<Record<string, UserConfig>> = { main, preload, program, tested };

export default defineConfig(({ mode }) => BY_MODE[mode] ?? main);
