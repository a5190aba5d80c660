import type { Plugin } from 'vite';

/** Fonts of Sveltia CMS as it would load them from elsewhere. Its package brings the same three. */
const FOREIGN_FONT = /@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/g;
const FONTS = 3;

/**
 * Sveltia CMS as a portal may serve it: its styles ask nobody else for fonts, and what colours programs in 240
 * languages stays out of the site, for no field holds one.
 * @throws when a new version asks elsewhere in another way
 */
export function leanForms(): Plugin {
  const EMPTY = '\0familienportal:no-highlighting';
  return {
    name: 'familienportal:lean-forms',
    enforce: 'pre',
    resolveId: (source) => (/^@shikijs\/(?:langs|themes)\//.test(source) ? EMPTY : undefined),
    load: (id) => (id === EMPTY ? 'export default [];' : undefined),
    transform(code, id) {
      if (!/@sveltia\/cms\/npm\/index\.js$/.test(id)) return undefined;
      if (code.match(FOREIGN_FONT)?.length !== FONTS) throw new Error('Sveltia CMS loads its fonts in a new way.');
      return { code: code.replaceAll(FOREIGN_FONT, ''), map: null };
    },
  };
}
