/**
 * The panels of England and Wales outside London, to start from: each police area has one (Police Reform and Social
 * Responsibility Act 2011 s28(1)). Where the commissioner is also the fire authority the name has "Fire" in it (s28(1A)).
 * In four areas a mayor has the commissioner's functions: Greater Manchester (SI 2017/470), West Yorkshire (SI 2021/112),
 * South Yorkshire and York and North Yorkshire (both from May 2024). The plan's name is that of s5. Everything can be
 * changed in Settings: commissioners are to end in May 2028, subject to legislation.
 */
import { DEFAULT_TERMS, type Nation, type Terms } from './profile';

export interface KnownPanel extends Terms {
  readonly nation: Nation;
  /** What else it is looked for by. */
  readonly area: string;
}

const COMMISSIONERS = [
  'Avon and Somerset',
  'Bedfordshire',
  'Cambridgeshire',
  'Cheshire',
  'Cleveland',
  'Derbyshire',
  'Devon and Cornwall',
  'Dorset',
  'Durham',
  'Gloucestershire',
  'Hampshire',
  'Hertfordshire',
  'Humberside',
  'Kent and Medway',
  'Lancashire',
  'Leicester, Leicestershire and Rutland',
  'Lincolnshire',
  'Merseyside',
  'Norfolk',
  'Northumbria',
  'Nottinghamshire',
  'Suffolk',
  'Surrey',
  'Sussex',
  'Thames Valley',
  'Warwickshire',
  'West Mercia',
  'West Midlands',
  'Wiltshire',
];
const FIRE_COMMISSIONERS = ['Cumbria', 'Essex', 'Northamptonshire', 'Staffordshire'];
const MAYORS = [
  { area: 'Greater Manchester', hasFire: true },
  { area: 'South Yorkshire', hasFire: false },
  { area: 'West Yorkshire', hasFire: false },
  { area: 'York and North Yorkshire', hasFire: true },
];
const WELSH = ['Dyfed-Powys', 'Gwent', 'North Wales', 'South Wales'];
const FIRE_BODY = 'Police, Fire and Crime Panel';

function panel(area: string, nation: Nation, terms: Partial<Terms> = {}): KnownPanel {
  const all = { ...DEFAULT_TERMS, ...terms };
  return { area, nation, bodyName: `${area} ${all.bodyKind}`, ...all };
}

/** In the order of their names. */
export const KNOWN_PANELS: readonly KnownPanel[] = [
  ...COMMISSIONERS.map((area) => panel(area, 'england')),
  ...FIRE_COMMISSIONERS.map((area) =>
    panel(area, 'england', { bodyKind: FIRE_BODY, holderTitle: 'Police, Fire and Crime Commissioner' }),
  ),
  ...MAYORS.map(({ area, hasFire }) =>
    panel(area, 'england', {
      ...(hasFire && { bodyKind: FIRE_BODY }),
      holderTitle: `Mayor of ${area}`,
      holderShort: 'Mayor',
    }),
  ),
  ...WELSH.map((area) => panel(area, 'wales')),
].sort((a, b) => a.area.localeCompare(b.area));

/** The panel of this name, however it is spelled; null for one that is not in the list. */
export function knownPanel(bodyName: string): KnownPanel | null {
  const wanted = plain(bodyName);
  return KNOWN_PANELS.find((one) => plain(one.bodyName) === wanted) ?? null;
}

/** The panel that a plan belongs to, by the plan's title: "Kent Police and Crime Plan 2025-29". Null when it names no area. */
export function panelOfPlan(title: string): string | null {
  const area = /^(?:the\s+)?(.{3,60}?)(?:['’]s)?\s+police(?:,\s*fire)?\s+and\s+crime\s+plan\b/i.exec(title.trim())?.[1];
  if (area === undefined) return null;
  return knownPanel(`${area} ${DEFAULT_TERMS.bodyKind}`)?.bodyName ?? `${area} ${DEFAULT_TERMS.bodyKind}`;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^a-z]+/g, ' ')
    .replace(/\bpolice (?:fire )?and crime panel\b.*$/, '')
    .trim();
}
