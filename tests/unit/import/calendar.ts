import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { importEvents } from '../../../scripts/lib/import/events.ts';
import { lay, town } from '../check/town.ts';

/** The lines of one event; those of a VEVENT around them are added. */
export type Lines = readonly string[];

/** A calendar file with the given events. */
export const calendar = (events: readonly Lines[], name = 'Haus am Markt'): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `X-WR-CALNAME:${name}`,
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** A town to import into. */
export interface Target {
  readonly folder: string;
  /** Imports calendar files on a day; the report. */
  run(
    texts: string | Buffer | readonly (string | Buffer)[],
    options?: Partial<Wishes>,
  ): ReturnType<typeof importEvents>;
  /** The text of an event's file. */
  file(id: string): string;
  /** Ids of all events. */
  events(): string[];
}

interface Wishes {
  readonly dryRun: boolean;
  readonly retire: boolean;
  readonly retireAll: boolean;
  readonly stripNames: boolean;
  readonly today: string;
}

/** The test town without events, with a topic and a provider that calendars name. */
export function target(): Target {
  const folder = town();
  rmSync(join(folder, 'events'), { recursive: true, force: true });
  lay(folder, {
    'topics/gesundheit.yaml': 'title: Gesundheit\nsummary: Alles dazu.\norder: 1\n',
    'organisations/verein.yaml': 'title: Verein Amselnest e. V.\nsummary: Ein Verein.\nkind: association\n',
    'holidays/nw.yaml':
      'title: Ferien\nland: nw\nperiods:\n  - title: Weihnachtsferien\n    from: 2026-12-23\n    to: 2027-01-06\nsources:\n  - title: Test\n    on: 2026-01-01\nasOf: 2026-01-01\n',
  });
  const events = join(folder, 'events');
  return {
    folder,
    run: (texts, { today = '2026-11-24', ...wishes } = {}) => {
      const inbox = mkdtempSync(join(tmpdir(), 'import-'));
      onTestFinished(() => rmSync(inbox, { recursive: true, force: true }));
      const paths = [texts].flat().map((text, index) => {
        const path = join(inbox, `termine${index + 1}.ics`);
        writeFileSync(path, text);
        return path;
      });
      return importEvents(
        paths,
        { contentDir: folder, layersDir: join(folder, 'no-layers'), today },
        { dryRun: false, retire: false, stripNames: false, ...wishes },
      );
    },
    file: (id) => readFileSync(join(events, `${id}.yaml`), 'utf8'),
    events: () =>
      readdirSync(events)
        .map((name) => name.replace(/\.yaml$/, ''))
        .sort(),
  };
}
