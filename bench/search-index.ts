/** Makes the search index alone and writes it into a folder: node bench/search-index.ts <folder>. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchIndexes } from '../src/feeds/search-index.ts';
import { readEnvironment } from '../src/portal/environment.ts';
import { loadPortal } from '../src/portal/portal.ts';
import { createView } from '../src/views/view.ts';

const [folder = ''] = process.argv.slice(2);
const portal = loadPortal(readEnvironment());
for (const { name, content } of searchIndexes(portal.site.languages.map((locale) => createView(portal, locale, '/')))) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
}
