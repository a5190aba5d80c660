/**
 * Serves the pages while somebody writes: a change of the content shows at once, and so does what is wrong with it.
 *
 *   npm run dev [-- --port 4321] [--host 0.0.0.0]
 */
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/portal/environment.ts';

const { port, host } = parseArgs({
  options: { port: { type: 'string', default: '4321' }, host: { type: 'string' } },
}).values;

// Nobody outside learns that somebody is writing: no usage statistics, no search for updates.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';

try {
  readEnvironment();
  const { dev } = await import('astro');
  await dev({
    server: { port: Number(port), ...(host === undefined ? {} : { host }) },
    // Another port would show another portal, or an old one, at the address that everybody knows.
    vite: { server: { strictPort: true } },
  });
} catch (cause) {
  const { message } = cause as Error;
  console.error(
    /port .*in use/i.test(message)
      ? `Port ${port} ist belegt. Läuft das Portal schon? Beenden Sie es dort, oder nehmen Sie einen anderen: npm run dev -- --port ${Number(port) + 1}`
      : message,
  );
  process.exit(1);
}
