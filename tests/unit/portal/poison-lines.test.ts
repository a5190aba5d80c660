import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadPortal, type Portal } from '../../../src/portal/portal.ts';

/** Land, the number that answers there, and the name it is known by. Sources: docs/fakten.md. */
const LINES = [
  ['bb', '030 19240', 'Giftnotruf der Charité'],
  ['be', '030 19240', 'Giftnotruf der Charité'],
  ['bw', '0761 19240', 'Giftnotruf Freiburg'],
  ['by', '089 19240', 'Giftnotruf München'],
  ['hb', '0551 19240', 'Giftnotruf Göttingen (GIZ-Nord)'],
  ['he', '06131 19240', 'Giftnotruf Mainz'],
  ['hh', '0551 19240', 'Giftnotruf Göttingen (GIZ-Nord)'],
  ['mv', '0361 730730', 'Giftnotruf Erfurt'],
  ['ni', '0551 19240', 'Giftnotruf Göttingen (GIZ-Nord)'],
  ['nw', '0228 19240', 'Giftnotruf Bonn'],
  ['rp', '06131 19240', 'Giftnotruf Mainz'],
  ['sh', '0551 19240', 'Giftnotruf Göttingen (GIZ-Nord)'],
  ['sl', '06131 19240', 'Giftnotruf Mainz'],
  ['sn', '0361 730730', 'Giftnotruf Erfurt'],
  ['st', '0361 730730', 'Giftnotruf Erfurt'],
  ['th', '0361 730730', 'Giftnotruf Erfurt'],
] as const;

/** The starter as a town fills it in, with the layers given. */
function starter(land: string, layers: string): Portal {
  const contentDir = mkdtempSync(join(tmpdir(), 'starter-'));
  onTestFinished(() => rmSync(contentDir, { recursive: true }));
  cpSync('starter', contentDir, { recursive: true });
  const file = join(contentDir, 'site.yaml');
  const text = readFileSync(file, 'utf8')
    .replace(/^land: .*$/m, `land: ${land}`)
    .replace(/^extends: .*$/m, `extends: ${layers}`);
  writeFileSync(file, text);
  return loadPortal({ contentDir, layersDir: resolve('layers'), today: '2026-11-30' });
}

/** Every number of the page of emergencies, as families read it. */
const numbers = (portal: Portal) => portal.all('emergency').map(({ data }) => data.phone?.text);

describe('who to call when a child has swallowed poison', () => {
  test('all sixteen Länder are in the table', () => {
    expect(new Set(LINES.map(([land]) => land)).size).toBe(16);
  });

  test.each(LINES)('in %s it is %s, and no other Land’s', (land, phone, title) => {
    const portal = starter(land, `[bund, ${land}]`);
    const { data } = portal.get('emergency', 'giftnotruf')!;
    expect(data).toMatchObject({ title, phone: { text: phone }, order: 10, situations: ['krankheit'] });
    expect(data.hours).toMatch(/^Tag und Nacht/);
    expect(data.phone!.href).toBe(`tel:+49${phone.slice(1).replace(' ', '')}`);

    const others = new Set<string>(LINES.map(([, other]) => other).filter((other) => other !== phone));
    expect(numbers(portal).filter((number) => others.has(number ?? ''))).toEqual([]);
    expect(numbers(portal).filter((number) => number === phone)).toHaveLength(1);
    expect(JSON.stringify(portal.all('emergency'))).not.toContain('06841'); // Homburg answers no more
  });

  test.each(LINES)('in %s the English text belongs to the German one', (land, _, title) => {
    const portal = starter(land, `[bund, ${land}]`);
    expect(portal.translation({ collection: 'emergency', id: 'giftnotruf' }, 'en')).toMatchObject({
      title: `${title} (poison emergency line)`,
      summary: expect.stringContaining('dial 112') as string,
      hours: expect.stringMatching(/^Day and night/) as string,
      outdated: false,
    });
  });

  test.each(LINES)('in %s every source says when, and one of them what for', (land) => {
    const { data } = starter(land, `[bund, ${land}]`).get('emergency', 'giftnotruf')!;
    expect(data.sources!.length).toBeGreaterThanOrEqual(2);
    const digits = data.phone!.text.replaceAll(' ', '');
    expect(data.sources!.some(({ title }) => title.replaceAll(' ', '').includes(digits))).toBe(true);
  });

  test('whoever takes over the Bund alone names 112, never a number of some Land', () => {
    const portal = starter('nw', '[bund]');
    expect(portal.get('emergency', 'giftnotruf')!.data).toMatchObject({
      title: 'Bei Vergiftung: Notruf 112',
      phone: { text: '112', href: 'tel:112' },
      hours: 'Tag und Nacht. Jedes Bundesland hat dazu einen eigenen Giftnotruf.',
    });
    expect(numbers(portal).filter((number) => /19240|730730/.test(number ?? ''))).toEqual([]);
    expect(portal.translation({ collection: 'emergency', id: 'giftnotruf' }, 'en')).toMatchObject({ outdated: false });
  });
});
