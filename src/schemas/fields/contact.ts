import * as z from 'zod';
import type { Parsed } from '../../domain/parsed.ts';
import { parsePhone } from '../../domain/phone/number.ts';
import { asWritten, field, readAs } from '../field.ts';
import { line } from './text.ts';

/** Reads a web address: http or https only, with a host, without credentials. */
export function parseUrl(text: string): Parsed<string> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text.replace(/[\s\u0000-\u001F]/g, ''))?.[1]?.toLowerCase();
  if (scheme === undefined || (scheme !== 'http' && scheme !== 'https' && /^[\w-]+\./.test(text))) {
    return { wrong: `Der Adresse „${text}“ fehlt der Anfang https://`, instead: `https://${text.replace(/^\/+/, '')}` };
  }
  if (scheme !== 'http' && scheme !== 'https') {
    return { wrong: `Adressen mit „${scheme}:“ sind nicht erlaubt`, instead: 'eine Adresse, die mit https:// beginnt' };
  }
  const url = URL.parse(text);
  if (!url || !url.hostname.includes('.') || !/^https?:\/\/[^/\\]/i.test(text) || /[\s\\<>"]/.test(text)) {
    return {
      wrong: `„${text}“ ist keine vollständige Internetadresse`,
      instead: 'z. B. https://www.example.org/anmeldung',
    };
  }
  if (url.username || url.password) {
    return {
      wrong: 'Die Adresse enthält einen Benutzernamen oder ein Passwort',
      instead: `${url.protocol}//${url.host}${url.pathname}`,
    };
  }
  return { value: text };
}

function parseEmail(text: string): Parsed<string> {
  return z.email().safeParse(text).success
    ? { value: text }
    : { wrong: `„${text}“ ist keine E-Mail-Adresse`, instead: 'z. B. familienbuero@example.org' };
}

const httpUrl = readAs(parseUrl, asWritten, /^https?:\/\/[^\s\\<>"]+$/);

/** A web address: http or https only, with a host, without credentials. */
export const url = (name: string, description: string, example: string) => field(httpUrl, name, description, example);

export const phone = field(
  readAs(parsePhone, ({ text }) => text, /^[\d\s()/.+–-]{3,}$/),
  'Telefon',
  'Mit Vorwahl, in Anführungszeichen. Lieber eine Sammelnummer als die einer Person.',
  '0221 4710100',
);

const email = field(
  readAs(parseEmail, asWritten, /^[^@\s]+@[^@\s]+\.[^@\s]+$/),
  'E-Mail',
  'Lieber ein Funktionspostfach als die Adresse einer Person.',
  'familienbuero@example.org',
);

/** How to reach somebody; a function mailbox before a person. */
export const contact = field(
  z.strictObject({
    name: field(
      line(120).optional(),
      'Wer antwortet',
      'Die Stelle oder Rolle, nicht der Name einer Person.',
      'Anmeldung im Familienbüro',
    ),
    phone: phone.optional(),
    email: email.optional(),
    website: url('Internetseite', 'Die Seite, auf der mehr dazu steht.', 'https://www.example.org/').optional(),
    booking: url(
      'Termin buchen',
      'Seite, auf der man selbst einen Termin bucht.',
      'https://www.example.org/termine',
    ).optional(),
    video: url(
      'Videoberatung',
      'Seite, über die man an der Videoberatung teilnimmt.',
      'https://www.example.org/video',
    ).optional(),
    note: field(
      line(200).optional(),
      'Hinweis',
      'Wann oder wie man am besten durchkommt.',
      'Am besten vormittags anrufen.',
    ),
  }),
  'Kontakt',
  'Wen Familien fragen können.',
  { phone: '0221 4710100', email: 'familienbuero@example.org' },
);
