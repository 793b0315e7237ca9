import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packAssets } from '../render/build/pack-assets.ts';
import { vendorFiles } from '../render/build/vendor-files.ts';
import { prefixFormCss } from '../render/form-runtime/prefix-form-css.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [react(), vendorFiles(), packAssets()],
  // The form renderer expects Node's name for the global object.
  define: { global: 'globalThis' },
  css: { postcss: { plugins: [prefixFormCss()] } },
  build: {
    outDir: '../../dist/web/portal',
    emptyOutDir: true,
    target: 'es2022',
    // Icons as files: the content security policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2500,
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
});
