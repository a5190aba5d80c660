import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { colours } from './colours.ts';
import { files } from './files.ts';
import { future } from './future.ts';
import { holidays } from './holidays.ts';
import { links } from './links.ts';
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
  redirects,
  places,
  files,
  translations,
  review,
  future,
  schedules,
  runningOut,
  holidays,
  colours,
  placeholders,
];

/** Checks everything that one file alone cannot show. */
export function checkRules(content: Content): Problem[] {
  return RULES.flatMap((rule) => [...rule(content)]);
}
