import type { FinderFile } from '../../domain/finder/file.ts';
import { pinsFile } from '../finder/finder.ts';
import { urlOf, type View } from '../view.ts';
import { entriesIn, type Embed } from './embeds.ts';

/** Path of the file with the entries of an embedded map, without language and folder. */
export const mapFilePath = ({ path }: Embed): string => `${path.slice(0, -1)}.json`;

/** Its address. */
export const mapFileUrl = (view: View, embed: Embed): string => urlOf(view, mapFilePath(embed));

/** The entries of an embedded map, as the map reads them: where they are, and nothing to filter by. */
export const mapFile = (view: View, embed: Embed): FinderFile => pinsFile(view, entriesIn(view, embed));
