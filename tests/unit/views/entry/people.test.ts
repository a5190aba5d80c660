/** People appear where they can be met, only while their consent lasts. */
import { expect, test } from 'vitest';
import { peopleAt } from '../../../../src/views/entry/people.ts';
import { createView } from '../../../../src/views/view.ts';
import { entry, portalOf } from '../../portal/content-folder.ts';

const SITE = `
name: Familienportal
municipality: Musterstadt
description: Ein Portal zum Testen.
land: nw
languages: [de]
contact: { email: familienbuero@example.org }
`;

const person = (name: string, until: string, more = '') =>
  `title: ${name}\nrole: Lotsin für ${name}\noffice: amselfurt\nconsent: { on: 2026-09-01, until: ${until} }\n${more}`;

test('what somebody does comes first, and nobody appears after their consent', () => {
  const portal = portalOf({
    'content/site.yaml': SITE,
    'content/offices/amselfurt.yaml': entry('Familienbüro Amselfurt', ''),
    'content/people/alex.yaml': person('Alex', '2026-11-24', 'contact: { phone: "0221 4710121" }'),
    'content/people/toni.yaml': person('Toni', '2026-11-23'),
  });
  const view = createView(portal, 'de', '/');
  const people = peopleAt(view, portal.get('offices', 'amselfurt')!);
  expect(people.map(({ role, name, contact }) => [role.text, name, contact[0]!.href])).toEqual([
    ['Lotsin für Alex', 'Alex', 'tel:+492214710121'],
  ]);
  expect(people[0]!.photo).toBeUndefined();
});
