import { formatDate, formatEuro, formatList, formatTime } from '../../i18n/format.ts';
import { isOver, isPast } from '../../portal/life.ts';
import type { Entry } from '../../portal/portal.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { kitaPlacesInWords } from './availability.ts';
import { compact, fact, type Fact } from './facts.ts';
import { responsibleByTown } from './responsible.ts';
import { takesRegistrations } from './state.ts';
import { scheduleInWords } from './hours-and-schedules.ts';
import { byEditor, linksTo, translationOf, type Link, type View } from '../view.ts';

type Own = { [Name in CollectionName]?: (view: View, entry: Entry<Name>) => (Fact | undefined)[] };

const text = (view: View, value: string | undefined): Link[] => (value === undefined ? [] : [byEditor(view, value)]);
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
        ...text(view, data.concept?.join(', ')),
        ...plain(data.denomination && t.denomination[data.denomination]),
        ...plain(data.inclusion ? t.kita.inclusion : undefined),
      ]),
      fact('meals', t.facts.meals, [
        ...plain(meals && (meals.lunch ? t.kita.lunch : t.kita.noLunch)),
        ...plain(meals?.monthly === undefined ? undefined : t.kita.monthly(formatEuro(locale, meals.monthly))),
        ...text(view, meals?.note),
      ]),
      fact('register', t.facts.register, [
        ...text(view, takes || data.planned ? register?.how : undefined),
        ...plain(takes && register?.until ? t.kita.until(formatDate(locale, register.until)) : undefined),
        ...(inRegister ? [inRegister] : []),
      ]),
      fact(
        'openDay',
        t.facts.openDay,
        data.openDay && !isPast(portal, data.openDay) ? scheduleInWords(view, data.openDay) : [],
      ),
      fact('admission', t.facts.admission, text(view, data.admission)),
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
  offices: (view, { data }) => [fact('staffing', view.t.facts.staffing, text(view, data.staffing))],
  venues: (view, { data }) => [fact('stop', view.t.facts.stop, text(view, data.stop))],
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
        const said = [where.length > 0 ? `${name}: ${formatList(view.locale, where)}` : name, note];
        return byEditor(view, said.filter(Boolean).join(' – '));
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
      translation?.[key] === undefined ? text(view, data[key]) : plain(translation[key]);
    const papers =
      translation?.papers?.map((paper) => ({ text: paper })) ?? data.papers?.map((paper) => byEditor(view, paper));
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
