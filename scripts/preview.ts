/** Serves a built folder as a static host does. `node scripts/preview.ts` (npm start) serves dist and prints the address. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, resolve, sep } from 'node:path';
import send from 'send';
import { freePort } from './lib/free-port.ts';
import { EVERYWHERE, headersOf } from './lib/pack/headers.ts';
import { basePath, distDir } from './lib/settings.ts';

export interface Preview {
  /** Where the start page is, with a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

export interface PreviewOptions {
  /** The subfolder the site was built for. */
  base?: string;
  /** 0 takes any free port. */
  port?: number;
}

/** Serves `dir`: index.html for folders, 404.html for what is missing, ranges (the map needs them), nothing outside of it; the headers of deploy/. */
export async function serve(dir: string, { base = '/', port = 0 }: PreviewOptions = {}): Promise<Preview> {
  const root = resolve(dir);
  const server = createServer((request, response) => {
    const missing = () => {
      const page = join(root, '404.html');
      response.writeHead(404, { ...EVERYWHERE, 'Content-Type': 'text/html; charset=utf-8' });
      if (request.method === 'HEAD' || !existsSync(page)) response.end();
      else createReadStream(page).pipe(response);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [path = '/', query] = (request.url ?? '/').split('?');
    const toFolder = () => {
      // one slash in front, else //name would lead to another host
      const location = `${path.replace(/^\/+/, '/')}/${query ? `?${query}` : ''}`;
      response.writeHead(301, { Location: location }).end();
    };
    if (`${path}/` === base) toFolder();
    else if (!path.startsWith(base)) missing();
    else
      send(request, path.slice(base.length - 1), { root, cacheControl: false })
        .on('directory', toFolder)
        .on('headers', (to: ServerResponse, file: string) => {
          const inside = relative(root, file).split(sep).join('/');
          for (const [name, value] of Object.entries(headersOf(inside))) to.setHeader(name, value);
          // Whoever previews wants to see what was just built.
          if (!inside.startsWith('_astro/')) to.setHeader('Cache-Control', 'no-cache');
        })
        .on('error', (error: { status: number; headers?: Record<string, string> }) => {
          if (error.status === 416) response.writeHead(416, error.headers).end();
          else missing();
        })
        .pipe(response);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, '127.0.0.1', done);
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}${base}`;
  return { url, close: () => new Promise((done) => void server.close(() => done()).closeAllConnections()) };
}

if (import.meta.main) {
  const { url } = await serve(distDir, { base: basePath, port: await freePort(Number(process.env['PORT'] || 4321)) });
  console.log(`\nDas Familienportal läuft: ${url}\nBeenden mit Strg+C.`);
}
