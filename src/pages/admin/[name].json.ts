import type { APIRoute, GetStaticPaths } from 'astro';
import { formsConfig } from '../../describe/forms/config.ts';
import { DEFAULT_LOCALE } from '../../i18n/index.ts';
import { viewIn } from '../../layouts/site.ts';
import { portal } from '../../portal/current.ts';
import { formsTown, hasForms } from '../../views/editing/cms.ts';

export const getStaticPaths = (() =>
  hasForms(portal) ? [{ params: { name: 'config' } }] : []) satisfies GetStaticPaths;

/** The forms of this portal: made at every build, because they name its repository and what its layers offer. */
export const GET: APIRoute = ({ site }) => {
  const view = viewIn(DEFAULT_LOCALE);
  return Response.json(formsConfig(formsTown(view, new URL(view.base, site).href)));
};
