/**
 * npm run test:all: every page of the sample and of each example in every variant of the browser. --shard 2/4 does the
 * second quarter of the pages, so that a long run can be split and resumed.
 */
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { finish, testSite } from './lib/steps.ts';

const { shard } = parseArgs({ options: { shard: { type: 'string' } } }).values;
const [part, parts] = (shard ?? '1/1').split('/').map(Number);

if (!part || !parts || part > parts) {
  console.error(`--shard ${shard}: erwartet wird zum Beispiel --shard 2/4.`);
  process.exit(1);
}

const folders = existsSync('examples') ? readdirSync('examples', { withFileTypes: true }) : [];
const examples = folders.filter((entry) => entry.isDirectory()).map(({ name }) => `examples/${name}`);

for (const folder of [process.env.CONTENT_DIR ?? 'content', ...examples]) {
  console.log(`\n══ ${folder}`);
  await testSite({ CONTENT_DIR: folder, ALL_PAGES: '1', SHARD: `${part}/${parts}` });
}
finish();
