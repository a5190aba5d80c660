import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { periodsFrom } from '../../../../src/domain/time/periods.ts';
import { qrOf } from '../../../../src/views/dates/qr.ts';
import { createView } from '../../../../src/views/view.ts';
import { portalOf } from '../../portal/content-folder.ts';

test('the code on a printed sheet leads to its page', async () => {
  const view = createView(portalOf({}), 'en', '/familien/');
  const week = periodsFrom('2026-12-28', view.portal.holidays).find(({ kind }) => kind === 'week')!;
  const svg = qrOf(view, week, new URL('https://www.example.org'));
  const { data, info } = await sharp(Buffer.from(svg), { density: 300 })
    .resize(400)
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(decodeQR({ data, width: info.width, height: info.height })).toBe(
    'https://www.example.org/familien/en/veranstaltungen/woche/2026-53/',
  );
});
