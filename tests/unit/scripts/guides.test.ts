import { describe, expect, test } from 'vitest';
import { checkedGuides } from '../../../scripts/lib/guides.ts';
import { loadPortal } from '../../../src/portal/portal.ts';
import { lay, temporary, town, type Files } from '../check/town.ts';

const guide = (title: string, text: string) => `---\ntitle: ${title}\nsummary: S.\n---\n\n${text}\n`;

/** What the plugin and the processor make of a town and the layer it extends: the list, and each guide's module. */
async function modulesOf(files: Files, layer: Files) {
  const layersDir = temporary();
  lay(layersDir, layer);
  const contentDir = town(files);
  const site =
    'name: A\nmunicipality: Stadt A\ndescription: D.\nland: nw\nlanguages: [de, en]\nextends: [bund]\ncontact:\n  email: a@example.org\n';
  lay(contentDir, { 'site.yaml': site });
  const { plugin, processor } = checkedGuides(() => loadPortal({ contentDir, layersDir, today: '2026-11-22' }));
  const hook = (name: 'resolveId' | 'load', id: string) =>
    (plugin[name] as unknown as (id: string) => string | undefined)(id);
  const list = hook('load', hook('resolveId', 'virtual:guides')!)!;
  const renderer = await processor.createMdxRenderer!({}, {} as never);
  const program = async (id: string) =>
    (await renderer.process(hook('load', hook('resolveId', id)!)!, id, {} as never)).code;
  return { hook, list, program, renderer };
}

const LAYER = {
  'bund/guides/vom-bund.mdx': guide('Vom Bund', 'Text des Bundes.'),
  'bund/guides/beide.mdx': guide('Beide', 'Text des Bundes.'),
};
const TOWN = {
  'guides/beide.mdx': guide('Beide', 'Text der Stadt.'),
  'translations/en/guides/beide.md': '---\ntitle: Both\nsummary: S.\nof: "000000000000"\n---\n\nText in English.\n',
};

describe('guides as modules', () => {
  test('every guide in every language it is written in, wherever it lies; the town’s text wins', async () => {
    const { list, program } = await modulesOf(TOWN, LAYER);
    expect(list.match(/'|"\/virtual:guide\/[^"]+"/g)).toEqual([
      '"/virtual:guide/de/beide.mdx"',
      '"/virtual:guide/en/beide.mdx"',
      '"/virtual:guide/de/vom-bund.mdx"',
    ]);
    expect(await program('/virtual:guide/de/beide.mdx')).toContain('"Text der Stadt."');
    expect(await program('/virtual:guide/en/beide.mdx')).toContain('"Text in English."');
    expect(await program('/virtual:guide/de/vom-bund.mdx')).toContain('"Text des Bundes."');
  });

  test('what is handed to the compiler is a name and never a text', async () => {
    const { hook } = await modulesOf(TOWN, LAYER);
    expect(hook('load', '\0/virtual:guide/de/beide.mdx')).toBe('de/beide');
  });

  test('nothing else is compiled', async () => {
    const { renderer, hook } = await modulesOf(TOWN, LAYER);
    for (const text of ['{alert(1)}', 'de/gibt-es-nicht', '# Seite', '__proto__'])
      await expect(renderer.process(text, 'a.mdx', {} as never)).rejects.toThrow('Only guides');
    expect(hook('load', '/src/pages/a.mdx')).toBeUndefined();
    expect(hook('resolveId', './a.mdx')).toBeUndefined();
  });

  test('no guide, no module', async () => {
    const { list } = await modulesOf({}, {});
    expect(list).toBe('export const guides = new Map([]);');
  });
});
