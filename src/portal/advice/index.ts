import type { Content } from '../content.ts';
import { byPlace, type Problem } from '../problem.ts';
import type { Rule } from '../rules/rule.ts';
import { age } from './age.ts';
import { duplicates } from './duplicates.ts';
import { hours } from './hours.ts';
import { ids } from './ids.ts';
import { orphans } from './orphans.ts';
import { advisePictures } from './pictures.ts';
import { responsible } from './responsible.ts';
import { easyLanguage } from './easy-language.ts';
import { reading } from './reading.ts';
import { untranslated } from './untranslated.ts';
import { wording } from './wording.ts';

/** What stands in the data and wants to be looked at. */
const FACTS: readonly Rule[] = [age, duplicates, hours, ids, orphans, responsible, untranslated];

/** How texts are written: shown only for the files somebody works on. */
const STYLE: readonly Rule[] = [reading, easyLanguage, wording];

const run = (rules: readonly Rule[], content: Content) => rules.flatMap((rule) => [...rule(content)]);

/**
 * What would make correct content better; nothing of it stops a build. Entries of the layers are left out: a town
 * cannot mend them. An archive shows an old document as it was, so nothing in it is advised upon.
 */
export async function advise(content: Content): Promise<Problem[]> {
  if (content.site?.archive) return [];
  const files = [...content.files.values()].filter(({ folder }) => folder === 'media');
  return [...adviseFacts(content), ...(await advisePictures(files))].sort(byPlace);
}

/** Like `advise`, but without reading image files (fast enough for every build). */
export function adviseFacts(content: Content): Problem[] {
  return content.site?.archive ? [] : run(FACTS, content);
}

/** Tips on style. */
export function adviseStyle(content: Content): Problem[] {
  return content.site?.archive ? [] : run(STYLE, content).sort(byPlace);
}
