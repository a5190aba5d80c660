/** The script on partners' pages: its bytes are compared there, so they never change. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { EMBED_SCRIPT, embedScript } from '../../../scripts/lib/embed-script.ts';
import { codesOf } from '../../../src/domain/embed/code.ts';
import { MESSAGES } from '../../../src/domain/embed/contract.ts';

const script = readFileSync(EMBED_SCRIPT, 'utf8');

test('embed.v1.js is its source without types, whatever made it', () => {
  expect(embedScript()).toBe(script);
});

test('embed.v1.js has the bytes that partners were given: what is new needs a new name', () => {
  const hash = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  expect(hash).toBe('sha384-y2ZYKDEDiiFFvbbnFsfnESZJ1CstszQsQ6k1XnvyKMqEcoaJp9sf64kLmEs12aaC');
  const { script: code } = codesOf({ address: '', page: '', title: '', linkText: '', height: 1, script: '' });
  expect(code).toContain(`integrity="${hash}"`);
});

test('embed.v1.js weighs at most 1.5 kB and speaks of version 1', () => {
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(1500);
  for (const message of Object.values(MESSAGES)) expect(script).toContain(`'${message}'`);
});
