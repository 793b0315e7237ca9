import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { prefixFormCss } from '../platform/render/form-runtime/prefix-form-css.ts';
import { packAssets } from '../platform/render/build/pack-assets.ts';

/** Packages that change rarely travel in chunks of their own, so that a new release reloads only our code. */
const CHUNKS: readonly (readonly [name: string, packages: RegExp])[] = [
  ['flow-canvas', /node_modules\/(@xyflow|@dagrejs|d3-)/],
  ['react', /node_modules\/(react|react-dom|react-router|react-router-dom|scheduler)\//],
  ['mui', /node_modules\/(@mui|@emotion|@popperjs|react-transition-group)\//],
];

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/office/',
  plugins: [react(), packAssets()],
  define: { global: 'globalThis' },
  css: { postcss: { plugins: [prefixFormCss()] } },
  build: {
    outDir: fileURLToPath(new URL('../dist/web/office', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    // The form renderer comes in one piece and is loaded only where a form is.
    chunkSizeWarningLimit: 1600,
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: {
        manualChunks: (id: string) => CHUNKS.find(([, packages]) => packages.test(id))?.[0],
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
