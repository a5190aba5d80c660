import { stringify } from 'yaml';
import { toId } from '../../domain/text.ts';
import { collections } from '../../schemas/index.ts';
import { explainIssues } from '../messages/schema.ts';
import { isReserved } from '../read/reserved.ts';

/** The questions of the form „Angebot melden“, and the field each answer becomes. */
export const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  'Wie heißt das Angebot?': ['title'],
  'Kurz gesagt': ['summary'],
  'Alter ab': ['ages', 'from'],
  'Alter bis': ['ages', 'to'],
  'Straße und Hausnummer': ['address', 'street'],
  Postleitzahl: ['address', 'postcode'],
  Ort: ['address', 'city'],
  'Telefon für Fragen': ['contact', 'phone'],
  'E-Mail für Fragen': ['contact', 'email'],
  Internetseite: ['contact', 'website'],
};

/** The question whose answer is free text. */
export const FREE_TEXT = 'Wann ist es, was kostet es, muss man sich anmelden?';

/** What an empty answer looks like in a form of GitHub. */
const EMPTY = '_No response_';

/** A new content file, or what must be answered otherwise (German sentences). */
export type FromForm = { readonly id: string; readonly text: string } | { readonly problems: readonly string[] };

/**
 * Turns an answered form into an offer. Answers are data: fields are written as quoted YAML, free text as plain
 * Markdown in which no sign has a meaning. `taken` are the ids that exist.
 */
export function offerFromForm(form: string, taken: ReadonlySet<string>): FromForm {
  const answers = answersOf(form);
  const data: Record<string, unknown> = {};
  for (const [question, [key, inner]] of Object.entries(QUESTIONS)) {
    const answer = answers.get(question)?.replace(/\s+/g, ' ').trim();
    if (!answer) continue;
    if (inner === undefined) data[key!] = answer;
    else data[key!] = { ...(data[key!] as object), [inner]: answer };
  }
  const { schema } = collections.offers;
  const result = schema.safeParse(data, { reportInput: true });
  const problems = result.success ? [] : explainIssues(schema, result.error.issues);
  if (problems.length > 0)
    return {
      problems: problems.map(
        ({ path, wrong, instead }) => `${questionOf(path) ?? 'Formular'}: ${wrong} → ${instead(undefined)}`,
      ),
    };
  const id = freeId(
    toId(data['title'] as string)
      .slice(0, 60)
      .replace(/-+$/, ''),
    taken,
  );
  const body = plainMarkdown(answers.get(FREE_TEXT) ?? '');
  return { id, text: `---\n${stringify(data, { lineWidth: 0 })}---\n${body === '' ? '' : `\n${body}\n`}` };
}

const questionOf = (path: readonly PropertyKey[]) =>
  Object.entries(QUESTIONS).find(([, keys]) => keys.every((key, index) => path[index] === key))?.[0];

/** The answers below their headings; the first answer to a question counts, whatever an answer contains. */
function answersOf(form: string): Map<string, string> {
  const questions = [...Object.keys(QUESTIONS), FREE_TEXT];
  const answers = new Map<string, string>();
  let open: string | undefined;
  for (const line of form.replace(/\r\n?/g, '\n').split('\n')) {
    const question = questions.find((one) => line === `### ${one}`);
    if (question !== undefined && !answers.has(question)) {
      open = question;
      answers.set(open, '');
    } else if (open !== undefined && line.trim() !== EMPTY) answers.set(open, `${answers.get(open)}${line}\n`);
  }
  return answers;
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  const own = id === '' || isReserved('offers', id) ? `angebot-${id}`.replace(/-$/, '') : id;
  if (!taken.has(own)) return own;
  let number = 2;
  while (taken.has(`${own}-${number}`)) number += 1;
  return `${own}-${number}`;
}

/** A text in which every sign stands for itself (CommonMark §2.4): no formatting, no HTML, no list, no link. */
function plainMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/[\\`*_{}[\]<>()#+!|~&=-]/g, '\\$&')
        .replace(/^(\d+)([.)])/, '$1\\$2'),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
