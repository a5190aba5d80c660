import * as z from 'zod';
import { field } from '../field.ts';

/** One line of text, at most `max` characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\n]*$/, 'one-line');

export const title = field(
  line(120),
  'Titel',
  'Wie es heißt. So kurz, dass man es auf dem Handy in zwei Zeilen liest.',
  'Offene Krabbelgruppe',
);

export const summary = field(
  line(300),
  'Kurz gesagt',
  'Ein bis zwei Sätze in Alltagssprache: Was ist das, und für wen?',
  'Singen, spielen, andere Eltern kennenlernen. Kommen Sie einfach vorbei.',
);

export const keywords = field(
  z.array(line(60)).min(1),
  'Suchwörter',
  'Wörter, unter denen Familien das suchen: Alltagswörter, Abkürzungen, auch in anderen Sprachen. Sie erscheinen nicht auf der Seite.',
  ['Babytreff', 'Spielgruppe'],
);

export const synonyms = field(
  z.array(line(60)).min(1),
  'Andere Wörter dafür',
  'Wörter, die Familien für dasselbe benutzen.',
  ['Kindergarten', 'Kindertagesstätte'],
);

export const order = field(z.int().min(0).max(999), 'Reihenfolge', 'Kleinere Zahlen stehen weiter vorn.', 1);

export const note = field(
  line(400),
  'Hinweis',
  'Ein Satz, den man vorher wissen sollte.',
  'Bitte bringen Sie eine Decke mit.',
);

/** BCP 47 languages the portal knows by name; Leichte Sprache is `de-simple`. */
const languageCode = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,8})?$/, 'language');

export const languages = field(
  z.strictObject({
    spoken: field(
      z.array(languageCode).min(1).optional(),
      'Wird gesprochen',
      'Sprachen, in denen vor Ort jemand spricht. Kürzel nach BCP 47.',
      ['de', 'tr'],
    ),
    interpreter: field(
      z.array(languageCode).min(1).optional(),
      'Mit Dolmetschen',
      'Sprachen, in die auf Wunsch übersetzt wird.',
      ['uk', 'ar'],
    ),
    material: field(
      z.array(languageCode).min(1).optional(),
      'Unterlagen',
      'Sprachen, in denen es Unterlagen gibt. Leichte Sprache ist de-simple.',
      ['de-simple'],
    ),
  }),
  'Sprachen',
  'In welchen Sprachen Familien verstanden werden. Weglassen, wenn es niemand weiß.',
  { spoken: ['de', 'tr'] },
);

export const languageList = field(
  z.array(languageCode).min(1),
  'Sprachen',
  'Kürzel nach BCP 47, die wichtigste zuerst.',
  ['de', 'en'],
);
