import { PREGNANCY } from '../../domain/age.ts';
import {
  ageWord,
  DAYPART_WORDS,
  FIELDS,
  parseCriteria,
  RADII,
  SORTS,
  type Sort,
} from '../../domain/finder/criteria.ts';
import { readFinder } from '../../domain/finder/file.ts';
import type { Counts } from '../../domain/finder/count.ts';
import { find } from '../../domain/finder/find.ts';
import { DAYPARTS, DAYS, GROUPS, NEEDS, type Group, type Need } from '../../domain/finder/groups.ts';
import { toId } from '../../domain/text.ts';
import { formatLanguage } from '../../i18n/format.ts';
import { DEFAULT_LOCALE } from '../../i18n/index.ts';
import { onOffer } from '../../portal/on-offer.ts';
import type { Data } from '../../schemas/index.ts';
import { FIND_PATH, FINDABLE, listPath, type FacetKind } from '../../schemas/routes.ts';
import { titleOf, urlOf, type Link, type View } from '../view.ts';
import { ACCESS_KEYS, agesInWords } from '../answers/ages-cost-registration.ts';
import { finderFile, finderIntegrity, finderPath, finderScopes, type Scope } from './finder.ts';

/** One choice of a filter: its word in the address, its name, and how many entries it gives. */
export interface Option {
  readonly value: string;
  readonly label: Link;
  /** Undefined when it is known only at the moment of reading. */
  readonly count: number | undefined;
}

/** Choices that belong together under one name. */
export interface OptionSet {
  readonly legend: string;
  /** Name of the field in the address. */
  readonly name: string;
  readonly options: readonly Option[];
}

/** A select of one choice. */
interface Choice {
  readonly value: string;
  readonly text: string;
}

/** The filters of a list, finished. */
export interface FilterForm {
  /** The list itself: where the form leads. */
  readonly action: string;
  /** The finder's file. */
  readonly index: string;
  /** Its digest. */
  readonly integrity: string;
  readonly count: number;
  /** Something on the list has a place on the map. */
  readonly located: boolean;
  readonly ages: readonly Choice[];
  readonly places: readonly Choice[];
  readonly postcodes: readonly Choice[];
  readonly radii: readonly Choice[];
  readonly days: readonly Option[];
  readonly languages: readonly Option[];
  /** What most families ask first: free, step-free. */
  readonly first: readonly Option[];
  /** Everything else, group by group. */
  readonly groups: readonly { readonly title: string; readonly sets: readonly OptionSet[] }[];
  readonly sorts: readonly Choice[];
}

/** Ages a family can choose: months as long as they matter, then half and whole years. */
const AGES = [
  PREGNANCY,
  ...Array.from({ length: 19 }, (_, months) => months),
  ...[21, 24, 30, 36, 42, 48, 54, 60, 66, 72],
  ...Array.from({ length: 12 }, (_, years) => (years + 7) * 12),
];

const FIRST: readonly Need[] = ['free', 'stepFree'];
/** What else a house can have; a way without steps stands with the most asked. */
const ACCESS = ACCESS_KEYS.filter((need) => !FIRST.includes(need));

/** Path of the page that shows a list with its filters. */
const scopePath = (scope: Scope) => (scope === 'all' ? FIND_PATH : listPath(scope));

/** The lists that can be filtered each on its own, with how much is on them. */
export function scopeLinks(view: View): { readonly link: Link; readonly count: number }[] {
  return finderScopes(view).flatMap((scope) =>
    scope === 'all'
      ? []
      : [
          {
            link: { text: view.t.collections[scope], href: urlOf(view, listPath(scope)) },
            count: onOffer(view.portal).all(scope).length,
          },
        ],
  );
}

/** Everything a list can be filtered by, with what each choice gives on its own. */
export function filterForm(view: View, scope: Scope): FilterForm {
  const { t, locale } = view;
  const words = t.finder;
  const file = finderFile(view, scope);
  const located = file.houses.values.some((house) => house !== null);
  const nothing = parseCriteria(new URLSearchParams(), file);
  const counts = find(readFinder(file), nothing, { now: file.midnight }).counts();
  const needs = (names: readonly Need[]) => names.flatMap((need) => needOption(view, counts, need));
  const set = (group: Group, legend: string): OptionSet => ({
    legend,
    name: GROUPS[group],
    options: file.options[group].map((value, index) => ({
      value,
      label: labelOf(view, group, value),
      count: counts.groups[group][index]!,
    })),
  });
  const facet = (kind: Exclude<FacetKind, 'organisations'>) => ({
    title: t.facets[kind],
    sets: [set(kind, t.facets[kind])],
  });
  // What only one house writes tells nobody apart.
  const shared = (all: OptionSet) => ({ ...all, options: all.options.filter(({ count = 0 }) => count > 1) });
  const several = { name: FIELDS.needs };
  const centre = ([value, text]: (typeof file.centres)[number]): Choice => ({ value, text });
  const isPostcode = ([id]: (typeof file.centres)[number]) => /^\d{5}$/.test(id);
  const now = file.open.values.some((open) => open);
  const dated = file.dates.values.some((dates) => dates.length > 0);
  return {
    action: urlOf(view, scopePath(scope)),
    index: urlOf(view, finderPath(scope)),
    integrity: finderIntegrity(view, scope),
    count: file.ids.length,
    located,
    ages: file.ages.values.some((ages) => ages)
      ? AGES.map((months) => ({ value: ageWord(months), text: ageText(view, months) }))
      : [],
    places: file.centres.filter((one) => !isPostcode(one)).map(centre),
    postcodes: file.centres.filter(isPostcode).map(centre),
    radii: RADII.map((radius) => ({ value: String(radius), text: words.kilometres(radius) })),
    days: file.slots.values.some((slots) => slots)
      ? DAYS.map((day, index) => ({
          value: day,
          label: { text: t.hours.days[index]! },
          count: counts.days[day],
        }))
      : [],
    languages: [...set('languages', words.language).options].sort((a, b) =>
      a.label.text.localeCompare(b.label.text, locale),
    ),
    first: needs(FIRST),
    groups: [
      ...(scope === 'all' ? [{ title: words.kinds, sets: [set('kinds', words.kinds)] }] : []),
      {
        title: words.daytime,
        sets: [
          {
            legend: words.daytime,
            name: FIELDS.dayparts,
            options: file.slots.values.some((slots) => slots)
              ? DAYPARTS.map((part) => ({
                  value: DAYPART_WORDS[part],
                  label: { text: words.dayparts[part] },
                  count: counts.dayparts[part],
                }))
              : [],
          },
          { legend: words.needs.open, ...several, options: now ? [optionOf(view, 'open', undefined)] : [] },
        ],
      },
      {
        title: words.terms,
        sets: [{ legend: words.terms, ...several, options: needs(['noRegistration', 'vacancy']) }],
      },
      { title: words.access, sets: [{ legend: words.access, ...several, options: needs(ACCESS) }] },
      facet('topics'),
      facet('phases'),
      facet('audiences'),
      facet('situations'),
      facet('places'),
      {
        title: words.kita,
        sets: [
          set('hoursBooked', words.hoursBooked),
          { legend: words.more, ...several, options: needs(['early', 'inclusion', 'familienzentrum']) },
          shared(set('concepts', words.concepts)),
        ],
      },
      { title: words.providers, sets: [set('providers', words.providers)] },
    ]
      .map(({ title, sets }) => ({ title, sets: sets.filter(({ options }) => options.length > 0) }))
      .filter(({ sets }) => sets.length > 0),
    sorts: (['best', 'date', 'distance', 'name'] as const satisfies readonly Sort[])
      .filter((sort) => (sort === 'date' ? dated : sort === 'distance' ? file.centres.length > 0 : true))
      .map((sort) => ({ value: SORTS[sort], text: words.sorts[sort] })),
  };
}

function ageText(view: View, months: number): string {
  if (months === PREGNANCY) return view.t.finder.pregnancy;
  return months === 0 ? view.t.finder.newborn : agesInWords(view, { from: months, to: months });
}

const optionOf = (view: View, need: Need, count: number | undefined): Option => ({
  value: NEEDS[need],
  label: { text: needText(view, need) },
  count,
});

/** A need that at least one entry meets. */
function needOption(view: View, counts: Counts, need: Need): Option[] {
  return counts.needs[need] === 0 ? [] : [optionOf(view, need, counts.needs[need])];
}

function needText({ t }: View, need: Need): string {
  if (need === 'free') return t.cost.free;
  if (need === 'noRegistration') return t.registration.none;
  return need in t.finder.needs
    ? t.finder.needs[need as keyof typeof t.finder.needs]
    : t.access[need as keyof typeof t.access].yes;
}

function labelOf(view: View, group: Group, value: string): Link {
  const { t, locale, portal } = view;
  if (group === 'kinds') return { text: t.collections[FINDABLE.find((name) => listPath(name) === `/${value}/`)!] };
  if (group === 'languages') return { text: formatLanguage(locale, value) };
  if (group === 'hoursBooked') return { text: t.finder.hours(value) };
  if (group === 'providers') return { text: t.organisationKind[value as Data<'organisations'>['kind']] };
  if (group === 'concepts') return conceptOf(view, value);
  return titleOf(view, portal.get(group, value)!);
}

/** The words an editor wrote for a concept; entries that write it alike share it. */
function conceptOf({ portal, locale }: View, value: string): Link {
  const text = portal
    .all('kitas')
    .flatMap(({ data }) => data.concept ?? [])
    .find((concept) => toId(concept) === value)!;
  return locale === DEFAULT_LOCALE ? { text } : { text, lang: DEFAULT_LOCALE };
}
