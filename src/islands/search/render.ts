import type { WordsFile } from '../../domain/search/files.ts';
import { marked, passage } from '../../domain/search/passage.ts';
import type { Hit } from './engine.ts';

/** What is needed to show results on a page. */
export interface Sight {
  readonly file: WordsFile;
  /** Language of the page. */
  readonly locale: string;
  /** What addresses begin with: the portal's folder and the language. */
  readonly root: string;
}

/** A sentence with its places filled in. */
export function fill(template = '', values: Record<string, string | number> = {}): string {
  return template.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

/** An element with attributes and content; nothing is ever read as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | undefined> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/** Address of a hit's page in the reader's language. */
export function addressOf({ root }: Sight, { path }: Hit): string {
  return root + path.slice(1);
}

/** The parts of a hit: its title, what decides, and why it was found. */
export function partsOf(
  sight: Sight,
  hit: Hit,
): { title: Node[]; facts: string; why: Node[]; lang: string | undefined } {
  const { title, summary, text, isHit } = hit;
  return {
    title: pieces(title, isHit),
    facts: factsOf(sight, hit),
    why: pieces(passage(summary, isHit) ?? passage(text, isHit) ?? summary, isHit),
    lang: hit.language === sight.locale ? undefined : hit.language,
  };
}

const pieces = (text: string, isHit: (word: string) => boolean): Node[] =>
  marked(text, isHit).map((piece) =>
    piece.marked ? element('mark', {}, piece.text) : document.createTextNode(piece.text),
  );

/** Ages, place, cost and the next date in one line; a hit in another language says so first. */
function factsOf({ file: { ui }, locale }: Sight, { kind, facts, dates, language }: Hit): string {
  const now = localNow();
  const next = dates.find((date) => (date.length > 10 ? date >= now : date >= now.slice(0, 10)));
  return [
    kind.title,
    ...(language === locale ? [] : [ui['inGerman'] ?? '']),
    ...facts,
    ...(next === undefined ? [] : [fill(ui['next'], { date: dateInWords(next, locale, ui) })]),
  ].join(' · ');
}

/** The time in Germany, as the dates of the index are written. */
function localNow(): string {
  return new Date().toLocaleString('sv', { timeZone: 'Europe/Berlin' }).replace(' ', 'T').slice(0, 16);
}

function dateInWords(date: string, locale: string, ui: WordsFile['ui']): string {
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const time = date.slice(11).replace(/^0/, '');
  const words = day.format(new Date(`${date.slice(0, 10)}T00:00Z`));
  return time === '' ? words : `${words}, ${fill(ui['clock'], { time })}`;
}

/** What is said and shown when nothing was found: whom to ask, and a mail with the query only, if it may be told. */
export function helpOf({ file: { help, ui } }: Sight, query: string | undefined): HTMLElement {
  const { title, phone, hours, email } = help;
  const who = element('p', {}, ui['ask'] ?? '');
  const call = phone
    ? [
        element(
          'p',
          { class: 'search-help' },
          ...(title === undefined ? [] : [`${title}: `]),
          element('a', { href: phone.href }, phone.text),
          ...(hours.length === 0 ? [] : [` (${hours.join(' · ')})`]),
        ),
      ]
    : [];
  const subject = encodeURIComponent(ui['report'] ?? '');
  const body = query === undefined ? '' : `&body=${encodeURIComponent(fill(ui['reportBody'], { q: query }))}`;
  const mail =
    email === undefined
      ? []
      : [element('p', {}, element('a', { href: `mailto:${email}?subject=${subject}${body}` }, ui['report'] ?? ''))];
  return element(
    'div',
    { class: 'search-none-help' },
    ...(call.length + mail.length > 0 ? [who] : []),
    ...call,
    ...mail,
  );
}

/** How many were found, in words. */
export function countIn({ ui }: WordsFile, total: number, query: string): string {
  if (total === 0) return fill(ui['none'], { q: query });
  return total === 1 ? (ui['one'] ?? '') : fill(ui['many'], { n: total });
}

/** One voice for all that is said: what comes within a moment replaces what was about to be said. */
export class Announcer {
  readonly element = element('p', { class: 'visually-hidden', role: 'status' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Says it after a moment, so that nobody is interrupted while typing. */
  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.element.textContent = text), 250);
  }

  /** Says nothing more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.element.remove();
  }
}
