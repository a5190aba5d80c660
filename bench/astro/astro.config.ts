import { defineConfig } from 'astro/config';

/** The equal templates over the portal's own reader, with the portal's own settings. */
export default defineConfig({
  root: import.meta.dirname,
  outDir: process.env['OUT_DIR']!,
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 4 },
  compressHTML: true,
  devToolbar: { enabled: false },
});
