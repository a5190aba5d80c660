/** Whom to call: the first numbers of the help page, and those of a situation. */
import { describe, expect, test } from 'vitest';
import { callsFor, firstCalls } from '../../../../src/views/answers/calls.ts';
import { createView, type View } from '../../../../src/views/view.ts';
import { readEnvironment } from '../../../../src/portal/environment.ts';
import { loadPortal } from '../../../../src/portal/portal.ts';
import { entry, portalOf } from '../../portal/content-folder.ts';

const SITE = `
name: Familienportal
municipality: Musterstadt
description: Ein Portal zum Testen.
land: nw
languages: [de, en]
contact: { email: familienbuero@example.org, phone: "0221 4710100" }
`;

const SOURCE = `
sources: [{ title: Beispiel, url: "https://www.example.org/", on: 2026-11-22 }]
asOf: 2026-11-22
`;

const number = (title: string, phone: string | undefined, order: number, more = '') =>
  `title: "${title}"
summary: "Wenn es brennt, z. B. in der Küche. Der Anruf kostet nichts."
${phone ? `phone: "${phone}"` : ''}
hours: Tag und Nacht
order: ${order}
${more}${SOURCE}`;

const SITUATION = 'title: Gewalt\nsummary: Schutz und Rat.\norder: 1\n';

const viewOf = (files: Record<string, string>, locale: 'de' | 'en' = 'de'): View =>
  createView(portalOf({ 'content/site.yaml': SITE, ...files }), locale, '/');

describe('the numbers that count first', () => {
  test('are those whose entry says so, in their order, with what they are for in one sentence', () => {
    const view = viewOf({
      'content/emergency/polizei.yaml': number('Polizei 110', '110', 2, 'first: true'),
      'content/emergency/notruf.yaml': number('Notruf 112: Rettungsdienst', '112', 1, 'first: true'),
      'content/emergency/gift.yaml': number('Giftnotruf', undefined, 3, 'first: true'),
      'content/emergency/eltern.yaml': number('Elterntelefon', '0800 1110550', 0),
    });
    const { calls, all } = firstCalls(view);
    expect(calls.map(({ name, number: shown, href, note }) => [name.text, shown, href, note?.text])).toEqual([
      ['Notruf: Rettungsdienst', '112', 'tel:112', 'Wenn es brennt, z. B. in der Küche.'],
      ['Polizei', '110', 'tel:110', 'Wenn es brennt, z. B. in der Küche.'],
    ]);
    expect(all?.href).toBe('/notfall/');
  });

  test('are the first three where no entry says it is one of them', () => {
    const view = viewOf(
      Object.fromEntries(
        [1, 2, 3, 4].map((order) => [
          `content/emergency/n${order}.yaml`,
          number(`Nummer ${order}`, `0221 471010${order}`, order),
        ]),
      ),
    );
    expect(firstCalls(view).calls.map(({ href }) => href)).toEqual([
      'tel:+492214710101',
      'tel:+492214710102',
      'tel:+492214710103',
    ]);
  });

  test('leave the name alone that is nothing but its number', () => {
    const view = viewOf({ 'content/emergency/n.yaml': number('116 016', '116 016', 1) });
    expect(firstCalls(view).calls[0]).toMatchObject({ name: { text: '116 016' }, number: '116\u00a0016' });
  });
});

describe('a situation', () => {
  const files = {
    'content/situations/gewalt.yaml': SITUATION,
    'content/situations/neu.yaml': SITUATION,
    ...Object.fromEntries(
      [1, 2, 3, 4, 5].map((order) => [
        `content/emergency/n${order}.yaml`,
        number(`Hilfe ${order}`, `0221 471010${order}`, order, 'situations: [gewalt]'),
      ]),
    ),
  };

  test('has at most four numbers, with when they answer, and the way to all', () => {
    const view = viewOf(files);
    const calls = callsFor(view, view.portal.get('situations', 'gewalt')!)!;
    expect(calls.calls.map(({ name, note }) => [name.text, note?.text])).toEqual([
      ['Hilfe 1', 'Tag und Nacht'],
      ['Hilfe 2', 'Tag und Nacht'],
      ['Hilfe 3', 'Tag und Nacht'],
      ['Hilfe 4', 'Tag und Nacht'],
    ]);
    expect(calls.all).toEqual({ text: 'Alle Notrufnummern', href: '/notfall/' });
  });

  test('says in another language what is German', () => {
    const view = viewOf(files, 'en');
    const calls = callsFor(view, view.portal.get('situations', 'gewalt')!)!;
    expect(calls.calls[0]).toMatchObject({
      name: { text: 'Hilfe 1', lang: 'de' },
      note: { text: 'Tag und Nacht', lang: 'de' },
    });
    expect(calls.all).toEqual({ text: 'All emergency numbers', href: '/en/notfall/' });
  });

  test('without numbers of its own names the Familienbüro', () => {
    const view = viewOf({ ...files, 'content/offices/markt.yaml': entry('Familienbüro am Markt', '') });
    expect(callsFor(view, view.portal.get('situations', 'neu')!)).toEqual({
      calls: [
        {
          name: { text: 'Familienbüro am Markt' },
          number: '0221\u00a04710100',
          href: 'tel:+492214710100',
          note: undefined,
          urgent: false,
        },
      ],
      all: { text: 'Hilfe sofort: alle Notrufnummern', href: '/notfall/' },
    });
  });

  test('of a portal without office and numbers names the portal', () => {
    const view = viewOf({ 'content/situations/neu.yaml': SITUATION });
    const calls = callsFor(view, view.portal.get('situations', 'neu')!)!;
    expect(calls.calls.map(({ name }) => name.text)).toEqual(['Familienportal']);
    expect(calls.all).toBeUndefined();
  });
});

/** What ships with the portal, in a town of North Rhine-Westphalia. */
describe('the situations of the layers', () => {
  const portal = loadPortal(readEnvironment({ TODAY: '2026-11-24' }));
  const view = createView(portal, 'de', '/');

  test.for([
    ['gewalt', ['112', '110', '116016', '08002255530']],
    ['schreibaby', ['116117', '08001110111', '08001110550']],
    ['ungewollt-schwanger', ['08004040020', '08001110111']],
    ['sucht', ['08001110111', '08001110550']],
    ['trauer', ['08001110111', '116111']],
    ['trennung', ['116016', '08001110550', '116111']],
    ['krankheit', ['112', '116117', '08001110111', '022819240']],
    ['alleinerziehend', ['08001110550']],
    ['wenig-geld', ['02214710100']],
    ['flucht', ['02214710100']],
    ['behinderung', ['02214710100']],
    ['neu-hier', ['02214710100']],
  ] as [string, string[]][])('%s', ([id, expected]) => {
    const calls = callsFor(view, portal.get('situations', id)!)!;
    expect(calls.calls.map(({ number: shown }) => shown.replace(/\D/g, ''))).toEqual(expected);
    expect(calls.all?.href).toBe('/notfall/');
  });

  test('a guide has the numbers of the first situation it names', () => {
    const numbers = (id: string) =>
      callsFor(view, portal.get('guides', id)!)?.calls.map(({ number: shown }) => shown.replace(/\D/g, ''));
    expect(numbers('wenn-das-baby-schreit')).toEqual(['116117', '08001110111', '08001110550']);
    expect(numbers('geld-fuer-familien')).toBeUndefined();
  });

  test('and the help page begins with danger, the doctor and poison', () => {
    expect(firstCalls(view).calls.map(({ number: shown }) => shown)).toEqual([
      '112',
      '110',
      '116117',
      '0228\u00a019240',
    ]);
  });
});
