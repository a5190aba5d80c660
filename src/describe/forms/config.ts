import { BODY } from '../../domain/forms/file.ts';
import { joinGerman } from '../../domain/text.ts';
import { componentNames } from '../../schemas/components.ts';
import {
  collectionNames,
  collections,
  singles,
  translations,
  type CollectionName,
  type SingleName,
  type Site,
} from '../../schemas/index.ts';
import { entryFields } from '../../schemas/fields/common.ts';
import { NAMES } from '../../schemas/names.ts';
import { pathOf } from '../../schemas/routes.ts';
import { jsonSchemaOf } from '../json-schema.ts';
import { backendOf, hasReview } from './backend.ts';
import { formFields, MEDIA, type Choices, type CmsField } from './field.ts';

/** What the forms have to know of the portal they are for. */
export interface Town {
  readonly site: Pick<Site, 'name'> & { readonly repository: NonNullable<Site['repository']> };
  /** Where the content lies in the repository: "content/", or nothing where it is the repository. */
  readonly folder: string;
  /** Address of the portal with its folder. */
  readonly url: string;
  /** Names of the collections for people. */
  readonly labels: Readonly<Record<CollectionName, string>>;
  readonly choices: Choices;
  /** Translations the town has written. */
  readonly translated: readonly { readonly language: string; readonly collection: CollectionName }[];
}

/** A collection or a single file, as the page needs it to read and write its files. */
export interface FormFile {
  readonly name: string;
  readonly format: string;
  /** Ending of the files; a single file has its own. */
  readonly extension?: string;
  readonly fields: readonly CmsField[];
}

interface FormsConfig extends Readonly<Record<string, unknown>> {
  readonly collections: readonly (FormFile | { readonly divider: true })[];
  readonly singletons: readonly (FormFile & { readonly file: string })[];
}

/** Sveltia CMS takes Markdown only from formats named like this; how they are read and written is our own. */
const formatOf = (name: string, extension: string) => (extension === 'yaml' ? name : `${name}-frontmatter`);

/** Lines in the list of collections: below these begins another kind of thing. */
const LAST_OF_GROUP: readonly CollectionName[] = ['institutions', 'places', 'guides', 'audiences', 'holidays'];

/** The configuration of Sveltia CMS for a portal: a form for every kind of file, from the schemas. */
export function formsConfig(town: Town): FormsConfig {
  const { site, folder, url, labels, translated } = town;
  const groups = collectionNames.flatMap((name) => [
    collectionForm(name, town),
    ...(LAST_OF_GROUP.includes(name) ? [{ divider: true as const }] : []),
  ]);
  return {
    load_config_file: false,
    app_title: `${site.name}: Redaktion`,
    site_url: url,
    display_url: url,
    logo: { src: `${new URL(url).pathname}favicon.svg` },
    backend: backendOf(site.repository),
    publish_mode: hasReview(site.repository) ? 'editorial_workflow' : 'simple',
    media_folder: `${folder}media`,
    public_folder: MEDIA,
    media_libraries: {
      default: {
        config: {
          max_file_size: 5_000_000,
          slugify_filename: true,
          // Smaller, and without the place where the picture was taken.
          transformations: { raster_image: { format: 'webp', quality: 85, width: 1600, height: 1600 } },
        },
      },
      stock_assets: false,
    },
    editor: { preview: false },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-', maxlength: 60 },
    output: { omit_empty_optional_fields: true },
    collections: [
      ...groups,
      ...(translated.length > 0 ? [{ divider: true as const }] : []),
      ...translated.map(({ language, collection }) => ({
        ...entryForm(
          translations.file,
          formFields(jsonSchemaOf(translations.schema, NAMES.translations), town.choices),
          collections[collection].file === 'mdx',
        ),
        name: `translations-${language}-${collection}`,
        format: formatOf(`translations-${language}-${collection}`, translations.file),
        label: `${labels[collection]} (${language})`,
        label_singular: NAMES.translations.title,
        description: NAMES.translations.description,
        folder: `${folder}translations/${language}/${collection}`,
        create: false,
      })),
    ],
    singletons: (Object.keys(singles) as SingleName[]).map((name) => ({
      name,
      label: NAMES[name].title,
      file: `${folder}${name}.yaml`,
      format: name,
      fields: formFields(jsonSchemaOf(singles[name].schema, NAMES[name]), town.choices),
    })),
  };
}

function collectionForm(name: CollectionName, { labels, folder, choices }: Town) {
  const { schema, file } = collections[name];
  const path = pathOf({ collection: name, id: '{{slug}}' });
  const fields = formFields(jsonSchemaOf(schema, NAMES[name]), choices);
  // A file of the town says only what differs from the layer's entry of the same name.
  const partial =
    choices[name] === undefined ? fields : fields.map((one) => ({ ...one, required: one.name === 'title' }));
  return {
    ...entryForm(file, partial, file === 'mdx'),
    name,
    format: formatOf(name, file),
    label: labels[name],
    label_singular: NAMES[name].title,
    description: NAMES[name].description,
    folder: `${folder}${name}`,
    slug: { template: '{{title}}', editable: ['create'] },
    ...(path !== undefined && { preview_path: path.slice(1) }),
  };
}

/** What forms of entries have in common. Nothing is deleted: an address that people know says that a thing has ended. */
function entryForm(extension: string, fields: readonly CmsField[], withComponents: boolean) {
  return {
    extension,
    fields: inOrder(fields, extension === 'yaml' ? [] : [textField(withComponents)]),
    identifier_field: 'title',
    summary: '{{title}}',
    sortable_fields: ['title'],
    delete: false,
  };
}

/** Title, summary and what must be there; then what the entry is about, its text, and last what hardly ever changes. */
function inOrder(fields: readonly CmsField[], text: readonly CmsField[]): CmsField[] {
  const first = fields.filter(({ name, required }) => name === 'title' || name === 'summary' || required);
  const last = fields.filter((field) => field.name in entryFields && !first.includes(field));
  const rest = fields.filter((field) => !first.includes(field) && !last.includes(field));
  return [...first, ...rest, ...text, ...last];
}

/** The text below the fields; guides have signs that an editor for plain Markdown would lose. */
function textField(withComponents: boolean): CmsField {
  const common = { name: BODY, label: 'Text', required: false };
  if (withComponents)
    return { ...common, widget: 'text', hint: `Markdown, mit diesen Bausteinen: ${joinGerman(componentNames)}.` };
  return {
    ...common,
    widget: 'markdown',
    buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'bulleted-list', 'numbered-list', 'quote'],
    editor_components: [],
    linked_images: false,
  };
}
