import { publicPlace } from '../../portal/public-place.ts';
import type { Data } from '../../schemas/index.ts';
import { byEditor, lineOf, linkTo, type Link, type Piece, type View } from '../view.ts';
import { accessInWords } from './ages-cost-registration.ts';

type Access = NonNullable<Data<'offers'>['accessibility']>;

/** Anything that may say where it is. */
export interface Placed {
  readonly address?: NonNullable<Data<'offices'>['address']> | undefined;
  readonly venue?: string | undefined;
  readonly accessibility?: Access | undefined;
}

/** The address as one line: "Haus der Familie, Lindenweg 12, 59991 Amselfurt". */
function addressInWords(address: Exclude<Placed['address'], 'protected' | undefined>): string {
  const { name, street, postcode, city } = address;
  return [name, street, postcode === undefined ? city : `${postcode} ${city}`]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** Where something is: its house (linked) and address, or its own address, or that it is protected. */
export function whereInWords(view: View, placed: Placed): Link[] {
  const { address, venue } = placed;
  if (address === 'protected') return [{ text: view.t.protectedAddress }];
  const house = venue === undefined ? undefined : view.portal.get('venues', venue);
  if (house) {
    const at = house.data.address;
    const stop = house.data.stop;
    return [
      linkTo(view, house),
      ...(typeof at === 'object'
        ? [
            byEditor(view, addressInWords({ ...at, name: at.name === house.data.title ? undefined : at.name })),
            ...(at.note === undefined ? [] : [byEditor(view, at.note)]),
          ]
        : []),
      ...(stop === undefined ? [] : [lineOf([`${view.t.facts.stop}: `, byEditor(view, stop)])]),
    ];
  }
  if (address === undefined) return [];
  return [
    byEditor(view, addressInWords(address)),
    ...(address.note === undefined ? [] : [byEditor(view, address.note)]),
  ];
}

/** The town or district a thing is in, for cards. */
export function townInBrief({ portal }: View, placed: Placed): string | undefined {
  const address = publicPlace(portal, placed)?.address;
  const place = address?.place === undefined ? undefined : portal.get('places', address.place);
  return place?.data.title ?? address?.city;
}

/** Access of the thing itself, completed by its house; the thing's own words win. */
export function accessOf(view: View, placed: Placed): Piece[] {
  const house = placed.venue === undefined ? undefined : view.portal.get('venues', placed.venue)?.data.accessibility;
  return accessInWords(view, { ...house, ...placed.accessibility });
}
