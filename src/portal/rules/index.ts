import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { colours } from './colours.ts';
import { components } from './components.ts';
import { files } from './files.ts';
import { future } from './future.ts';
import { holidays } from './holidays.ts';
import { links } from './links.ts';
import { otherLand } from './other-land.ts';
import { placeholders } from './placeholders.ts';
import { places } from './places.ts';
import { redirects } from './redirects.ts';
import { references } from './references.ts';
import { review } from './review.ts';
import type { Rule } from './rule.ts';
import { runningOut, schedules } from './schedules.ts';
import { translations } from './translations.ts';

const RULES: readonly Rule[] = [
  references,
  links,
  components,
  redirects,
  places,
  files,
  translations,
  review,
  future,
  schedules,
  runningOut,
  holidays,
  otherLand,
  colours,
  placeholders,
];

/** What an entry of another portal can break: the other rules look at one's own files, or say what editors may do. */
export const ON_TAKEN: readonly Rule[] = [references, places];

/** Checks everything that one file alone cannot show. */
export function checkRules(content: Content, rules: readonly Rule[] = RULES): Problem[] {
  return rules.flatMap((rule) => [...rule(content)]);
}
