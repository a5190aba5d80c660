import { withParents } from '../../portal/facets.ts';
import { lifeOfEntry } from '../../portal/life.ts';
import { onOffer } from '../../portal/on-offer.ts';
import { ownPart } from '../../portal/own.ts';
import { isOf, type Entry, type Portal } from '../../portal/portal.ts';
import { linkTo, type Link, type View } from '../view.ts';

type Authority = Entry<'authorities'>;

/** Authorities that decide about a duty now: plans and closed offices do not. */
function holdersOf(portal: Portal, duty: string): Authority[] {
  return onOffer(portal)
    .referring('duties', duty)
    .filter((entry) => isOf(entry, 'authorities'))
    .filter((authority) => lifeOfEntry(portal, authority) !== 'planned');
}

const placesFor = (authority: Authority, duty: string) =>
  authority.data.duties.find((one) => one.duty === duty)?.places;

/**
 * Who is responsible for a duty in a place: an authority that names the place (or a place around it)
 * wins over one that is responsible everywhere.
 */
function responsibleIn(portal: Portal, duty: string, place: string): Authority[] {
  const holders = holdersOf(portal, duty);
  for (const id of withParents(portal, place)) {
    const named = holders.filter((authority) => placesFor(authority, duty)?.includes(id));
    if (named.length > 0) return named;
  }
  return holders.filter((authority) => placesFor(authority, duty) === undefined);
}

/** Who is responsible in every town of the portal: one line per authority, towns joined. */
export function responsibleByTown(
  view: View,
  duty: string,
): { readonly towns: readonly string[]; readonly link: Link; readonly entry: Authority }[] {
  const { portal } = view;
  const towns = ownPart(portal)
    .all('places')
    .filter(({ data }) => data.kind === 'town');
  const rows = new Map<string, { towns: string[]; link: Link; entry: Authority }>();
  for (const town of towns) {
    for (const entry of responsibleIn(portal, duty, town.id)) {
      const row = rows.get(entry.id) ?? { towns: [], link: linkTo(view, entry), entry };
      row.towns.push(town.data.title);
      rows.set(entry.id, row);
    }
  }
  if (towns.length === 0)
    return holdersOf(portal, duty).map((entry) => ({ towns: [], link: linkTo(view, entry), entry }));
  return [...rows.values()].map((row) => (row.towns.length === towns.length ? { ...row, towns: [] } : row));
}

/** A benefit and where to go for it in one town. */
export interface BenefitInTown {
  readonly benefit: Link;
  readonly offices: readonly Link[];
}

/** Every benefit with the authorities responsible in a place; none known means: ask the Familienbüro. */
export function benefitsIn(view: View, place: string): BenefitInTown[] {
  return onOffer(view.portal)
    .all('benefits')
    .map((benefit) => ({
      benefit: linkTo(view, benefit),
      offices:
        benefit.data.duty === undefined
          ? []
          : responsibleIn(view.portal, benefit.data.duty, place).map((authority) => linkTo(view, authority)),
    }));
}
