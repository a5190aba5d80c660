/** Calendars as they are published. */
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { basePath } from '../../scripts/lib/settings.ts';
import { archived, files, origin, pages, read } from './dist.ts';

const calendars = files.filter((file) => file.endsWith('.ics'));
const componentOf = (file: string) => new ICAL.Component(ICAL.parse(read(file).toString('utf8')) as unknown[]);

test('there are calendars, except in an archive', () => {
  if (archived) expect(calendars).toEqual([]);
  else expect(calendars).toEqual(expect.arrayContaining(['feeds/veranstaltungen.ics']));
});

test('every calendar can be read, holds events, and leads to pages that exist', () => {
  const paths = new Set(pages.map(({ path }) => path));
  for (const file of calendars) {
    const calendar = componentOf(file);
    const events = calendar.getAllSubcomponents('vevent');
    expect(events.length, file).toBeGreaterThan(0);
    expect(String(calendar.getFirstPropertyValue('source'))).toBe(`${origin}${basePath}${file}`);
    const urls = [calendar, ...events].map((component) => new URL(String(component.getFirstPropertyValue('url'))));
    const lost = urls.filter((url) => !paths.has(`/${url.pathname.slice(basePath.length)}`));
    expect([...new Set(lost.map(({ href }) => href))], file).toEqual([]);
  }
});

test('a page and the files beside it say the same next date', () => {
  const shown = pages.flatMap((page) => {
    const { path } = page;
    const next = `${path.slice(1)}naechster-termin.ics`;
    if (!calendars.includes(next)) return [];
    const leaf = page.root.querySelector('.next-date time')?.getAttribute('datetime');
    const start = componentOf(next).getFirstSubcomponent('vevent')?.getFirstPropertyValue('dtstart');
    return [{ path, onPage: leaf, inFile: String(start).slice(0, 10) }];
  });
  expect(shown.length > 10 || archived).toBe(true);
  expect(shown.filter(({ onPage, inFile }) => onPage !== inFile)).toEqual([]);
});

test('every line is a content line of RFC 5545', () => {
  for (const file of calendars) {
    const text = read(file).toString('utf8');
    expect(text.endsWith('END:VCALENDAR\r\n'), file).toBe(true);
    expect(/[^\r]\n|\r[^\n]/.test(text), file).toBe(false);
    const wrong = text
      .split('\r\n')
      .slice(0, -1)
      .filter((line) => Buffer.byteLength(line) > 75 || !/^(?: |[A-Z][A-Z-]*[;:])/.test(line));
    expect(wrong, file).toEqual([]);
  }
});
