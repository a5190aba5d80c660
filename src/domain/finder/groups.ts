/**
 * What entries can be found by. A group is a set of choices of which one is enough; between groups all
 * must hold. The value is the group's word in the address, which every shared link keeps.
 */
export const GROUPS = {
  kinds: 'art',
  topics: 'thema',
  phases: 'phase',
  situations: 'lage',
  audiences: 'wer',
  places: 'ort',
  languages: 'sprache',
  hoursBooked: 'stunden',
  providers: 'traeger',
  concepts: 'konzept',
} as const;

export type Group = keyof typeof GROUPS;
export const groupNames = Object.keys(GROUPS) as Group[];

/** Parts of a day: before noon, until five, and later. */
export const DAYPARTS = ['morning', 'afternoon', 'evening'] as const;

/** Weekdays in addresses, Monday first. */
export const DAYS = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'] as const;

/** What a family needs all of: each is a group of its own. The value is its word in the address. */
export const NEEDS = {
  free: 'kostenfrei',
  noRegistration: 'ohne-anmeldung',
  stepFree: 'stufenlos',
  lift: 'aufzug',
  toilet: 'wc',
  parking: 'parkplatz',
  changingTable: 'wickeltisch',
  strollerSpace: 'kinderwagen',
  hearingLoop: 'hoeranlage',
  signLanguage: 'gebaerdensprache',
  quietRoom: 'ruheraum',
  early: 'frueh',
  inclusion: 'inklusion',
  familienzentrum: 'familienzentrum',
  /** Known only at the moment of reading, like the next. */
  open: 'jetzt-offen',
  vacancy: 'freie-plaetze',
} as const;

export type Need = keyof typeof NEEDS;
export const needNames = Object.keys(NEEDS) as Need[];

/** The number of a time slot: seven days of three parts. */
export const slotOf = (day: number, part: number) => day * DAYPARTS.length + part;
