/**
 * Asks every web address in the content whether it still answers: politely, one request per host at a time. Addresses
 * that answered within the last week are not asked again. Never part of a build or a test.
 *
 *   npm run links [-- --most 500] [--again]
 *
 * Exit code 1 when an address does not answer.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addDays } from '../src/domain/time/date.ts';
import { readEnvironment } from '../src/portal/environment.ts';
import { loadContent } from '../src/portal/load.ts';
import { outsideLinks } from '../src/portal/outside-links.ts';
import { askAll, isGood, type Outcome } from './lib/link-check.ts';

const CACHE = '.build/links.json';
const GOOD_FOR_DAYS = 7;
const MANNERS = { pause: 1000, timeout: 20_000, hosts: 8 };

const { values } = parseArgs({
  options: { most: { type: 'string', default: '500' }, again: { type: 'boolean', default: false } },
});

/** Addresses that answered, with the day on which they did. */
function remembered(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(CACHE, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

const environment = readEnvironment();
const links = outsideLinks(loadContent(environment).content);
const cache = values.again ? {} : remembered();
const since = addDays(environment.today, -GOOD_FOR_DAYS);
const due = [...links.keys()].filter((url) => (cache[url] ?? '') < since).slice(0, Number(values.most));
console.log(`${links.size} Adressen, davon ${due.length} zu prüfen.`);

const outcomes = await askAll(due, MANNERS);
const good = outcomes.filter(isGood).map(({ url }) => [url, environment.today] as const);
mkdirSync('.build', { recursive: true });
writeFileSync(CACHE, JSON.stringify({ ...cache, ...Object.fromEntries(good) }, null, 2));

const line = ({ url, status, movedTo, reason }: Outcome) => {
  const where = links.get(url)!.slice(0, 3).join(', ');
  return movedTo === undefined
    ? `- ${url}: ${reason ?? `Antwort ${status}`} (${where})`
    : `- ${url} ist umgezogen nach ${movedTo} (${where})`;
};
const broken = outcomes.filter((outcome) => !isGood(outcome));
const moved = outcomes.filter((outcome) => isGood(outcome) && outcome.movedTo !== undefined);
if (broken.length > 0) console.log(['', '## Antwortet nicht', '', ...broken.map(line)].join('\n'));
if (moved.length > 0) console.log(['', '## Umgezogen', '', ...moved.map(line)].join('\n'));
if (broken.length + moved.length === 0) console.log('Alle Adressen antworten.');
process.exitCode = broken.length > 0 ? 1 : 0;
