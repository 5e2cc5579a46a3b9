import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The page: relative addresses, since Electron and the web host serve it from different origins.
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
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
