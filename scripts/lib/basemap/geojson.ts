import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GeoJSON } from 'geojson';
import { load } from 'js-yaml';
import * as z from 'zod';
import type { Tags } from '../../../src/basemap/classify.ts';
import { featuresOf } from '../../../src/basemap/geojson.ts';
import type { MapFeature } from '../../../src/basemap/feature.ts';

const tags = z.record(z.string(), z.string());

/** What the properties of a file mean, by its name without ending: for official data, which has words of its own. */
const rulesSchema = z.record(
  z.string(),
  z.strictObject({
    /** Property that holds the name. */
    name: z.string().optional(),
    /** Tags of everything in the file. */
    tags: tags.optional(),
    /** Property that says what a thing is, and the tags for each of its values; others are left out. */
    by: z.string().optional(),
    values: z.record(z.string(), tags).optional(),
  }),
);

type Rules = z.output<typeof rulesSchema>;
type Rule = Rules[string];

/**
 * Reads the file that explains official data.
 * @throws when it is no such file.
 */
export function readRules(path: string): Rules {
  return rulesSchema.parse(load(readFileSync(path, 'utf8')));
}

function tagsOf(properties: Tags, rule: Rule | undefined): Tags | undefined {
  if (!rule) return properties;
  const name = rule.name === undefined ? {} : { name: properties[rule.name] };
  if (rule.by === undefined) return { ...rule.tags, ...name };
  const own = rule.values?.[String(properties[rule.by])];
  return own && { ...rule.tags, ...own, ...name };
}

/** The things of all GeoJSON files in a folder, in the order of their names. */
export function readFolder(folder: string, rules: Rules = {}): MapFeature[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.geojson'))
    .sort()
    .flatMap((name) => {
      const json = JSON.parse(readFileSync(join(folder, name), 'utf8')) as GeoJSON;
      const rule = rules[basename(name, '.geojson')];
      return featuresOf(json, (properties) => tagsOf(properties, rule));
    });
}
