import type { BlockPicture } from '../../domain/look/block-shapes.ts';
import { endOf, occurrences } from '../../domain/time/occurrences.ts';
import { blockPicture } from '../../domain/look/block-pictures.ts';
import { isOf, type Entry } from '../../portal/portal.ts';
import { formatDate } from '../../i18n/format.ts';
import { anchorOf, hasDetail } from '../../schemas/routes.ts';
import { whenAnswered } from '../answers/calls.ts';
import { briefFacts, compact, fact, lastMoment, scheduleInBrief, type Fact } from '../answers/facts.ts';
import { noticesOf, type Notice } from '../answers/notices.ts';
import { IN_TURN, nextLeaves, type TurningLeaf } from '../dates/agenda-items.ts';
import { contactLinks } from '../answers/contact.ts';
import { scheduleInWords } from '../answers/hours-and-schedules.ts';
import { byEditor, linkTo, summaryOf, titleOf, type Link, type View } from '../view.ts';
import { languagesInWords, unbroken } from '../answers/ages-cost-registration.ts';

/** An entry in a list: what decides, nothing more. */
export interface Card {
  /** Collection and id, by which scripts know the entry: `offers/krabbelgruppe`. */
  readonly key: string;
  /** Anchor of an entry that has no page of its own. */
  readonly anchor: string | undefined;
  readonly picture: BlockPicture;
  /** The next dates of an event, of which the nearest is shown instead of the picture. */
  readonly leaves: readonly TurningLeaf[];
  /** When nothing of it is left and the card goes: "2026-11-24 11:00"; nothing when nobody knows, or in an archive. */
  readonly ends: string | undefined;
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
    leaves: entry.collection === 'events' ? nextLeaves(view, entry) : [],
    ends: lastMoment(view, entry),
    title: hasDetail(entry.collection) || entry.collection === 'pages' ? linkTo(view, entry) : titleOf(view, entry),
    summary: summaryOf(view, entry),
    facts: fullFacts(view, entry) ?? withNextDates(view, entry, briefFacts(view, entry)),
    notices: noticesOf(view, entry).filter(({ onPageOnly }) => !onPageOnly),
  };
}

/**
 * The line about the time names the dates that are next, in turn with the leaves. Of what repeats, its rule stays, and
 * for an offer the next day follows: holidays and exceptions are in it already.
 */
function withNextDates(view: View, entry: Entry, facts: readonly Fact[]): readonly Fact[] {
  const { t, portal } = view;
  if (portal.site.archive) return facts;
  const schedule = scheduleInBrief(view, entry);
  if (!schedule) return facts;
  const { holidays, today } = portal;
  if (schedule.repeats) {
    if (entry.collection !== 'offers') return facts;
    const next = nextLeaves(view, entry).map(({ head, day, month, ends }) => ({
      text: t.nextTime(head, day, month),
      ends,
    }));
    return facts.map((one) => (one.key === 'when' ? { ...one, lines: [...one.lines, ...next] } : one));
  }
  const next = occurrences(schedule, today, LAST_DAY, holidays).slice(0, IN_TURN);
  if (next.length === 0) return facts;
  const lines = next.map((occurrence) => {
    const { date: start, lastDate, startTime, endTime } = occurrence;
    const end = lastDate > start ? lastDate : undefined;
    return { ...scheduleInWords(view, { start, end, startTime, endTime })[0]!, ends: endOf(occurrence) };
  });
  return facts.map((one) => (one.key === 'when' ? { ...one, lines } : one));
}

/** Days that are named one by one are few, however far ahead. */
const LAST_DAY = '9999-12-31';

function fullFacts(view: View, entry: Entry): Fact[] | undefined {
  const { t, locale, portal } = view;
  if (isOf(entry, 'emergency')) {
    const { phone, languages, website, chat, trust } = entry.data;
    return compact([
      fact('phone', t.facts.phone, phone ? [{ text: unbroken(phone.text), href: phone.href }] : []),
      fact('when', t.facts.when, [whenAnswered(view, entry)]),
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
  if (isOf(entry, 'family-card')) {
    const { benefit, conditions, partner, website, validUntil } = entry.data;
    const organisation = partner === undefined ? undefined : portal.get('organisations', partner);
    return compact([
      fact('benefit', t.facts.benefit, [byEditor(view, benefit)]),
      fact('conditions', t.facts.conditions, conditions === undefined ? [] : [byEditor(view, conditions)]),
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
