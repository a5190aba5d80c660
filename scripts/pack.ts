/**
 * Makes the built site ready for a host: `npm run pack`, after `npm run build`. Writes beside every text what brotli and
 * gzip make of it (nginx, Caddy, GitLab Pages serve it as it lies there), and `_headers` and `_redirects` for hosts that
 * read them (Netlify, Cloudflare Pages; GitLab Pages reads the redirects). How to serve it: docs/DEPLOY.md.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../src/portal/environment.ts';
import { loadPortal } from '../src/portal/portal.ts';
import { compressFolder } from './lib/pack/compress.ts';
import { headersFile } from './lib/pack/headers.ts';
import { redirectsFile } from './lib/pack/redirects.ts';
import { basePath, distDir } from './lib/settings.ts';

const started = performance.now();
if (!existsSync(join(distDir, 'index.html'))) {
  console.error(`In ${distDir} liegt keine gebaute Seite. Zuerst: npm run build`);
  process.exitCode = 1;
} else {
  writeFileSync(join(distDir, '_headers'), headersFile(basePath));
  writeFileSync(join(distDir, '_redirects'), redirectsFile(loadPortal(readEnvironment()), basePath));
  const count = await compressFolder(distDir);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  console.log(`${count} Texte verpackt in ${seconds} s: ${distDir}/`);
}
