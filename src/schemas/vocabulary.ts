import * as z from 'zod';
import { field, ref } from './field.ts';
import { ages } from './fields/ages.ts';
import { stateFields } from './fields/provenance.ts';
import { line, order, summary, synonyms, title } from './fields/text.ts';

const term = { title, summary, order, synonyms: synonyms.optional() };

/** Topics, audiences: a word families choose by. */
export const topic = z.strictObject(term);
export const audience = z.strictObject(term);

/** A stretch of family life, from pregnancy to the first job. */
export const phase = z.strictObject({ ...term, ages });

/** A situation a family is in. */
export const situation = z.strictObject({
  ...term,
  quickExit: field(
    z.boolean().optional(),
    'Seite schnell verlassen',
    'true, wenn jemand beim Lesen in Gefahr sein kann: Die Seite zeigt dann „Seite verlassen“.',
    true,
  ),
});

/** A public duty that an authority decides about; the closed vocabulary of responsibility. */
export const duty = z.strictObject(term);

/** Words that mean the same to the search. */
export const searchWord = z.strictObject({
  title: field(
    line(60),
    'Wort des Portals',
    'Das Wort, das im Portal steht. Wer eines der anderen Wörter tippt, findet zuerst, was so heißt.',
    'Unterhaltsvorschuss',
  ),
  words: field(
    z.array(line(60)).min(1),
    'Wörter der Familien',
    'Was Familien dafür tippen: Alltagswörter, Abkürzungen, kurze Sätze, auch in anderen Sprachen. Auf den Seiten erscheinen sie nicht.',
    ['Alimente', 'UVG', 'Vater zahlt nicht'],
  ),
});

const phrases = (title: string, description: string, example: string[]) =>
  field(
    z.array(line(1000).regex(/^[^|]*$/, 'no-bar')).min(1),
    title,
    `${description} Jedes Wort einer Zeile muss getippt sein, in beliebiger Reihenfolge und Form; / trennt Wörter, von denen eines genügt. Mann, Kind, Papa, Fremder, schlägt, schluckt und Tabletten stehen auch für ihresgleichen. Ein Punkt am Ende: Sonst steht nichts da.`,
    example,
  );

/** What somebody may be in, and who helps: the search shows its numbers above everything else. */
export const crisis = z.strictObject({
  title: field(
    line(80),
    'Worum es geht',
    'Die Überschrift über den Nummern, ruhig und ohne Vorwurf.',
    'Wenn jemand Sie schlägt oder bedroht',
  ),
  summary: field(
    line(200).optional(),
    'Rat',
    'Ein kurzer Satz: Was jetzt zu tun oder zu sagen ist.',
    'Die Beraterinnen hören zu und sagen, was möglich ist. Sie müssen nichts entscheiden.',
  ),
  order: field(order, 'Reihenfolge', 'Passen zwei gleich gut, gilt die kleinere Zahl. Lebensgefahr steht vorn.', 1),
  call: field(
    z.array(line(80).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'id')).min(1),
    'Wer hilft',
    'ids aus emergency, zuerst, wer zuerst hilft; familienbuero ist das Familienbüro. Nummern, die ein Portal nicht hat, fallen weg.',
    ['hilfetelefon-gewalt-gegen-frauen', 'polizei-110'],
  ),
  words: phrases('Wörter in der Not', 'Was Menschen tippen, wenn es so weit ist.', [
    'Mann schlägt/haut mich',
    'häusliche Gewalt',
  ]),
  except: phrases(
    'Klingt nur so',
    'Was ähnlich klingt und nicht gemeint ist. Es gilt, wenn es mehr Wörter hat als das, was sonst passt.',
    ['Kind schlägt mich'],
  ).optional(),
});

/** What is due when, counted from birth. */
export const milestone = z.strictObject({
  title,
  summary,
  order,
  kind: field(
    z.enum(['checkup', 'deadline', 'step']),
    'Art',
    'checkup: Untersuchung. deadline: Frist. step: Schritt.',
    'checkup',
  ),
  due: ages,
  window: field(
    z.string().min(1).max(120),
    'Zeitraum',
    'Der Zeitraum in Worten, wie ihn die Quelle nennt.',
    '6. bis 7. Lebensmonat',
  ),
  tolerance: field(
    z.string().min(1).max(120).optional(),
    'Spielraum',
    'Bis wann es noch möglich ist, in Worten.',
    '5. bis 8. Lebensmonat',
  ),
  topics: field(
    z
      .array(ref('topics', 'Thema', 'id aus topics.', 'gesundheit'))
      .min(1)
      .optional(),
    'Themen',
    'ids aus topics.',
    ['gesundheit'],
  ),
  benefit: ref('benefits', 'Leistung', 'Die Leistung, um die es geht.', 'elterngeld').optional(),
  ...stateFields,
});
