/** Printed, an offer, a Kita and a list are sheets of paper a family can use. */
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { readEnvironment } from '../../src/portal/environment.ts';
import { archived, pages, type Page } from '../site/dist.ts';
import { stickingOut } from './accessibility.ts';
import { visitor } from './visitor.ts';

/** Width of the print area of an A4 sheet, in CSS pixels. */
const SHEET = 658;

/** The longest page of each kind is the hardest to print; a small portal has not all kinds. */
const longest = (pattern: RegExp) =>
  pages
    .filter(({ path }) => pattern.test(path))
    .reduce<Page | undefined>((best, page) => (best && best.html.length >= page.html.length ? best : page), undefined);

const kinds = [
  { kind: 'offer', page: longest(/^\/angebote\/[^/]+\/$/), most: 2 },
  { kind: 'Kita', page: longest(/^\/kitas\/[^/]+\/$/), most: 2 },
  { kind: 'office', page: longest(/^\/familienbuero\/[^/]+\/$/), most: 2 },
  { kind: 'list', page: longest(/^\/(?:angebote|kitas|veranstaltungen)\/(?:seite\/\d+\/)?$/), most: 4 },
  { kind: 'narrowed list', page: longest(/^\/(?!veranstaltungen)\w+\/(?:thema|ort|lebensphase)\/[^/]+\/$/), most: 4 },
  // A year of dates by day: a line each.
  { kind: 'dates', page: longest(/^\/veranstaltungen\/(?:thema|ort|lebensphase)\/[^/]+\/$/), most: 6 },
  { kind: 'emergency numbers', page: longest(/^\/notfall\/$/), most: 2 },
].flatMap(({ page, ...rest }) => (page ? [{ page, path: page.path, ...rest }] : []));

/** The first minutes of the day of the build: later in the day, pages take away what has ended. */
const MORNING = `${readEnvironment().today}T00:05:00+01:00`;

const { visit, faults } = visitor({ viewport: { width: SHEET, height: 1000 } }, () => inject('siteUrl'), MORNING);

test('there is something to print', () => {
  const most = archived ? ['office'] : ['offer', 'Kita', 'office', 'list', 'dates', 'emergency numbers'];
  expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(most));
});

describe.for(kinds)('$kind ($path)', ({ path, page: { root }, most }) => {
  let text: string;
  let sheets: number;
  let sideways: string[];
  beforeAll(async () => {
    const page = await visit(path);
    await page.emulateMedia({ media: 'print' });
    text = await page.evaluate(() => document.body.innerText);
    sideways = await stickingOut(page);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    await page.emulateMedia({ media: null });
  });

  const lines = (selector: string) =>
    root
      .querySelectorAll(selector)
      .flatMap((element) =>
        element.closest('.related, [hidden]') ? [] : element.structuredText.replaceAll(/\s+/g, ' ').trim(),
      );
  const printed = () => text.replaceAll(/\s+/g, ' ');

  test(`fits on ${most} sheets, and nothing is cut off`, () => {
    console.log(`${path}: ${sheets} sheets`);
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(most);
    expect(sideways).toEqual([]);
  });

  test('says what it is, whose it is, where it stands and how old it is', () => {
    expect(printed()).toContain(lines('h1')[0]);
    expect(printed()).toContain(lines('.brand strong')[0]);
    expect(text).toMatch(new RegExp(`https?://\\S+${path}\\s`));
    expect(text).toMatch(/Stand \d{1,2}\. \p{L}+ \d{4}/u);
  });

  test('says when, where and whom to call', () => {
    const answers = [
      ...['.fact-when dd', '.fact-where dd', '.hours td span', '.fact-ask dd', '.fact-phone dd', '.card h2'],
      ...['.date-when', '.dates h3'],
    ];
    const expected = answers.flatMap((selector) => lines(`main ${selector}`)).filter(Boolean);
    // A document may name no hour and no number, and then its archive has none.
    if (!archived) expect(expected.length).toBeGreaterThan(2);
    expect(expected.filter((line) => !printed().includes(line))).toEqual([]);
  });

  test('leaves out what only works on a screen', () => {
    const screen = [
      ...lines('.main-nav li'),
      ...lines('.site-foot a'),
      ...lines('.crumbs a'),
      ...lines('.facet summary'),
    ];
    const only = screen.filter((line) => !lines('main :is(h1, h2, h3, p, dd, dt)').some((own) => own.includes(line)));
    expect(only.length).toBeGreaterThan(10);
    const words = text.split('\n').map((line) => line.trim());
    expect(only.filter((line) => words.includes(line))).toEqual([]);
  });

  test('without any fault', async () => {
    expect(await faults()).toEqual([]);
  });
});
