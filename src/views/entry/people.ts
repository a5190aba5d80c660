import { blockPicture } from '../../domain/look/block-pictures.ts';
import type { BlockPicture } from '../../domain/look/block-shapes.ts';
import { isOf, type Entry } from '../../portal/portal.ts';
import { contactLinks } from '../answers/contact.ts';
import { byEditor, type Link, type Piece, type View } from '../view.ts';
import { picturesOf, type Picture } from './media.ts';

/** A person in a public role: what they are there for, then who it is. */
export interface Person {
  readonly role: Piece;
  readonly name: string;
  readonly contact: readonly Link[];
  readonly photo: Picture | undefined;
  /** Stands where there is no photo. */
  readonly picture: BlockPicture;
}

/** The people who can be met at an entry; the read model knows only those whose consent lasts. */
export function peopleAt(view: View, { collection, id }: Entry): Person[] {
  return view.portal
    .referring(collection, id)
    .filter((one) => isOf(one, 'people'))
    .map((person) => ({
      role: byEditor(view, person.data.role),
      name: person.data.title,
      contact: person.data.contact ? contactLinks(view, person.data.contact) : [],
      photo: picturesOf(view, person.data.images)[0],
      picture: blockPicture(person.collection, person.id),
    }));
}
