import { DEFAULT_LOCALE } from '../i18n/index.ts';
import type { Fact } from './facts.ts';
import { FORMS_PATH, hasForms } from './forms.ts';
import { mailto } from './mail.ts';
import { urlOf, type Link, type View } from './view.ts';

/** Mail programs take addresses of about 2000 characters. */
const MOST_FACTS = 6;
const MOST_CHARACTERS = 80;

/** The answers of a page as a mail about a mistake quotes them. */
export function knownFacts(facts: readonly Fact[]): string[] {
  return facts.slice(0, MOST_FACTS).map(({ label, lines }) => {
    const text = `${label}: ${lines.map((line) => line.text).join(', ')}`;
    return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)} …` : text;
  });
}

interface Section {
  readonly title: string;
  readonly text: string | undefined;
  readonly steps: readonly string[];
  readonly link: Link | undefined;
}

/** How people can help to keep the portal true: with an account, without one, and what happens then. */
export function guideOf(view: View): { readonly sections: readonly Section[] } {
  const { t, portal } = view;
  const { contact, repository, archive } = portal.site;
  const words = t.editing;
  const mail = contact.email && mailto(contact.email, words.mailSubject, words.mailBody);
  const report = {
    text: words.report.title,
    href: urlOf({ base: view.base, locale: DEFAULT_LOCALE }, '/admin/bericht/'),
  };
  const formsLink = {
    text: words.withForms.link,
    href: urlOf({ base: view.base, locale: DEFAULT_LOCALE }, FORMS_PATH),
  };
  const section = (title: string, text: string | undefined, steps: readonly string[], link?: Link): Section => ({
    title,
    text,
    steps,
    link,
  });
  return {
    sections: [
      section(
        words.withoutAccount.title,
        words.withoutAccount.text,
        words.withoutAccount.steps,
        mail ? { text: words.writeUs, href: mail } : undefined,
      ),
      ...(repository ? [section(words.withAccount.title, words.withAccount.text, words.withAccount.steps)] : []),
      ...(hasForms(portal)
        ? [section(words.withForms.title, words.withForms.text, words.withForms.steps, formsLink)]
        : []),
      section(words.next.title, words.next.text, words.next.steps),
      section(words.style.title, undefined, words.style.steps),
      ...(repository
        ? [section(words.files.title, words.files.text, [], { text: words.files.link, href: fieldsUrl(repository) })]
        : []),
      ...(archive ? [] : [section(words.report.forOffice, words.report.description, [], report)]),
    ],
  };
}

type Repository = NonNullable<View['portal']['site']['repository']>;

/** The field reference in the repository. */
function fieldsUrl({ forge, url, branch }: Repository): string {
  const way = { github: 'blob', gitlab: '-/blob', forgejo: 'src/branch' }[forge];
  return `${url.replace(/\/$/, '')}/${way}/${branch}/docs/felder.md`;
}
