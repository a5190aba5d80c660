/** What somebody might slip in through the forms is refused as in a file. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileFormat, type FileFormat } from '../../../src/domain/forms/file.ts';
import { ATTACKS } from '../check/hostile.ts';
import { report, town } from '../check/town.ts';
import { FORMS } from './town.ts';

/** Every file of a town that has a form, with the way through it. */
function formFiles(folder: string): { path: string; format: FileFormat }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const form = FORMS.find(({ name }) => entry.parentPath === join(folder, name));
    const ending = form?.extension ?? '';
    if (!form || !entry.isFile() || !entry.name.endsWith(`.${ending}`) || statSync(path).size > 200_000) return [];
    return [{ path, format: fileFormat(form.fields, ending !== 'yaml') }];
  });
}

/** The town after every file was opened in its form and saved; a file that is no YAML cannot be opened and stays. */
function throughForms(folder: string, retype: boolean): void {
  for (const { path, format } of formFiles(folder)) {
    const data = readInForm(format, readFileSync(path, 'utf8'));
    if (!data) continue;
    if (retype) delete data['writtenText'];
    writeFileSync(path, format.toFile(data));
  }
}

function readInForm({ fromFile }: FileFormat, text: string) {
  try {
    return fromFile(text);
  } catch {
    return undefined;
  }
}

/** The files a report is about. */
const refused = (folder: string) => new Set(report(folder).map((line) => line.replace(/:\d+:\d+ .*$/s, '')));

/** Attacks on maps and pictures: no form reads them, and the check takes long over them. */
const NO_ENTRIES = /^(?:geo|huge|large)-/;

/** A town with everything somebody might do to it. */
function attacked(): string {
  const folder = town();
  for (const { name, make } of ATTACKS) if (!NO_ENTRIES.test(name)) make(folder);
  return folder;
}

let known: ReadonlySet<string> | undefined;

/** What the check refuses in such a town as it was written. */
const asWritten = () => (known ??= refused(attacked()));

test('what is opened and saved is refused as before', () => {
  const folder = attacked();
  throughForms(folder, false);
  expect(asWritten().size).toBeGreaterThan(100);
  expect(refused(folder)).toEqual(asWritten());
});

/** Typed anew, these say something harmless: what made them attacks was how the file was written. */
const HARMLESS = ['anchor', 'bare-tag', 'custom-tag', 'js-function', 'yaml-directive'].map((id) => `kitas/${id}.yaml`);

test('what is typed into a form anew is refused, or nothing is left of the attack', () => {
  const folder = attacked();
  throughForms(folder, true);
  expect([...asWritten().difference(refused(folder))].sort()).toEqual(HARMLESS);
});
