import type { IsoDate } from '../domain/time/date.ts';

/** One entry of a feed. */
export interface AtomEntry {
  /** IRI that never changes (RFC 4287 §4.2.6). */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Address of the page. */
  readonly link: string;
  /** Day of the latest change of the content. */
  readonly updated: IsoDate;
  readonly categories: readonly string[];
}

/** A feed as RFC 4287 defines it. */
export interface AtomFeed {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly language: string;
  /** Address of the feed itself, which is its id, too. */
  readonly self: string;
  /** Page for people. */
  readonly page: string;
  readonly entries: readonly AtomEntry[];
}

/** For a feed without entries: an updated date it must have. */
const NEVER: IsoDate = '2026-01-01';

/** Characters that XML 1.0 cannot carry at all. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const escape = (text: string) =>
  text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const day = (date: IsoDate) => `${date}T00:00:00Z`;

function entryXml({ id, title, summary, link, updated, categories }: AtomEntry): string {
  return [
    '<entry>',
    `<id>${escape(id)}</id>`,
    `<title>${escape(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escape(link)}"/>`,
    `<updated>${day(updated)}</updated>`,
    ...categories.map((term) => `<category term="${escape(term)}"/>`),
    `<summary>${escape(summary)}</summary>`,
    '</entry>',
  ].join('\n');
}

/** The feed as XML. Its date is that of its newest entry, never the clock of the build. */
export function atomFile({ title, subtitle, author, language, self, page, entries }: AtomFeed): string {
  const latest =
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? NEVER;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${escape(self)}</id>`,
    `<title>${escape(title)}</title>`,
    `<subtitle>${escape(subtitle)}</subtitle>`,
    `<updated>${day(latest)}</updated>`,
    `<author><name>${escape(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escape(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escape(page)}"/>`,
    ...entries.map(entryXml),
    '</feed>',
  ].join('\n')}\n`;
}
