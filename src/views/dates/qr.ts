import encodeQR from 'qr';
import type { Period } from '../../domain/time/periods.ts';
import { periodPath } from '../../schemas/routes.ts';
import { urlOf, type View } from '../view.ts';

const nameOf = ({ locale }: Pick<View, 'locale'>, { path }: Period) => `${locale}-${path.replace('/', '-')}`;

/** File of the code for a part of the calendar, below the portal's folder. */
export const qrPath = (view: Pick<View, 'locale'>, period: Period): string => `bilder/qr/${nameOf(view, period)}.svg`;

/** The address of a part of the calendar as a QR code (ISO/IEC 18004, a quarter may be hidden or torn). */
export function qrOf(view: View, { path }: Period, origin: URL): string {
  return encodeQR(new URL(urlOf(view, periodPath(path)), origin).href, 'svg', { ecc: 'quartile', border: 4 });
}
