import type { APIRoute } from 'astro';
import { periodsFrom, type Period } from '../../../domain/time/periods.ts';
import { localePaths } from '../../../layouts/site.ts';
import { hasCalendar } from '../../../views/dates/calendar.ts';
import { qrOf, qrPath } from '../../../views/dates/qr.ts';
import type { View } from '../../../views/view.ts';

export const getStaticPaths = () =>
  localePaths.flatMap(({ view }) =>
    hasCalendar(view)
      ? periodsFrom(view.portal.today, view.portal.holidays).map((period) => ({
          params: { name: qrPath(view, period).replace(/^.*\/|\.svg$/g, '') },
          props: { view, period },
        }))
      : [],
  );

export const GET: APIRoute<{ view: View; period: Period }> = ({ props, site }) =>
  new Response(qrOf(props.view, props.period, site!), { headers: { 'Content-Type': 'image/svg+xml' } });
