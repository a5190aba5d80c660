/** Calendars of any program: what is broken in one event, and texts that are not plain. */
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../scripts/lib/import/ics/plain-text.ts';
import { calendar, target, type Lines } from './calendar.ts';

const TIMED = ['DTSTART;TZID=Europe/Berlin:20261201T093000', 'DTEND;TZID=Europe/Berlin:20261201T110000'];
const event = (lines: Lines, title = 'Elterncafé'): Lines => ['UID:a@example.org', `SUMMARY:${title}`, ...lines];
const good: Lines = ['UID:gut@example.org', 'SUMMARY:Krippenspiel', 'DTSTART:20261224T150000'];

/** What one event becomes beside another one. */
function taken(lines: Lines): { schedule: unknown; summary: string; title: string } {
  const town = target();
  const { report, refused } = town.run(calendar([lines, good]));
  expect(refused, report).toBe(0);
  const [id] = town.events().filter((one) => one !== 'krippenspiel');
  return load(town.file(id!)) as ReturnType<typeof taken>;
}

describe('one bad event never stops the others', () => {
  test.each<[string, Lines, string]>([
    ['an extra date that is none', [...TIMED, 'RDATE:demnächst'], 'RDATE'],
    ['a day that does not exist', ['DTSTART:20270230T100000'], 'DTSTART'],
    ['an exception that is none', [...TIMED, 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:kaputt'], 'EXDATE'],
    ['an endless length', [TIMED[0]!, 'DURATION:P999999999999999999W'], 'die Dauer'],
    ['a length of centuries', [TIMED[0]!, 'DURATION:P99999D'], 'die Dauer'],
    ['a length that is none', [TIMED[0]!, 'DURATION:eine Stunde'], 'nicht lesbar'],
    ['an endless interval', [...TIMED, 'RRULE:FREQ=DAILY;INTERVAL=999999999999999'], 'INTERVAL=999999999999999'],
    ['an interval of millions', [...TIMED, 'RRULE:FREQ=WEEKLY;INTERVAL=10000000'], 'INTERVAL=10000000'],
    ['a rule without a pace', [...TIMED, 'RRULE:COUNT=3'], 'nicht lesbar'],
    ['a day that no month has', [...TIMED, 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'], 'in keinem ihrer Monate'],
    ['seconds of one month', [...TIMED, 'RRULE:FREQ=SECONDLY;BYMONTH=6'], 'Minuten oder Sekunden'],
    ['a very long place', [...TIMED, `LOCATION:${'x'.repeat(200_000)}`], 'LOCATION ist'],
  ])('%s', (_, lines, why) => {
    const town = target();
    const started = performance.now();
    const { plan, report } = town.run(calendar([event(lines), good]));
    expect(plan.refused).toMatchObject([{ where: 'termine1.ics:4', what: 'Elterncafé' }]);
    expect(plan.refused[0]!.why).toContain(why);
    expect(report).toContain('termine1.ics:4  Elterncafé: ');
    expect(town.events()).toEqual(['krippenspiel']);
    expect(performance.now() - started).toBeLessThan(8000);
  });

  test.each<[string, Lines]>([
    ['a point with a stroke', [...TIMED, 'GEO:51.3\\;12.3']],
    ['a point that is none', [...TIMED, 'GEO:hier']],
    ['a long text in one line', [...TIMED, `DESCRIPTION:${'Wort ohne Ende '.repeat(14_000)}`]],
    ['a long text without an end of a sentence', [...TIMED, `DESCRIPTION:${'x'.repeat(200_000)}`]],
    ['an alarm that is broken', [...TIMED, 'BEGIN:VALARM', 'TRIGGER:bald', 'DURATION:ewig', 'END:VALARM']],
    ['an attachment in the event', [...TIMED, `ATTACH;ENCODING=BASE64;VALUE=BINARY:${'QUJD'.repeat(100_000)}`]],
    ['a date of change that is none', [...TIMED, 'LAST-MODIFIED:gestern']],
  ])('%s does no harm', (_, lines) => {
    const started = performance.now();
    expect(taken(event(lines)).schedule).toEqual({ start: '2026-12-01', startTime: '09:30', endTime: '11:00' });
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

describe('what our words cannot say is said otherwise', () => {
  const TIMES = { start: '2026-12-01', startTime: '09:30', endTime: '11:00' };
  test.each<[string, Lines, unknown]>([
    ['a series of one', [...TIMED, 'RRULE:FREQ=WEEKLY;COUNT=1'], TIMES],
    [
      'a series whose last but one is left out',
      [...TIMED, 'RRULE:FREQ=WEEKLY;COUNT=2', 'EXDATE;TZID=Europe/Berlin:20261208T093000'],
      { ...TIMES, repeats: { every: 'week', count: 2 }, except: ['2026-12-08'] },
    ],
    [
      'a first date that is left out',
      [...TIMED, 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=Europe/Berlin:20261201T093000'],
      { ...TIMES, start: '2026-12-08', repeats: { every: 'week', count: 3 } },
    ],
    [
      'more dates than may be counted',
      [...TIMED, 'RRULE:FREQ=DAILY;COUNT=600'],
      { ...TIMES, repeats: { every: 'day', until: '2028-07-22' } },
    ],
    [
      'every sixty days',
      [...TIMED, 'RRULE:FREQ=DAILY;INTERVAL=60;COUNT=3'],
      { ...TIMES, extra: ['2027-01-30', '2027-03-31'] },
    ],
    [
      'a weekday of one month a year',
      [...TIMED, 'RRULE:FREQ=YEARLY;BYMONTH=12;BYDAY=1TU'],
      { ...TIMES, repeats: { every: 'month', interval: 12, nth: 1 } },
    ],
  ])('%s', (_, lines, schedule) => expect(taken(event(lines)).schedule).toEqual(schedule));

  test('dates that go on after those written down are named', () => {
    const town = target();
    const { report } = town.run(calendar([event([...TIMED, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15'])]));
    expect(report).toContain('Eingetragen sind die Termine bis zum 24.11.2028.');
  });

  test('a daily series of many years is not over', () => {
    const lines = ['DTSTART;TZID=Europe/Berlin:20180101T093000', 'RRULE:FREQ=DAILY'];
    expect(taken(event(lines)).schedule).toMatchObject({ startTime: '09:30', repeats: { every: 'day' } });
  });
});

describe('HTML becomes plain text', () => {
  test.each([
    ['<p>Kaffee &amp; Kuchen</p><p>F&uuml;r alle</p>', 'Kaffee & Kuchen\n\nFür alle'],
    ['Erste Zeile<br>Zweite<br/>Dritte', 'Erste Zeile\nZweite\nDritte'],
    ['<ul><li>Tee</li><li><b>Kaffee</b></li></ul>', '- Tee\n\n- Kaffee'],
    ['<a href="https://example.org/a?b=1&amp;c=2" target="_blank">Anmelden</a>, bitte', 'Anmelden, bitte'],
    ['<style>p { color: red }</style><span style="x">Gut</span>', 'Gut'],
    ['Mehr&nbsp;dazu&hellip;', 'Mehr dazu…'],
    ['Kinder &lt;3 Jahre', 'Kinder <3 Jahre'],
    ['1 < 2 & 3 > 2', '1 < 2 & 3 > 2'],
    ['Café & Tee; *fett* bleibt\n- Liste', 'Café & Tee; *fett* bleibt\n- Liste'],
    ['<b>Mit</b> *Sternen* und _Strichen_\n- Liste\n# Zeichen', 'Mit *Sternen* und _Strichen_\n- Liste\n# Zeichen'],
    ['Fragen an <info@example.org>', 'Fragen an info@example.org'],
    ['<!-- Kommentar --><i>Text</i>', 'Text'],
  ])('%j', (html, text) => expect(plainText(html)).toBe(text));

  test.each([
    '<script>alert(1)</script>',
    '<b onclick="alert(1)">Text</b>',
    '<a href="javascript:alert(1)">Text</a>',
    '<iframe src="https://example.org"></iframe>',
  ])('%j stays as it is, to be refused', (html) => {
    expect(plainText(html)).toBe(html);
    const town = target();
    const { plan } = town.run(calendar([event([...TIMED, `DESCRIPTION:${html}`]), good]));
    expect(plan.refused).toHaveLength(1);
    expect(town.events()).toEqual(['krippenspiel']);
  });

  test('in a summary, a title and a place', () => {
    const found = taken(
      event(
        [...TIMED, 'DESCRIPTION:<p>Wir trinken <b>Tee</b>.</p><p>Und mehr.</p>', 'LOCATION:Caf&eacute; Mitte'],
        'Kaffee &amp; Kuchen f&uuml;r alle&hellip;',
      ),
    );
    expect(found).toMatchObject({
      title: 'Kaffee & Kuchen für alle…',
      summary: 'Wir trinken Tee.\n\nOrt: Café Mitte.'.split('\n')[0],
    });
  });

  test('entities that would become tags are refused', () => {
    const { plan } = target().run(calendar([event([...TIMED, 'DESCRIPTION:&lt;script&gt;alert(1)&lt;/script&gt;'])]));
    expect(plan.refused[0]!.why).toContain('HTML');
  });
});

describe('how files are written', () => {
  test('older programs, in Windows-1252', () => {
    const town = target();
    town.run(Buffer.from(calendar([event(TIMED, 'Bücherflöhe')]), 'latin1'));
    expect(town.events()).toEqual(['buecherfloehe']);
  });

  test('a line that is cut within a letter', () => {
    const bytes = Buffer.from(calendar([event(TIMED, 'Bücherflöhe')]));
    const at = bytes.indexOf(0xc3) + 1;
    const town = target();
    town.run(Buffer.concat([bytes.subarray(0, at), Buffer.from('\r\n '), bytes.subarray(at)]));
    expect(town.events()).toEqual(['buecherfloehe']);
  });

  test('UTF-16', () => {
    const town = target();
    town.run(Buffer.from(`\uFEFF${calendar([event(TIMED, 'Bücherflöhe')])}`, 'utf16le'));
    expect(town.events()).toEqual(['buecherfloehe']);
  });
});
