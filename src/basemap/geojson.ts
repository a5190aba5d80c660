import type { Feature, GeoJSON, Geometry } from 'geojson';
import { mapFeatures, type Tags } from './classify.ts';
import type { MapFeature } from './feature.ts';

/** The things of one GeoJSON value (RFC 7946); `tagsOf` translates its properties into tags of OpenStreetMap. */
export function featuresOf(
  json: GeoJSON,
  tagsOf: (properties: Tags) => Tags | undefined = (same) => same,
): MapFeature[] {
  const features: readonly Feature<Geometry | null>[] =
    json.type === 'FeatureCollection'
      ? json.features
      : [json.type === 'Feature' ? json : { type: 'Feature', properties: {}, geometry: json }];
  return features.flatMap(({ geometry, properties }) => {
    const tags = tagsOf(properties ?? {});
    return geometry && tags ? mapFeatures(geometry, tags) : [];
  });
}
