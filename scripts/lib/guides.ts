import type { MarkdownProcessor } from 'astro/markdown';
import type { Root } from 'mdast';
import type { Plugin } from 'vite';
import { readEnvironment } from '../../src/portal/environment.ts';
import { handedOver } from '../../src/portal/handover.ts';
import { loadPortal, type Portal } from '../../src/portal/portal.ts';
import { guideModule } from '../../src/views/text/guide-module.ts';

/** The module that holds the components of all guides. */
const LIST = 'virtual:guides';
/** A guide's own module: `/virtual:guide/<language>/<id>.mdx`. */
const GUIDE = '/virtual:guide/';
const MDX = '.mdx';

/** True for what is made of the content: read again when the content changes. */
export const isGuideModule = (id: string): boolean => id === `\0${LIST}` || id.startsWith(`\0${GUIDE}`);

const readPortal = (): Portal => handedOver() ?? loadPortal(readEnvironment());

/** The checked trees of all guides by language and id: "de/schulstart". */
function treesOf(portal: Portal): Map<string, Root> {
  return new Map(
    portal.all('guides').flatMap((guide) => [
      [`de/${guide.id}`, guide.tree] as const,
      ...portal.site.languages.flatMap((language) => {
        const translated = portal.translation(guide, language);
        return translated ? [[`${language}/${guide.id}`, translated.tree] as const] : [];
      }),
    ]),
  );
}

function listModule(names: readonly string[]): string {
  return [
    ...names.map((name, index) => `import guide${index} from ${JSON.stringify(`${GUIDE}${name}${MDX}`)};`),
    `export const guides = new Map([${names.map((name, index) => `[${JSON.stringify(name)}, guide${index}]`).join(', ')}]);`,
  ].join('\n');
}

/** What Astro wants to know of a module: nothing runs in the browser, nothing goes into the head. */
const PLAIN = {
  hydratedComponents: [],
  clientOnlyComponents: [],
  serverComponents: [],
  scripts: [],
  propagation: 'none' as const,
  containsHead: false,
  pageOptions: {},
};

/**
 * Guides as components of Astro, wherever their files lie. `@astrojs/mdx` is handed the name of a guide, never its
 * text, and makes of it what is written from the tree that has passed the check.
 */
export function checkedGuides(read: () => Portal = readPortal): {
  readonly plugin: Plugin;
  readonly processor: MarkdownProcessor;
} {
  let trees = new Map<string, Root>();
  return {
    plugin: {
      name: 'familienportal:guides',
      enforce: 'pre',
      resolveId: (id) => (id === LIST || id.startsWith(GUIDE) ? `\0${id}` : undefined),
      load(id) {
        if (id === `\0${LIST}`) {
          trees = treesOf(read());
          return listModule([...trees.keys()]);
        }
        return isGuideModule(id) ? id.slice(GUIDE.length + 1, -MDX.length) : undefined;
      },
    },
    processor: {
      name: 'familienportal',
      options: {},
      createRenderer: () => Promise.reject(new Error('Markdown is read by src/portal/read, nowhere else.')),
      createMdxRenderer: () =>
        Promise.resolve({
          process: (name) => {
            const tree = trees.get(name.trim());
            return tree
              ? Promise.resolve({ code: guideModule(tree), astroMetadata: PLAIN })
              : Promise.reject(new Error('Only guides that have passed the check become components.'));
          },
        }),
    },
  };
}
