import type { ComponentName } from '../../schemas/components.ts';
import { titleOf, type View } from '../view.ts';
import { benefitBox } from './benefit.ts';
import type { Given } from './given.ts';
import { offersIn } from './offers.ts';
import { phoneBox } from './phone.ts';

/** What a component says that holds no text of its own, so that the search finds it; nothing for the others. */
export function componentWords(view: View, name: ComponentName, given: Given): string | undefined {
  switch (name) {
    case 'Angebote':
      return offersIn(view, given)
        .entries.map((entry) => titleOf(view, entry).text)
        .join('. ');
    case 'Leistung': {
      const box = benefitBox(view, given);
      return box && [box.title, ...box.facts.flatMap(({ lines }) => lines)].map(({ text }) => text).join(' ');
    }
    case 'Telefon': {
      const box = phoneBox(view, given);
      return box && [box.title, box.phone, ...(box.when ? [box.when] : [])].map(({ text }) => text).join(' ');
    }
    default:
      return undefined;
  }
}
