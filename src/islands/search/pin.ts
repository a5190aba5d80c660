import { crisisIn, readCrises, type CrisisWords } from '../../domain/search/crisis.ts';
import type { CrisisSubject, WordsFile } from '../../domain/search/files.ts';
import { element, type Sight } from './render.ts';

/** Shows above everything else whom to call, when somebody types that they are in danger. */
export class Pin {
  readonly element = element('div', { class: 'crisis', hidden: '' });
  readonly #host: HTMLElement;
  #file: WordsFile | undefined;
  #words: CrisisWords = [];
  #subject: CrisisSubject | undefined;

  /** `host` names the way to all numbers, `data-help` and `data-help-text`. */
  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Shows what the query asks for, or nothing; tells what it is about. */
  show(query: string, sight: Sight): CrisisSubject | undefined {
    if (this.#file !== sight.file) {
      this.#file = sight.file;
      this.#words = readCrises(sight.file.crises);
    }
    const subject = crisisIn(query, this.#words);
    // What is there already stays, so that nobody loses the button under the finger.
    if (subject !== this.#subject) {
      this.element.replaceChildren(...(subject ? boxOf(subject, sight, this.#host) : []));
      this.element.hidden = subject === undefined;
      this.#subject = subject;
    }
    return subject;
  }

  /** Shows nothing any more. */
  hide(): void {
    this.element.replaceChildren();
    this.element.hidden = true;
    this.#subject = undefined;
  }
}

function boxOf(
  { title, lang, advice, calls }: CrisisSubject,
  { file, locale }: Sight,
  host: HTMLElement,
): HTMLElement[] {
  const buttons = calls.map((number) => {
    const { name, phone, hours, lang: language = locale } = file.crises.calls[number]!;
    return element(
      'li',
      {},
      element(
        'a',
        { class: 'crisis-call', href: phone.href },
        element('span', { lang: language }, name),
        ' ',
        element('strong', {}, phone.text),
        ' ',
        element('small', { lang: language }, hours),
      ),
    );
  });
  return [
    element('h2', { lang }, title),
    element('ul', {}, ...buttons),
    ...(advice === undefined ? [] : [element('p', { lang }, advice)]),
    ...wayToHelp(host),
  ];
}

/** The link to all numbers that help at once: the end of everything that found nothing. */
export function wayToHelp(host: HTMLElement): HTMLElement[] {
  const { help, helpText } = host.dataset;
  return help === undefined ? [] : [element('p', {}, element('a', { class: 'help-way', href: help }, helpText ?? ''))];
}

/** What is said of a pin: what it is about, and the first number. */
export function pinInWords({ title, calls }: CrisisSubject, { crises }: WordsFile): string {
  const { name, phone } = crises.calls[calls[0]!]!;
  return `${title}. ${name}: ${phone.text}`;
}
