/** npm run test:site: builds the site and tests it, in the browser one pass over all templates. */
import { buildSite, finish, testSite } from './lib/steps.ts';

const once = { ONE_PASS: '1' };
if (await buildSite(once)) await testSite(once);
finish();
