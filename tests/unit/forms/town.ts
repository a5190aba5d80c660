import { formsConfig, type FormFile, type Town } from '../../../src/describe/forms/config.ts';
import { de } from '../../../src/i18n/de.ts';

/** The sample's town, as the page of the forms knows it; entries of the layers come on top where a test needs them. */
export const TOWN: Town = {
  site: {
    name: 'Familienportal',
    repository: { forge: 'github', url: 'https://github.com/finkenlohe/portal', branch: 'main' },
  },
  folder: 'content/',
  url: 'https://portal.example.org/',
  labels: de.collections,
  choices: { topics: [{ value: 'gesundheit', label: 'Gesundheit' }] },
  translated: [{ language: 'en', collection: 'offers' }],
};

const { collections, singletons } = formsConfig(TOWN);

/** Every form of the town: its folders, then its single files. */
export const FORMS: readonly FormFile[] = [...collections.filter((one) => 'fields' in one), ...singletons];

/** The form of a folder or a single file. */
export function formOf(name: string): FormFile {
  const form = FORMS.find((one) => one.name === name);
  if (!form) throw new Error(`There is no form for ${name}.`);
  return form;
}
