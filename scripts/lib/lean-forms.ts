import type { Plugin } from 'vite';
import { handedOver } from '../../src/portal/handover.ts';
import { hasForms } from '../../src/views/editing/cms.ts';

/** Fonts of Sveltia CMS as it would load them from elsewhere. Its package brings the same three. */
const FOREIGN_FONT = /@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/g;
const FONTS = 3;

/** What colours programs in 240 languages: no field holds one. */
const UNUSED = /^@shikijs\/(?:langs|themes)\//;

/** The script of the page with the forms, with seven megabytes behind it. */
const FORMS = /\/islands\/forms\.ts$/;

/**
 * Sveltia CMS as a portal may serve it: its styles ask nobody else for fonts, what no field needs stays out of the
 * site, and all of it where there is no page with forms.
 * @throws when a new version asks elsewhere in another way
 */
export function leanForms(): Plugin {
  const EMPTY = '\0familienportal:left-out';
  const portal = handedOver();
  const isLeftOut = (source: string) =>
    UNUSED.test(source) || (portal !== undefined && !hasForms(portal) && FORMS.test(source));
  return {
    name: 'familienportal:lean-forms',
    enforce: 'pre',
    resolveId: (source) => (isLeftOut(source) ? EMPTY : undefined),
    load: (id) => (id === EMPTY ? 'export default [];' : undefined),
    transform(code, id) {
      if (!/@sveltia\/cms\/npm\/index\.js$/.test(id)) return undefined;
      if (code.match(FOREIGN_FONT)?.length !== FONTS) throw new Error('Sveltia CMS loads its fonts in a new way.');
      return { code: code.replaceAll(FOREIGN_FONT, ''), map: null };
    },
  };
}
