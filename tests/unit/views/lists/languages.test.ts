/** Lists by language: whoever reads no German finds where somebody understands them. */
import { expect, test } from 'vitest';
import { allLists, listPage, offerLanguages } from '../../../../src/views/lists/list.ts';
import type { Locale } from '../../../../src/i18n/index.ts';
import { createView, type View } from '../../../../src/views/view.ts';
import { entry, page, portalOf } from '../../portal/content-folder.ts';

const SITE = `
name: Familienportal
municipality: Musterstadt
description: Ein Portal zum Testen.
land: nw
languages: [de, en]
contact: { email: familienbuero@example.org }
`;

const FILES = {
  'content/site.yaml': SITE,
  'content/offers/beratung.md': page('Beratung', 'languages: { spoken: [de, tr], interpreter: [ar, gsg] }'),
  'content/offers/kurs.md': page('Kurs', 'languages: { spoken: [tr], interpreter: [tr], material: [uk, tr] }'),
  'content/offers/leicht.md': page('Leicht', 'languages: { spoken: [de-simple] }'),
  'content/offers/deutsch.md': page('Deutsch', 'languages: { spoken: [de] }'),
  'content/offers/unbekannt.md': page('Unbekannt', ''),
  'content/kitas/kita.yaml': entry('Kita', 'languages: { spoken: [zh-Hant] }'),
};
const viewIn = (locale: Locale) => createView(portalOf(FILES), locale, '/');

const pathsOf = (view: View) => offerLanguages(view).map(({ link, count }) => `${link.text} ${link.href} ${count}`);

test('each language in which somebody understands has a list; papers alone, and German, have none', () => {
  expect(pathsOf(viewIn('de'))).toEqual([
    'Türkisch /angebote/sprache/tr/ 2',
    'Arabisch /angebote/sprache/ar/ 1',
    'Deutsche Gebärdensprache /angebote/sprache/gsg/ 1',
    'Leichte Sprache /angebote/sprache/de-simple/ 1',
  ]);
  expect(pathsOf(viewIn('en'))[0]).toBe('Turkish /en/angebote/sprache/tr/ 2');
});

test('a language is called by its own name, where Unicode knows one', () => {
  expect(offerLanguages(viewIn('de')).map(({ own }) => own)).toEqual([
    { text: 'Türkçe', lang: 'tr' },
    { text: 'العربية', lang: 'ar' },
    undefined,
    undefined,
  ]);
});

test('the list holds what is held in the language, and says so', () => {
  const view = viewIn('de');
  const source = allLists(view).find(({ facet }) => facet?.id === 'tr')!;
  const { title, intro, cards } = listPage(view, source, 1);
  expect([title, intro]).toEqual(['Angebote: Türkisch', 'Hier spricht jemand Türkisch, oder es wird gedolmetscht.']);
  expect(cards.map((card) => card.title.text)).toEqual(['Beratung', 'Kurs']);
});

test('other collections have such lists, too; addresses are in lower case', () => {
  const view = viewIn('de');
  const source = allLists(view).find(({ collection, facet }) => collection === 'kitas' && facet)!;
  const [kind] = listPage(view, source, 1).narrow;
  expect(kind!.choices.map(({ link, current }) => [link.href, current])).toEqual([['/kitas/sprache/zh-hant/', true]]);
});
