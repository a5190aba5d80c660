/** What the environment says about the built site; scripts and tests read it here. */

/** The subfolder the site lives in, as a path with a slash at both ends. */
export const basePath = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/');

/** The built site. */
export const distDir = process.env.DIST_DIR ?? 'dist';
