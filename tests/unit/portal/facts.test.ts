import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPortal } from '../../../src/portal/portal.ts';

const portal = loadPortal({ contentDir: resolve('content'), layersDir: resolve('layers'), today: '2026-11-30' });
const benefit = (id: string) => portal.get('benefits', id)!;
const english = (id: string) => portal.translation({ collection: 'benefits', id }, 'en')!;
const paragraphs = (id: string) => benefit(id).data.laws?.map(({ title }) => title.replace(/ \(.*/, ''));

/** Sentences that were true once, and are said nowhere any more. */
const OUTDATED = [
  'Solange ein anderer Mann rechtlich der Vater ist',
  'As long as another man is legally the father',
  'Vermögen zählt nur, wenn es erheblich ist',
  'only count if they are considerable',
  '0228 6190',
  'Der Schutz beginnt frühestens acht Wochen vorher.',
];

describe('facts of the law as it stands (Gesetzestext vom 19.08.2026)', () => {
  test('another man who is the father can agree, and sometimes the Ausländerbehörde has to', () => {
    const { data, body } = benefit('vaterschaftsanerkennung');
    expect(data.eligibility).toContain('muss auch er zustimmen');
    expect(data.eligibility).toContain('Zustimmung der Ausländerbehörde');
    expect(body).toContain('Seit dem 29. Juli 2026');
    expect(body).toContain('seit mindestens 14 Monaten');
    expect(paragraphs('vaterschaftsanerkennung')).toEqual([
      '§ 1592 Bürgerliches Gesetzbuch',
      '§ 1594 Bürgerliches Gesetzbuch',
      '§ 1595a Bürgerliches Gesetzbuch',
      '§ 1598 Bürgerliches Gesetzbuch',
      '§ 85a Aufenthaltsgesetz',
      '§ 1597 Bürgerliches Gesetzbuch',
      '§ 59 Sozialgesetzbuch VIII',
    ]);
    expect(english('vaterschaftsanerkennung')).toMatchObject({ outdated: false });
    expect(english('vaterschaftsanerkennung').body).toContain('29 July 2026');
  });

  test('Kinderzuschlag: property counts above 40,000 euros and 15,000 for each further person', () => {
    const { body } = benefit('kinderzuschlag');
    for (const limit of ['40.000 Euro', '15.000 Euro', '70.000 Euro']) expect(body).toContain(limit);
    expect(paragraphs('kinderzuschlag')).toEqual(['§ 6a Bundeskindergeldgesetz', '§ 12 Sozialgesetzbuch II']);
    expect(english('kinderzuschlag')).toMatchObject({ outdated: false });
    for (const limit of ['40,000 euros', '15,000 euros', '70,000 euros'])
      expect(english('kinderzuschlag').body).toContain(limit);
  });

  test('the Mutterschaftsgeldstelle has a service line of its own', () => {
    expect(portal.get('authorities', 'bundesamt-fuer-soziale-sicherung')!.data.contact).toMatchObject({
      phone: { href: 'tel:+492286191888' },
      note: 'Servicetelefon der Mutterschaftsgeldstelle, montags bis freitags von 9 bis 12 Uhr.',
    });
  });

  test.each([
    ['elternzeit', 'body', ['frühestens acht Wochen vor', 'frühestens 14 Wochen vorher']],
    ['unterhaltsvorschuss', 'deadline', ['höchstens für den Monat vor dem Antrag', 'schon vorher um Unterhalt bemüht']],
    ['mutterschutz', 'amount', ['Hat das Kind eine Behinderung, bekommen Sie zwölf Wochen, wenn Sie es beantragen.']],
    [
      'mutterschutz',
      'body',
      ['Nach einer Fehlgeburt ab der 13. Schwangerschaftswoche gilt das ebenfalls vier Monate lang.'],
    ],
    ['elterngeld', 'amount', ['Beim ElterngeldPlus halbieren sich auch diese Beträge.']],
    ['kindergeld', 'eligibility', ['bis zum 21. Geburtstag', 'gibt es keine Altersgrenze']],
  ] as const)('%s says the whole rule (%s), in English too', (id, where, parts) => {
    const { data, body } = benefit(id);
    for (const part of parts) expect(where === 'body' ? body : data[where]).toContain(part);
    expect(english(id).outdated).toBe(false);
  });

  test.each(OUTDATED)('nothing says any more: %s', (sentence) => {
    const said = (['benefits', 'guides', 'pages', 'authorities', 'duties'] as const).flatMap((name) =>
      portal.all(name).flatMap(({ id, data, body }) => [
        [id, JSON.stringify(data) + body],
        [id, JSON.stringify(portal.translation({ collection: name, id }, 'en') ?? '')],
      ]),
    );
    expect(said.filter(([, text]) => text!.includes(sentence)).map(([id]) => id)).toEqual([]);
  });
});
