import { colourTokens } from '../domain/look/colours.ts';
import type * as z from 'zod';
import { collectionNames, collections, singles, translations, type SingleName } from '../schemas/index.ts';
import { NAMES, type Written } from '../schemas/names.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { fieldReference, type Described } from './reference.ts';

/** Every kind of file an editor writes, with the schema of what stands in it. */
export function describeAll(): Described[] {
  const described = (name: Written, path: string, schema: z.ZodType): Described => ({
    name,
    path: `content/${path}`,
    schema: jsonSchemaOf(schema, NAMES[name]),
  });
  return [
    ...collectionNames.map((name) =>
      described(name, `${name}/<name>.${collections[name].file}`, collections[name].schema),
    ),
    ...(Object.keys(singles) as SingleName[]).map((name) => described(name, `${name}.yaml`, singles[name].schema)),
    described('translations', `translations/<sprache>/<ordner>/<name>.${translations.file}`, translations.schema),
  ];
}

/** Everything that is generated, from the schemas and the colours: text by path from the project's root. */
export function generatedFiles(): Map<string, string> {
  const all = describeAll();
  return new Map([
    ...all.map(({ name, schema }) => [`public/schema/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`] as const),
    ['docs/felder.md', fieldReference(all)],
    ['src/styles/colours.css', colourTokens()],
    ['.vscode/settings.json', `${JSON.stringify(editorSettings(all), null, 2)}\n`],
  ]);
}

/** Tells VS Code's YAML extension which files follow which schema; Markdown it cannot check. */
function editorSettings(all: readonly Described[]): object {
  const yaml = all.filter(({ path }) => path.endsWith('.yaml'));
  return {
    'yaml.schemas': Object.fromEntries(
      yaml.map(({ name, path }) => [`./public/schema/${name}.json`, globs(path.replace('content/', ''))]),
    ),
    'yaml.schemaStore.enable': false,
    'yaml.format.enable': false,
    'files.eol': '\n',
    'files.insertFinalNewline': true,
    'files.trimTrailingWhitespace': true,
    '[yaml]': { 'editor.tabSize': 2, 'editor.insertSpaces': true, 'editor.detectIndentation': false },
  };
}

/** Where such a file lies: in the town's folder, in a layer, in an example. */
const globs = (path: string) => {
  const inner = path.replace('<name>.yaml', '**/*.yaml');
  return [`content/${inner}`, `layers/*/${inner}`, `examples/*/${inner}`];
};
