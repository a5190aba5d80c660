/** npm start: checks the content, builds the site for the address it will have here, and serves it. */
import { freePort } from './lib/free-port.ts';
import { run } from './lib/steps.ts';

const port = await freePort(4321);
// Absolute links (canonical, feeds, calendars) name the address under which the site is looked at.
process.env['SITE_URL'] ||= `http://localhost:${port}`;
process.env['PORT'] = String(port);

const done = (await run('scripts/check.ts')) && (await run('scripts/build.ts')) && (await run('scripts/preview.ts'));
process.exitCode = done ? 0 : 1;
