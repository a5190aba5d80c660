import type { BlockPicture } from '../domain/blocks.ts';
import { blockPicture } from '../domain/pictures.ts';
import type { Entry } from '../portal/portal.ts';
import { formatDate } from '../i18n/format.ts';
import type { Data } from '../schemas/index.ts';
import { anchorOf, hasDetail } from '../schemas/routes.ts';
import { briefFacts, compact, fact, type Fact } from './facts.ts';
import { noticesOf, type Notice } from './notices.ts';
import { nextDateOf, type Leaf } from './dates.ts';
import { contactLinks } from './contact.ts';
import { linkTo, summaryOf, titleOf, translationOf, type Link, type View } from './view.ts';
import { languagesInWords, unbroken } from './words.ts';

/** An entry in a list: what decides, nothing more. */
export interface Card {
  /** Collection and id, by which scripts know the entry: `offers/krabbelgruppe`. */
  readonly key: string;
  /** Anchor of an entry that has no page of its own. */
  readonly anchor: string | undefined;
  readonly picture: BlockPicture;
  /** The next date of an event, instead of the picture. */
  readonly leaf: Leaf | undefined;
  readonly title: Link;
  readonly summary: Link;
  readonly facts: readonly Fact[];
  readonly notices: readonly Notice[];
}

/** Makes the card of an entry. Entries without a page of their own say everything on their card. */
export function card(view: View, entry: Entry): Card {
  return {
    key: `${entry.collection}/${entry.id}`,
    anchor: anchorOf(entry),
    picture: blockPicture(entry.collection, entry.id),
    leaf: entry.collection === 'events' ? nextDateOf(view, entry)?.leaf : undefined,
    title: hasDetail(entry.collection) || entry.collection === 'pages' ? linkTo(view, entry) : titleOf(view, entry),
    summary: summaryOf(view, entry),
    facts: fullFacts(view, entry) ?? withNextDate(view, entry, briefFacts(view, entry)),
    notices: noticesOf(view, entry).filter(({ onPageOnly }) => !onPageOnly),
  };
}

/** Of what an offer repeats, the next day: holidays and exceptions are in it already. */
function withNextDate(view: View, entry: Entry, facts: readonly Fact[]): readonly Fact[] {
  const { schedule, sessions } = entry.data as Partial<Data<'offers'>> & Partial<Pick<Data<'events'>, 'schedule'>>;
  const repeats = (schedule ?? sessions?.[0]?.schedule)?.repeats !== undefined;
  const leaf = entry.collection === 'offers' && repeats ? nextDateOf(view, entry)?.leaf : undefined;
  if (!leaf) return facts;
  const next = { text: view.t.nextTime(leaf.head, leaf.day, leaf.month) };
  return facts.map((one) => (one.key === 'when' ? { ...one, lines: [...one.lines, next] } : one));
}

function fullFacts(view: View, entry: Entry): Fact[] | undefined {
  const { t, locale, portal } = view;
  if (entry.collection === 'emergency') {
    const translated = translationOf(view, entry)?.hours;
    const { phone, hours, languages, website, chat, trust } = entry.data as Data<'emergency'>;
    return compact([
      fact('phone', t.facts.phone, phone ? [{ text: unbroken(phone.text), href: phone.href }] : []),
      fact('when', t.facts.when, [translated === undefined ? { text: hours, lang: 'de' } : { text: translated }]),
      fact(
        'languages',
        t.facts.languages,
        (languages ? languagesInWords(view, { spoken: languages }) : []).map((text) => ({ text })),
      ),
      fact(
        'trust',
        t.facts.trust,
        (trust ?? []).map((kind) => ({ text: t.trust[kind] })),
      ),
      fact('more', t.footer, [
        ...(chat === undefined ? [] : [{ text: t.contact.chat, href: chat }]),
        ...(website === undefined ? [] : [{ text: t.contact.website, href: website }]),
      ]),
    ]);
  }
  if (entry.collection === 'family-card') {
    const { benefit, conditions, partner, website, validUntil } = entry.data as Data<'family-card'>;
    const organisation = partner === undefined ? undefined : portal.get('organisations', partner);
    return compact([
      fact('benefit', t.facts.benefit, [{ text: benefit, lang: 'de' }]),
      fact('conditions', t.facts.conditions, conditions === undefined ? [] : [{ text: conditions, lang: 'de' }]),
      fact('provider', t.facts.provider, organisation ? [linkTo(view, organisation)] : []),
      fact(
        'when',
        t.facts.when,
        validUntil === undefined ? [] : [{ text: t.schedule.until(formatDate(locale, validUntil)) }],
      ),
      fact('ask', t.facts.ask, contactLinks(view, { website })),
    ]);
  }
  return undefined;
}
