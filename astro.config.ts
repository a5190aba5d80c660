import { defineConfig } from 'astro/config';
import { leanForms } from './scripts/lib/lean-forms.ts';
import { watchContent } from './scripts/lib/watch-content.ts';

export default defineConfig({
  site: process.env['SITE_URL'] || 'http://localhost:4321',
  base: process.env['BASE_PATH'] || '/',
  trailingSlash: 'always',
  output: 'static',
  outDir: process.env['OUT_DIR'] || 'dist',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  compressHTML: true,
  devToolbar: { enabled: false },
  vite: {
    // Inlined assets would be data: addresses, which the Content Security Policy refuses.
    build: { assetsInlineLimit: 0 },
    plugins: [leanForms(), watchContent()],
  },
});
