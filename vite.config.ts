import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

// The page: relative addresses, since Electron and the web host serve it from different origins.
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), announceScripts()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome150',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      output: {
        // The grid weighs half of the page: it comes with the first screen that shows one.
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'grid', test: /node_modules[\\/]@?ag-(?:grid|stack|charts)/ }] },
      },
    },
  },
});

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
        const always = scriptsOf(bundle, 'renderer/app/main.tsx');
        const screen = scriptsOf(bundle, 'renderer/features/rubriques/rubriques.screen.tsx').filter((file) => !always.includes(file));
        const links = always.map((file) => ({ tag: 'link', injectTo: 'head' as const, attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` } }));
        const content = screen.map((file) => `./${file}`).join(' ');
        return [...links, { tag: 'meta', injectTo: 'head' as const, attrs: { name: 'first-screen', content } }];
      },
    },
  };
}

function scriptsOf(bundle: Rolldown.OutputBundle, module: string): readonly string[] {
  const chunks = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [output] : []));
  const entry = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module) === true);
  const found = new Set(entry === undefined ? [] : [entry.fileName]);
  for (const file of found) {
    for (const imported of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) found.add(imported);
  }
  return [...found];
}
