import { noticesOf, type Notice } from '../answers/notices.ts';
import { ownFacts } from '../answers/facts-by-collection.ts';
import type { Fact } from '../answers/facts.ts';
import { linkTo, type Link, type View } from '../view.ts';
import type { Given } from './given.ts';

/** A benefit in the middle of a guide. */
export interface BenefitBox {
  readonly title: Link;
  readonly notices: readonly Notice[];
  readonly facts: readonly Fact[];
}

/** What a reader asks before the rest: how much, until when, and where. */
const ASKED = ['amount', 'deadline', 'apply'];

/** What `<Leistung>` shows: the answers of the benefit's own page, from the same entry. */
export function benefitBox(view: View, { id = '' }: Given): BenefitBox | undefined {
  const entry = view.portal.get('benefits', id);
  return (
    entry && {
      title: linkTo(view, entry),
      notices: noticesOf(view, entry),
      facts: ownFacts(view, entry).filter(({ key }) => ASKED.includes(key)),
    }
  );
}
