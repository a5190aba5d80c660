import { packPhrases } from '../domain/search/crisis.ts';
import type { Call, Crises, Help } from '../domain/search/files.ts';
import { summaryOf, titleOf, type View } from '../views/view.ts';
import { nameWithout, whenAnswered } from '../views/answers/calls.ts';
import { unbroken } from '../views/answers/ages-cost-registration.ts';

/** Stands in `call` for the first Familienbüro that is open. */
const OFFICE = 'familienbuero';

/** Whom the search names first when somebody types that they are in danger; nobody this portal has no number of. */
export function crisesOf(view: View, help: Help): Crises {
  const calls: Call[] = [];
  const places = new Map<string, number>();
  const placeOf = (id: string): number[] => {
    const known = places.get(id);
    if (known !== undefined) return [known];
    const call = id === OFFICE ? officeOf(help) : callOf(view, id);
    if (!call) return [];
    places.set(id, calls.length);
    return [calls.push(call) - 1];
  };
  const subjects = [...view.portal.all('crises')]
    .sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))
    .flatMap((entry) => {
      const { call, words, except } = entry.data;
      const numbers = call.flatMap(placeOf);
      // Without anybody to call, what the search finds is the better answer.
      if (numbers.length === 0) return [];
      const title = titleOf(view, entry);
      return [
        {
          title: title.text,
          advice: summaryOf(view, entry).text || undefined,
          lang: title.lang,
          calls: numbers,
          words: packPhrases(words),
          except: except && packPhrases(except),
        },
      ];
    });
  return { calls, subjects };
}

function callOf(view: View, id: string): Call | undefined {
  const entry = view.portal.get('emergency', id);
  if (!entry) return undefined;
  const { phone } = entry.data;
  if (!phone) return undefined;
  const { text, lang } = titleOf(view, entry);
  return {
    name: nameWithout(text, phone.text) || text,
    phone: { text: unbroken(phone.text), href: phone.href },
    hours: whenAnswered(view, entry).text,
    lang,
  };
}

function officeOf({ title, phone, hours }: Help): Call | undefined {
  return title === undefined || !phone ? undefined : { name: title, phone, hours: hours.join(' · ') };
}
