import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * One way (docs/ARCHITECTURE.md): what each folder of src may import besides itself.
 * A folder that is not named here (pages) may import everything below src.
 */
const ONE_WAY = {
  domain: [],
  schemas: ['domain'],
  i18n: ['domain'],
  describe: ['domain', 'schemas'],
  portal: ['domain', 'schemas'],
  views: ['domain', 'schemas', 'portal', 'i18n'],
  feeds: ['domain', 'schemas', 'portal', 'i18n', 'views', 'basemap'],
  basemap: ['domain'],
  islands: ['domain', 'i18n'],
};

/** These run in plain Node, in tests and in the browser as well: nothing from Astro. */
const WITHOUT_ASTRO = ['domain', 'schemas', 'describe', 'i18n', 'portal', 'views', 'feeds', 'basemap', 'islands'];

/** These see only the types of a folder they are built upon. */
const TYPES_ONLY = { i18n: 'domain' };

const zones = [
  ...Object.entries(ONE_WAY).map(([folder, allowed]) => ({
    target: `./src/${folder}`,
    from: './src',
    except: [folder, ...allowed].map((name) => `./${name}`),
    message: `src/${folder} may import only: ${[folder, ...allowed].join(', ')}.`,
  })),
  { target: ['./src/components', './src/layouts'], from: './src/pages', message: 'Pages are nobody’s building block.' },
  { target: './src', from: ['./scripts', './tests'], message: 'The product knows neither scripts nor tests.' },
];

const fromAstro = { regex: '^(astro$|astro[:/]|@astrojs/)', message: 'This folder runs without Astro.' };
const onlyIslands = { regex: '^(?!.*/islands/)', message: 'A script of a component imports islands only.' };
const onlyTypes = (folder) => ({
  regex: `/${folder}/`,
  allowTypeImports: true,
  message: `Only types of ${folder}: import type.`,
});

/** The import patterns refused in one folder (one rule per folder: a later entry would replace an earlier one). */
const refused = (folder) => [fromAstro, ...(TYPES_ONLY[folder] ? [onlyTypes(TYPES_ONLY[folder])] : [])];

export default defineConfig(
  { ignores: ['dist/', '.build/', '.astro/', 'tests/fixtures/', 'content/', 'layers/', 'examples/'] },
  {
    files: ['**/*.{ts,astro}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver()],
      'import-x/extensions': ['.ts', '.astro'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'], 'astro-eslint-parser': ['.astro'] },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.astro/*.ts'], // scripts inside components belong to no TypeScript project
    extends: [tseslint.configs.recommendedTypeChecked],
    // A text that is spread falls into its letters.
    rules: { '@typescript-eslint/no-misused-spread': 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  astro.configs.recommended,
  {
    files: ['**/*.astro/*.{ts,js}'],
    rules: { 'no-restricted-imports': ['error', { patterns: [onlyIslands] }] },
  },
  WITHOUT_ASTRO.map((folder) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: refused(folder) }] },
  })),
);
