import { formatDate } from '../../i18n/format.ts';
import { DEFAULT_LOCALE } from '../../i18n/index.ts';
import { lifeOfEntry } from '../../portal/life.ts';
import { ownPart } from '../../portal/own.ts';
import type { Entry, Portal } from '../../portal/portal.ts';
import type { Problem } from '../../portal/problem.ts';
import { type AnyData, collectionNames, type CollectionName } from '../../schemas/index.ts';
import { pathOf } from '../../schemas/routes.ts';
import { editUrl } from '../answers/edit-links.ts';
import { mailto } from './mail.ts';
import { urlOf, type View } from '../view.ts';

/** One thing to look at: what is wrong, and what to do. */
interface Finding {
  readonly wrong: string;
  readonly instead: string;
}

/** A page or file that needs attention. */
export interface Matter {
  readonly title: string;
  /** Its page; nothing for files without one. */
  readonly href: string | undefined;
  /** The forge's editor with the file. */
  readonly edit: string | undefined;
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** Everything one organisation can answer, with a mail that asks for it. */
export interface Group {
  readonly title: string;
  readonly mail: string | undefined;
  readonly matters: readonly Matter[];
}

/** Entries whose facts somebody outside the editors has to confirm. */
const CONFIRMED: readonly CollectionName[] = [
  'offers',
  'kitas',
  'familienzentren',
  'institutions',
  'offices',
  'venues',
];

/** A mail program takes addresses of about 2000 characters. */
const IN_MAIL = 8;

const common = ({ data }: Entry): AnyData => data;

/**
 * What needs attention now, by the organisation that knows the answer; what belongs to nobody comes last.
 * `absolute` makes an address of a path as it stands on a page.
 */
export function attentionOf(view: View, problems: readonly Problem[], absolute: (path: string) => string): Group[] {
  const { portal } = view;
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const entries = collectionNames.flatMap((name) => ownPart(portal).all(name));
  const needing = entries.flatMap((entry) => {
    const files = entry.sources;
    const told = files.flatMap((file) => byFile.get(file) ?? []);
    for (const file of files) byFile.delete(file);
    const findings: Finding[] = [...told, ...unconfirmed(portal, entry)];
    return findings.length > 0 ? [{ entry, file: files.at(-1)!, findings }] : [];
  });
  const groups = [...Map.groupBy(needing, ({ entry }) => ownerOf(entry))].map(([owner, of]) => {
    const organisation = owner === undefined ? undefined : portal.get('organisations', owner);
    const matters = of.map(({ entry, file, findings }): Matter => {
      const path = pathOf(entry);
      return {
        title: entry.data.title,
        href: path === undefined ? undefined : urlOf(view, path),
        edit: editUrl(view, entry.file),
        file,
        findings,
      };
    });
    const email =
      organisation?.data.contact?.email ?? of.map(({ entry }) => common(entry).contact?.email).find(Boolean);
    return {
      title: organisation?.data.title ?? 'Ohne Träger',
      mail: organisation && email ? letter(view, email, matters, absolute) : undefined,
      matters,
    };
  });
  const rest = [...byFile].map(([file, findings]) => ({
    title: file,
    href: undefined,
    edit: file.startsWith('..') ? undefined : editUrl(view, file),
    file,
    findings,
  }));
  return [
    ...groups.sort(
      (a, b) => Number(a.mail === undefined) - Number(b.mail === undefined) || a.title.localeCompare(b.title, 'de'),
    ),
    ...(rest.length > 0 ? [{ title: 'Dateien des Portals', mail: undefined, matters: rest }] : []),
  ];
}

function ownerOf(entry: Entry): string | undefined {
  return entry.collection === 'organisations' ? entry.id : common(entry).provider;
}

function unconfirmed(portal: Portal, entry: Entry): Finding[] {
  const { checked, asOf } = common(entry);
  if (!CONFIRMED.includes(entry.collection) || checked || asOf) return [];
  const life = lifeOfEntry(portal, entry);
  if (life === 'planned' || life === 'over') return [];
  return [{ wrong: 'Noch nie bestätigt', instead: `nachfragen, dann checked: { on: ${portal.today} }` }];
}

/** „Stimmen diese Angaben noch?“ as a mail that is ready to send. */
function letter(view: View, email: string, matters: readonly Matter[], absolute: (path: string) => string): string {
  const { site, today } = view.portal;
  const shown = matters.filter(({ href }) => href !== undefined).slice(0, IN_MAIL);
  const more = matters.length - shown.length;
  const body = [
    'Guten Tag,',
    '',
    `im ${site.name} (${site.municipality}) stehen diese Angaben von Ihnen:`,
    '',
    ...shown.map(({ title, href }) => `- ${title}: ${absolute(href!)}`),
    ...(more > 0 ? [`- und ${more} weitere`] : []),
    '',
    'Stimmen sie noch? Eine kurze Antwort genügt: „Ja, alles stimmt“, oder was sich geändert hat.',
    '',
    'Vielen Dank!',
    site.contact.name ?? site.name,
  ];
  return mailto(email, `Stimmen diese Angaben noch? (${formatDate(DEFAULT_LOCALE, today)})`, body.join('\n'));
}

/** The report for a terminal or a comment, as Markdown. */
export function attentionAsMarkdown(groups: readonly Group[], today: string): string {
  const count = groups.reduce((sum, { matters }) => sum + matters.length, 0);
  if (count === 0) return `# Bericht vom ${formatDate(DEFAULT_LOCALE, today)}\n\nAlles in Ordnung.\n`;
  return [
    `# Bericht vom ${formatDate(DEFAULT_LOCALE, today)}`,
    '',
    `${count === 1 ? 'Ein Eintrag braucht' : `${count} Einträge brauchen`} Aufmerksamkeit.`,
    ...groups.flatMap(({ title, matters }) => [
      '',
      `## ${title}`,
      '',
      ...matters.flatMap(({ title: matter, file, findings }) => [
        `- **${matter}** (\`${file}\`)`,
        ...findings.map(({ wrong, instead }) => `  - ${wrong} → ${instead}`),
      ]),
    ]),
    '',
  ].join('\n');
}
