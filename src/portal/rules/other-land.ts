import type { Problem } from '../problem.ts';
import { at, type Rule } from './rule.ts';

/** A layer of another Land brings its poison line and its rules, which are wrong for the families here. */
export const otherLand: Rule = function* ({ site, siteDraft }): Generator<Problem> {
  if (!site?.extends || !siteDraft) return;
  for (const [index, layer] of site.extends.entries()) {
    if (layer === 'bund' || layer === site.land) continue;
    yield at(
      siteDraft,
      ['extends', index],
      `Das Portal liegt im Land ${site.land}, übernimmt aber Inhalte des Landes ${layer}, auch dessen Giftnotruf`,
      `extends: [bund, ${site.land}]`,
    );
  }
};
