import { formatDate, formatEuro, formatList, formatTime } from '../../i18n/format.ts';
import { isOver, isPast } from '../../portal/life.ts';
import type { Entry } from '../../portal/portal.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { kitaPlacesInWords } from './availability.ts';
import { compact, fact, type Fact } from './facts.ts';
import { responsibleByTown } from './responsible.ts';
import { takesRegistrations } from './state.ts';
import { scheduleInWords } from './hours-and-schedules.ts';
import { linksTo, translationOf, type Link, type View } from '../view.ts';

type Own = { [Name in CollectionName]?: (view: View, entry: Entry<Name>) => (Fact | undefined)[] };

const text = (value: string | undefined): Link[] => (value === undefined ? [] : [{ text: value, lang: 'de' }]);
const plain = (value: string | undefined): Link[] => (value === undefined ? [] : [{ text: value }]);

/** What only one collection says about itself. */
const OWN: Own = {
  kitas: (view, entry) => {
    const { t, locale, portal } = view;
    const { data } = entry;
    const { places, opensFrom, opensUntil, meals, register } = data;
    const system = portal.site.childcareRegistration;
    const from = opensFrom && formatTime(opensFrom);
    const until = opensUntil && formatTime(opensUntil);
    const care =
      from && until
        ? t.kita.open(from, until)
        : from
          ? t.kita.openFrom(from)
          : until
            ? t.kita.openUntil(until)
            : undefined;
    const takes = takesRegistrations(view, entry);
    const link = takes ? (register?.link ?? system?.url) : undefined;
    const inRegister = link && system ? { text: t.kita.registerIn(system.name), href: link } : undefined;
    return [
      fact('hoursBooked', t.facts.hoursBooked, [
        ...plain(care),
        ...plain(data.hoursBooked && t.kita.hoursBooked(formatList(locale, data.hoursBooked.map(String)))),
        ...plain(data.closingDays === undefined ? undefined : t.kita.closingDays(data.closingDays)),
      ]),
      fact('places', t.facts.places, [
        ...plain(places?.under3 === undefined ? undefined : t.kita.under3(places.under3)),
        ...plain(places?.over3 === undefined ? undefined : t.kita.over3(places.over3)),
        ...kitaPlacesInWords(
          view,
          isOver(portal, entry) ? undefined : places,
          link && system ? { text: t.finder.vacancyIn(system.name), href: link } : undefined,
        ),
        ...plain(data.groups && t.kita.groups(formatList(locale, data.groups))),
      ]),
      fact('concept', t.facts.concept, [
        ...text(data.concept?.join(', ')),
        ...plain(data.denomination && t.denomination[data.denomination]),
        ...plain(data.inclusion ? t.kita.inclusion : undefined),
      ]),
      fact('meals', t.facts.meals, [
        ...plain(meals && (meals.lunch ? t.kita.lunch : t.kita.noLunch)),
        ...plain(meals?.monthly === undefined ? undefined : t.kita.monthly(formatEuro(locale, meals.monthly))),
        ...text(meals?.note),
      ]),
      fact('register', t.facts.register, [
        ...text(takes || data.planned ? register?.how : undefined),
        ...plain(takes && register?.until ? t.kita.until(formatDate(locale, register.until)) : undefined),
        ...(inRegister ? [inRegister] : []),
      ]),
      fact(
        'openDay',
        t.facts.openDay,
        (data.openDay && !isPast(portal, data.openDay) ? scheduleInWords(view, data.openDay) : []).map((line) => ({
          text: line,
        })),
      ),
      fact('admission', t.facts.admission, text(data.admission)),
    ];
  },
  offers: (view, { data }) => [
    fact('focus', view.t.collections.familienzentren, [
      ...linksTo(view, 'familienzentren', data.familienzentrum === undefined ? [] : [data.familienzentrum]),
      ...plain(data.leistungsbereich && view.t.leistungsbereich[data.leistungsbereich]),
    ]),
    fact('apply', view.t.facts.benefits, linksTo(view, 'benefits', data.benefits)),
  ],
  familienzentren: (view, { data }) => [
    fact('kitas', view.t.facts.kitas, linksTo(view, 'kitas', data.kitas)),
    fact('focus', view.t.facts.focus, [
      ...plain(data.focus && view.t.leistungsbereich[data.focus]),
      ...plain(data.certifiedUntil === undefined ? undefined : view.t.certifiedUntil(data.certifiedUntil)),
    ]),
  ],
  institutions: ({ t }, { data }) => [
    fact('kind', t.facts.kind, [
      ...plain(t.institutionKind[data.kind]),
      ...plain(data.afterSchoolCare ? t.afterSchoolCare : undefined),
    ]),
  ],
  organisations: ({ t }, { data }) => [fact('kind', t.facts.kind, plain(t.organisationKind[data.kind]))],
  offices: ({ t }, { data }) => [fact('staffing', t.facts.staffing, text(data.staffing))],
  venues: ({ t }, { data }) => [fact('stop', t.facts.stop, text(data.stop))],
  places: (view, { data }) => [
    fact('kind', view.t.facts.kind, plain(view.t.placeKind[data.kind])),
    fact('partOf', view.t.facts.partOf, linksTo(view, 'places', data.parent === undefined ? [] : [data.parent])),
    fact('postcodes', view.t.facts.postcodes, plain(data.postcodes?.join(', '))),
  ],
  authorities: (view, { data }) => [
    fact(
      'duties',
      view.t.facts.duties,
      data.duties.map(({ duty, places, note }) => {
        const name = view.portal.get('duties', duty)?.data.title ?? duty;
        const where = linksTo(view, 'places', places).map((place) => place.text);
        return {
          text: [where.length > 0 ? `${name}: ${formatList(view.locale, where)}` : name, note]
            .filter(Boolean)
            .join(' – '),
          lang: 'de',
        };
      }),
    ),
    fact(
      'apply',
      view.t.facts.apply,
      data.online === undefined ? [] : [{ text: view.t.applyOnline, href: data.online }],
    ),
  ],
  benefits: (view, entry) => {
    const { t } = view;
    const { data } = entry;
    const translation = translationOf(view, entry);
    const words = (key: 'eligibility' | 'amount' | 'deadline') =>
      translation?.[key] === undefined ? text(data[key]) : plain(translation[key]);
    const papers =
      translation?.papers?.map((paper) => ({ text: paper })) ??
      data.papers?.map((paper) => ({ text: paper, lang: 'de' }));
    return [
      fact('eligibility', t.facts.eligibility, words('eligibility')),
      fact('amount', t.facts.amount, words('amount')),
      fact('deadline', t.facts.deadline, words('deadline')),
      fact('papers', t.facts.papers, papers ?? []),
      fact('apply', t.facts.apply, [
        ...(data.online === undefined ? [] : [{ text: t.applyOnline, href: data.online }]),
        ...responsibleFor(view, data.duty),
        ...(data.information === undefined ? [] : [{ text: t.moreInformation, href: data.information }]),
      ]),
    ];
  },
};

/** The authorities that decide about a duty, each with its towns. */
function responsibleFor(view: View, duty: string | undefined): Link[] {
  if (duty === undefined) return [];
  return responsibleByTown(view, duty).map(({ towns, link }) => ({
    ...link,
    text: towns.length > 0 ? `${link.text} (${formatList(view.locale, towns)})` : link.text,
  }));
}

/** The facts that are special to the entry's collection. */
export function ownFacts(view: View, entry: Entry): Fact[] {
  const own = OWN[entry.collection] as ((view: View, entry: Entry) => (Fact | undefined)[]) | undefined;
  return compact(own?.(view, entry) ?? []);
}
