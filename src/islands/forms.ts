import CMS, { type CmsConfig } from '@sveltia/cms';
import { fileFormat } from '../domain/forms/file.ts';
import type { FormField } from '../domain/forms/field.ts';

/** A form as the configuration describes it. */
interface Form {
  readonly format: string;
  readonly extension?: string;
  readonly fields: readonly FormField[];
}

/** Where Sveltia CMS keeps what its user prefers. */
const PREFERENCES = 'sveltia-cms.prefs';

/** German, until somebody chooses another language. */
function speakGerman(): void {
  const preferred = JSON.parse(localStorage.getItem(PREFERENCES) ?? '{}') as Record<string, unknown>;
  if (preferred['locale'] === undefined)
    localStorage.setItem(PREFERENCES, JSON.stringify({ ...preferred, locale: 'de' }));
}

/** Starts the forms with the configuration that lies beside the page. */
async function start(): Promise<void> {
  const config = (await (await fetch('config.json')).json()) as CmsConfig;
  const forms = [...(config.collections ?? []), ...(config.singletons ?? [])] as Partial<Form>[];
  for (const { format, extension = 'yaml', fields } of forms) {
    if (format === undefined || fields === undefined) continue;
    CMS.registerCustomFormat(format, extension, fileFormat(fields, extension !== 'yaml'));
  }
  speakGerman();
  await CMS.init({ config });
}

await start();
