/**
 * npm run test:site builds the site and tests it, in the browser once per template.
 * With --all (npm run test:all) every page of the sample and of each example in every variant; --shard 2/4 does the
 * second quarter of them, so that a long run can be split and resumed.
 */
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { finish, testSite } from './lib/steps.ts';

const { values } = parseArgs({ options: { all: { type: 'boolean' }, shard: { type: 'string' } } });

if (values.shard && !/^[1-9]\d*\/[1-9]\d*$/.test(values.shard)) {
  console.error(`--shard ${values.shard}: erwartet wird zum Beispiel --shard 2/4.`);
  process.exit(1);
}

if (values.all) {
  const examples = existsSync('examples') ? readdirSync('examples', { withFileTypes: true }) : [];
  const folders = examples.filter((entry) => entry.isDirectory()).map(({ name }) => `examples/${name}`);
  for (const folder of [process.env.CONTENT_DIR ?? 'content', ...folders]) {
    testSite({ CONTENT_DIR: folder, ALL_PAGES: '1', ...(values.shard && { SHARD: values.shard }) });
  }
} else {
  testSite();
}
finish();
