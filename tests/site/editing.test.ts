/** What those read who keep the portal true, and old addresses. */
import { describe, expect, test } from 'vitest';
import { meta, pages, redirects, resolveUrl } from './dist.ts';

const archived = pages.every((page) => meta(page, 'robots') === 'noindex');
const report = pages.find(({ path }) => path === '/admin/bericht/');

describe('the editors’ report', () => {
  test('exists unless the portal shows an old document, and is for no search engine', () => {
    expect(report === undefined).toBe(archived);
    if (report) expect(meta(report, 'robots')).toBe('noindex');
  });

  test('every mail in it asks an organisation, and every entry can be edited', () => {
    if (!report) return;
    const links = report.root.querySelectorAll('.report a').map((link) => link.getAttribute('href')!);
    const mails = links.filter((href) => href.startsWith('mailto:')).map((href) => new URL(href));
    for (const mail of mails) expect(mail.searchParams.get('body')).toContain('Stimmen sie noch?');
    const edits = links.filter((href) => /\/edit\/|\/_edit\//.test(href));
    expect(edits.length).toBeGreaterThan(0);
    for (const href of edits) expect(href).toMatch(/\.(?:yaml|mdx?|geojson|webp|png|jpg|pdf)$/);
  });
});

test('old addresses lead on without script, to a page that exists, and say so', () => {
  for (const page of redirects) {
    const refresh = page.root.querySelector('meta[http-equiv=refresh]')!.getAttribute('content')!;
    const target = /^0; url=(.+)$/.exec(refresh)![1]!;
    expect(page.root.querySelector('main a')!.getAttribute('href')).toBe(target);
    expect(page.root.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(resolveUrl(target, page).href);
    expect(pages.some((one) => resolveUrl(target, page).pathname.endsWith(one.path))).toBe(true);
    expect(meta(page, 'robots')).toBe('noindex');
    expect(page.html).not.toMatch(/<script|<style/);
  }
});
