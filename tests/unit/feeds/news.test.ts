import { resolve } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { atomFile } from '../../../src/feeds/atom.ts';
import { newsFeeds } from '../../../src/feeds/news.ts';
import { loadPortal } from '../../../src/portal/portal.ts';
import { createView } from '../../../src/views/view.ts';
import { entry, portalOf } from '../portal/content-folder.ts';

const origin = new URL('https://familien.example.org/');
const sample = loadPortal({ contentDir: resolve('content'), layersDir: resolve('layers'), today: '2026-11-24' });
const parsed = newsFeeds(createView(sample, 'de', '/'), origin).map(({ path, feed }) => ({
  path,
  feed: parseAtomFeed(atomFile(feed)),
}));
const [news, dates] = parsed;

test('new and changed entries, and the next dates', () => {
  expect(parsed.map(({ path }) => path)).toEqual(['/feeds/neu.atom', '/feeds/termine.atom']);
  for (const { path, feed } of parsed) {
    expect(feed.id).toBe(`https://familien.example.org${path}`);
    expect(feed.entries).toHaveLength(50);
    expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(50);
    // What RFC 4287 §4.1 demands of a feed and of every entry.
    expect(feed.authors?.[0]?.name).toBe('Familienportal Kreis Finkenlohe');
    const poor = feed.entries?.filter(({ title, updated, links }) => !title || !updated || !links?.[0]?.href);
    expect(poor).toEqual([]);
  }
});

test('the latest change comes first, the nearest date comes first', () => {
  const updated = news!.feed.entries!.map((one) => one.updated!);
  expect(updated).toEqual([...updated].sort().reverse());
  expect(news!.feed.updated).toBe(updated[0]);
  const days = dates!.feed.entries!.map(({ id }) => id!.split('#')[1]!);
  expect(days).toEqual([...days].sort());
  expect(days[0]! >= '2026-11-24').toBe(true);
});

test('what has a meaning in XML is escaped, and control characters are gone', () => {
  const portal = portalOf({
    'content/events/a.yaml': entry('Kinder & <Eltern> "hier"', 'asOf: 2026-11-20\nschedule:\n  start: 2026-12-01\n'),
  });
  const [feed] = newsFeeds(createView(portal, 'de', '/'), origin);
  const xml = atomFile(feed!.feed);
  expect(xml).toContain('<title>Kinder &amp; &lt;Eltern&gt; &quot;hier&quot;</title>');
  expect(atomFile({ ...feed!.feed, title: 'a\u0007b' })).toContain('<title>ab</title>');
});

test('an archive, and a portal without dates of any kind, have none', () => {
  expect(newsFeeds(createView(portalOf({}), 'de', '/'), origin)).toEqual([]);
});
