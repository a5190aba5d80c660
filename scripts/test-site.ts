/** npm run test:site: builds the site and tests it, in the browser one pass over all templates. */
import { finish, testSite } from './lib/steps.ts';

await testSite({ ONE_PASS: '1' });
finish();
