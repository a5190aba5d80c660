/** What a page must be for everybody, as checks that run inside the browser. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules among them that look at colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Barriers axe finds in the present state of the page, or of a part of it: rule, place and what it says. */
export const barriers = (page: Page | Frame, part?: string) => run(page, { type: 'tag', values: TAGS }, part);

/** What axe finds on a page that stands in another one: its headings go on where those around it are. */
export const barriersInside = async (page: Page | Frame) =>
  (await barriers(page)).filter((barrier) => !barrier.startsWith('page-has-heading-one'));

/** Of these only what other colours can change. */
export const colourBarriers = (page: Page, part?: string) => run(page, { type: 'rule', values: COLOUR_RULES }, part);

async function run(page: Page | Frame, runOnly: axe.RunOnly, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([only, part]) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(part, {
        runOnly: only,
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
      );
    },
    [runOnly, part] as const,
  );
}

/** Where everything stands: what is on the page but not seen has no size. */
export const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName}.${element.getAttribute('class') ?? ''} ${[x, y, width, height].map(Math.round).join(' ')}`;
    }),
  );

/** Elements that stick out when the page scrolls sideways; none when it does not. */
export const stickingOut = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    return [`${scrollWidth} > ${clientWidth} px`, ...wide.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 120))];
  });

/** Text as far apart as WCAG 1.4.12 lets readers set it; by a constructed sheet, which the page's policy allows. */
export const spaceText = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }' +
        'p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });

/** Opens everything a reader can open at this width, all at once, and tells how much that was. */
export const openAll = (page: Page) =>
  page.evaluate(() => {
    const closed = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')].filter((details) =>
      details.checkVisibility(),
    );
    for (const details of closed) {
      details.removeAttribute('name'); // of a group only one would stay open
      details.open = true;
    }
    return closed.length;
  });
