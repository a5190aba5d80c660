// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { checkedGuides } from './scripts/lib/guides.ts';
import { leanForms } from './scripts/lib/lean-forms.ts';
import { notices } from './scripts/lib/notices.ts';
import { watchContent } from './scripts/lib/watch-content.ts';

const guides = checkedGuides();

export default defineConfig({
  site: process.env['SITE_URL'] || 'http://localhost:4321',
  base: process.env['BASE_PATH'] || '/',
  trailingSlash: 'always',
  output: 'static',
  outDir: process.env['OUT_DIR'] || 'dist',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  compressHTML: true,
  devToolbar: { enabled: false },
  // Never with a processor of its own: editors' text would be a program.
  integrations: [mdx({ processor: guides.processor, extendMarkdownConfig: false })],
  vite: {
    // Inlined assets would be data: addresses, which the Content Security Policy refuses.
    // The forms for editors are one large script of their own page.
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 2500 },
    plugins: [leanForms(), guides.plugin, notices(), watchContent()],
  },
});
