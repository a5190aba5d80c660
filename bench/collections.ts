/** Collections of the generated content, in the order of the menu of the equal templates. */
export const COLLECTIONS = [
  'offers',
  'events',
  'kitas',
  'institutions',
  'venues',
  'organisations',
  'guides',
  'places',
] as const;
