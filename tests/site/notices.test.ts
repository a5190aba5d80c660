import { expect, test } from 'vitest';
import { files, read } from './dist.ts';

/** The packages with a map on a page, and those every page has. */
const SHIPPED = [
  '@fontsource/fira-sans',
  '@orama/stemmers',
  'leaflet',
  'lucide-static',
  'protomaps-leaflet',
  'supercluster',
];

test('what others wrote and visitors load is named with its licence', () => {
  expect(files).toContain('lizenzen.txt');
  const text = read('lizenzen.txt').toString('utf8');
  const titles = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(\(?[\w. -]+\)?\)$/gm)].map(([, name]) => name);
  expect(titles).toEqual(expect.arrayContaining(SHIPPED));
  expect(titles).toEqual([...new Set(titles)].sort());
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text).toContain('Volodymyr Agafonkin'); // whom Leaflet asks to name
});
