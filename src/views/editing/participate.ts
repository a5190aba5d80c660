import { DEFAULT_LOCALE } from '../../i18n/index.ts';
import type { Fact } from '../answers/facts.ts';
import { documentUrl } from '../answers/edit-links.ts';
import { FORMS_PATH, hasForms } from './cms.ts';
import { mailto } from './mail.ts';
import { urlOf, type Link, type View } from '../view.ts';

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
  readonly text?: string;
  readonly steps?: readonly string[];
  readonly link?: Link | undefined;
  /** A picture of what the steps are about, and what it shows. */
  readonly picture?: { readonly name: 'improve' | 'form'; readonly alt: string };
}

/** How people can help to keep the portal true: with an account, without one, and what happens then. */
export function guideOf(view: View): { readonly sections: readonly Section[] } {
  const { t, portal } = view;
  const { contact, repository } = portal.site;
  const words = t.editing;
  const mail = contact.email && mailto(contact.email, words.mailSubject, words.mailBody);
  const inGerman = (path: string) => urlOf({ base: view.base, locale: DEFAULT_LOCALE }, path);
  const forms = { text: words.withForms.link, href: inGerman(FORMS_PATH) };
  const report = { text: words.report.title, href: inGerman('/admin/bericht/') };
  // Forgejo's forms write to the branch itself, unless another one is named for them.
  const formSteps =
    repository?.forge === 'forgejo' && repository.formsBranch === undefined
      ? [...words.withForms.steps.slice(0, -1), words.withForms.direct]
      : words.withForms.steps;
  return {
    sections: [
      { ...words.withoutAccount, link: mail ? { text: words.writeUs, href: mail } : undefined },
      ...(repository
        ? [{ ...words.withAccount, picture: { name: 'improve', alt: words.withAccount.picture } } as const]
        : []),
      ...(hasForms(portal)
        ? [
            {
              ...words.withForms,
              steps: formSteps,
              link: forms,
              picture: { name: 'form', alt: words.withForms.picture },
            } as const,
            words.newDate,
          ]
        : []),
      words.next,
      words.style,
      ...(repository
        ? [
            { ...words.files, link: { text: words.files.link, href: documentUrl(repository, 'felder') } },
            { ...words.answers, link: { text: words.answers.link, href: documentUrl(repository, 'fehlermeldungen') } },
          ]
        : []),
      words.review,
      { title: words.report.forOffice, text: words.report.description, link: report },
    ],
  };
}
