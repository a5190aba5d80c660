import { tzlib_get_ical_block } from 'timezones-ical-library';
import { ZONE } from '../../domain/time/date.ts';
import { eventLines, type CalendarEvent } from './event.ts';
import { escapeText, serialise } from './text.ts';

/** A calendar that programs subscribe to, or a file with the dates of one entry. */
export interface Calendar {
  readonly name: string;
  readonly description: string;
  /** Address of the file itself. */
  readonly source: string;
  /** Page for people. */
  readonly page: string;
  readonly events: readonly CalendarEvent[];
}

/** How often a subscribed calendar asks again: as often as a portal is built, and a little more. */
const REFRESH = 'PT12H';

const [ZONE_BLOCK] = tzlib_get_ical_block(ZONE) as [string, ...string[]];
const TIMEZONE = ZONE_BLOCK.split('\r\n').filter((line) => line !== '');

/** The calendar as a file (RFC 5545, with the names of RFC 7986 and those that older programs read). */
export function calendarFile({ name, description, source, page, events }: Calendar): string {
  return serialise([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Familienportal//Familienportal//DE',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `X-WR-CALDESC:${escapeText(description)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    `SOURCE;VALUE=URI:${source}`,
    `URL:${page}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...TIMEZONE,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]);
}
