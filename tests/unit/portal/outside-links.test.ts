import { expect, test } from 'vitest';
import { outsideLinks } from '../../../src/portal/outside-links.ts';
import { read, town } from '../check/town.ts';

test('every web address with the files that name it; examples are left out', () => {
  const folder = town({
    'offers/a.md':
      '---\ntitle: A\nsummary: S.\ncontact: { website: "https://www.bund.de/a" }\n---\n\nMehr [dazu](https://www.bund.de/b) und [hier](/kitas/), <mailto:a@bund.de>.\n',
    'kitas/b.yaml':
      'title: B\nsummary: S.\ncontact: { website: "https://www.bund.de/a", booking: "https://www.example.org/" }\n',
  });
  const links = outsideLinks(read(folder).content);
  expect([...links].map(([url, files]) => [url, files.map((file) => file.split('/').slice(-2).join('/'))])).toEqual([
    ['https://www.bund.de/a', ['offers/a.md', 'kitas/b.yaml']],
    ['https://www.bund.de/b', ['offers/a.md']],
  ]);
});
