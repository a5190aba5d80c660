import type { FinderFile } from '../../domain/finder/file.ts';
import { finderFileOf } from '../finder/finder.ts';
import { urlOf, type View } from '../view.ts';
import { entriesIn, type Embed } from './embeds.ts';

/** Path of the file with the entries of an embedded map, without language and folder. */
export const mapFilePath = ({ path }: Embed): string => `${path.slice(0, -1)}.json`;

/** Its address. */
export const mapFileUrl = (view: View, embed: Embed): string => urlOf(view, mapFilePath(embed));

/** The entries of an embedded map, as the map reads them. */
export const mapFile = (view: View, embed: Embed): FinderFile => finderFileOf(view, entriesIn(view, embed));
