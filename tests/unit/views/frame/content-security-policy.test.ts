import { expect, test } from 'vitest';
import { policyOf } from '../../../../src/views/frame/content-security-policy.ts';

const service = {
  name: 'Kartendienst',
  tiles: 'https://tiles.example.org/karte/{z}/{x}/{y}.png',
  attribution: '© Kartendienst',
};

test('pictures of a map service are allowed from its host alone, and only where a map stands', () => {
  expect(policyOf({ map: { service } }, true)).toContain("img-src 'self' https://tiles.example.org;");
  expect(policyOf({ map: { service } }, false)).toContain("img-src 'self';");
  expect(policyOf({}, true)).toContain("img-src 'self';");
});

test('nothing else comes from elsewhere', () => {
  const others = policyOf({ map: { service } }, true)
    .split('; ')
    .filter((directive) => !directive.startsWith('img-src'));
  expect(others.filter((directive) => /https?:|\*/.test(directive))).toEqual([]);
});
