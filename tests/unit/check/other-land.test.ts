import { expect, test } from 'vitest';
import { report, town } from './town.ts';

const site = (land: string, layers: string) =>
  report(
    town({
      'site.yaml': [
        'name: Familienportal',
        'municipality: Amselfurt',
        'description: Ein Portal.',
        `land: ${land}`,
        ...(layers ? [`extends: ${layers}`] : []),
        'languages: [de]',
        'contact: { email: familienbuero@example.org }',
      ].join('\n'),
    }),
  );

test.each([
  ['nw', '[bund, nw]'],
  ['by', '[bund, by]'],
  ['by', '[bund]'],
  ['by', '[by]'],
  ['by', ''],
])('a portal in %s with %s is as it should be', (land, layers) => {
  expect(site(land, layers)).toEqual([]);
});

test.each([
  ['by', '[bund, nw]', '5:17', 'nw'],
  ['sl', '[bund, sl, rp]', '5:21', 'rp'],
  ['hb', '[ni]', '5:11', 'ni'],
])('a portal in %s with %s is refused: it would show the poison line of another Land', (land, layers, place, other) => {
  expect(site(land, layers)).toEqual([
    `site.yaml:${place}  Das Portal liegt im Land ${land}, übernimmt aber Inhalte des Landes ${other}, auch dessen Giftnotruf → extends: [bund, ${land}]`,
  ]);
});
