import { describe, expect, test } from 'vitest';
import { loadPortal } from '../../../../src/portal/portal.ts';
import type { Problem } from '../../../../src/portal/problem.ts';
import { shownPath } from '../../../../src/portal/read/files.ts';
import { attentionAsMarkdown, attentionOf } from '../../../../src/views/editing/report.ts';
import { createView } from '../../../../src/views/view.ts';
import { town } from '../../check/town.ts';

const folder = () =>
  town({
    'kitas/regenbogen.yaml':
      'title: Kita Regenbogen\nsummary: Eine Kita.\nprovider: familienverein\nchecked: { on: 2026-11-01 }\n',
    'kitas/sonne.yaml': 'title: Kita Sonne\nsummary: Eine Kita.\nprovider: familienverein\n',
    'offers/krabbelgruppe.md': '---\ntitle: Krabbelgruppe\nsummary: Eine Gruppe.\nplanned: true\n---\n',
    'venues/haus-am-markt.yaml': 'title: Haus am Markt\nsummary: Ein Haus.\nasOf: 2026-11-01\n',
    'organisations/familienverein.yaml':
      'title: Familienverein\nsummary: Ein Verein.\nkind: association\ncontact: { email: verein@example.org }\n',
    'site.yaml': [
      'name: Familienportal',
      'municipality: Stadt Amselfurt',
      'description: Angebote.',
      'land: nw',
      'languages: [de]',
      'contact: { name: Redaktion, email: portal@example.org }',
      'repository: { forge: gitlab, url: "https://git.example.org/a/b", branch: main }',
      '',
    ].join('\n'),
  });

function attention(wrong: readonly [file: string, wrong: string][]) {
  const contentDir = folder();
  const portal = loadPortal({ contentDir, layersDir: `${contentDir}/none`, today: '2026-11-22' });
  const problems = wrong.map(([file, text]): Problem => ({
    file: `${shownPath(contentDir)}/${file}`,
    line: 1,
    column: 1,
    severity: 'warning',
    wrong: text,
    instead: 'nachsehen',
  }));
  const groups = attentionOf(
    createView(portal, 'de', '/familie/'),
    problems,
    (path) => `https://portal.example.org${path}`,
  );
  return { groups, markdown: attentionAsMarkdown(groups, portal.today).replaceAll(`${shownPath(contentDir)}/`, '') };
}

describe('the report of what needs attention', () => {
  const report = () =>
    attention([
      ['kitas/regenbogen.yaml', 'Etwas stimmt nicht'],
      ['offers/krabbelgruppe.md', 'Etwas anderes stimmt nicht'],
      ['media/bild.webp', 'Das Bild ist groß'],
    ]);

  test('goes by the organisation that knows the answer', () => {
    const { groups } = report();
    expect(groups.map(({ title, matters }) => [title, matters.map((matter) => matter.title)])).toEqual([
      ['Familienverein', ['Kita Regenbogen', 'Kita Sonne']],
      ['Ohne Träger', ['Krabbelgruppe']],
      ['Dateien des Portals', [expect.stringMatching(/media\/bild\.webp$/)]],
    ]);
  });

  test('leads to the page and to the forge’s editor', () => {
    const { groups } = report();
    const [regenbogen] = groups[0]!.matters;
    expect(regenbogen!.href).toBe('/familie/kitas/regenbogen/');
    expect(regenbogen!.edit).toMatch(/^https:\/\/git\.example\.org\/a\/b\/-\/edit\/main\/.*kitas\/regenbogen\.yaml$/);
  });

  test('has a mail ready that asks', () => {
    const { groups } = report();
    const mail = new URL(groups[0]!.mail!);
    expect(mail.pathname).toBe('verein@example.org');
    expect(mail.searchParams.get('subject')).toBe('Stimmen diese Angaben noch? (22. November 2026)');
    expect(mail.searchParams.get('body')!.split('\r\n')).toEqual([
      'Guten Tag,',
      '',
      'im Familienportal (Stadt Amselfurt) stehen diese Angaben von Ihnen:',
      '',
      '- Kita Regenbogen: https://portal.example.org/familie/kitas/regenbogen/',
      '- Kita Sonne: https://portal.example.org/familie/kitas/sonne/',
      '',
      'Stimmen sie noch? Eine kurze Antwort genügt: „Ja, alles stimmt“, oder was sich geändert hat.',
      '',
      'Vielen Dank!',
      'Redaktion',
    ]);
    expect(groups.slice(1).map((group) => group.mail)).toEqual([undefined, undefined]);
  });

  test('says what nobody ever confirmed; a plan needs no confirmation', () => {
    const { groups } = report();
    expect(groups[0]!.matters[1]!.findings).toEqual([
      { wrong: 'Noch nie bestätigt', instead: 'nachfragen, dann checked: { on: 2026-11-22 }' },
    ]);
    expect(groups[1]!.matters[0]!.findings).toHaveLength(1);
  });

  test('reads as Markdown', () => {
    const { markdown } = report();
    expect(markdown).toContain(
      '# Bericht vom 22. November 2026\n\n4 Einträge brauchen Aufmerksamkeit.\n\n## Familienverein\n',
    );
    expect(markdown).toContain('- **Kita Regenbogen** (`kitas/regenbogen.yaml`)\n  - Etwas stimmt nicht → nachsehen\n');
  });
});

test('nothing to do is said, too', () => {
  expect(attentionAsMarkdown([], '2026-11-22')).toBe('# Bericht vom 22. November 2026\n\nAlles in Ordnung.\n');
});
