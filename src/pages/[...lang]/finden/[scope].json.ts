import type { APIRoute } from 'astro';
import { localePaths } from '../../../layouts/site.ts';
import { finderScopes, finderText, type Scope } from '../../../views/finder/finder.ts';
import type { View } from '../../../views/view.ts';

interface Props {
  view: View;
  scope: Scope;
}

export const getStaticPaths = () =>
  localePaths.flatMap(({ lang, view }) =>
    finderScopes(view).map((scope) => ({ params: { lang, scope }, props: { view, scope } })),
  );

/** What a list can be filtered by and where its entries are: loaded when somebody filters or opens a map. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(finderText(props.view, props.scope), { headers: { 'Content-Type': 'application/json' } });
