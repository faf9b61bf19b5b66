/** A priority of the invented plan. */
export interface Part {
  readonly number: number;
  readonly name: string;
  readonly outcome: string;
  readonly areas: readonly (readonly [name: string, ...paragraphs: string[]])[];
  readonly measures: readonly string[];
}

export const STREETS: Part = {
  number: 1,
  name: 'Safer streets',
  outcome: "People walk home without worry in the county's towns and villages.",
  areas: [
    [
      'Lighting',
      'Dark corners make people anxious. I will fund forty new lamps by the end of 2032, and say each month where they stand.',
      'Lamps alone do not help, so the police will walk the same paths as those who fear them.',
    ],
    [
      'Knives',
      'Young people carry knives out of fear. I will pay for workers who talk with them outside school hours.',
    ],
  ],
  measures: ['Every park has gates that close at night.', 'Fewer people say that they fear to walk after dark.'],
};

export const HELP: Part = {
  number: 2,
  name: 'Better help for victims',
  outcome: 'Victims are believed, told what happens next, and helped for as long as they need it.',
  areas: [
    [
      'Being told',
      'Too many victims never hear what became of their report. I will hold the force to a call within five days.',
    ],
    ['Safe places', 'I will keep refuge places open in each district, and look for money to open four more of them.'],
  ],
  measures: ['Victims are called within five days.', 'No refuge turns anyone away for want of a place.'],
};

export const ROADS: Part = {
  number: 3,
  name: 'Roads without deaths',
  outcome: 'Nobody dies on the roads of the county, whether they walk, ride or drive.',
  areas: [
    [
      'Speed',
      'Speed kills more than anything else on our roads. I will buy twelve cameras that move from village to village.',
    ],
    ['Cyclists', 'Cyclists tell me that drivers pass too close. I want to see officers on bicycles in every town.'],
  ],
  measures: ['Deaths on the roads fall by half.', 'Close passes are followed up with a letter or a fine.'],
};

export const FRONT =
  'This plan sets out what I will do while I hold this office, and how you can see whether I did it.';

/** The whole plan as plain text. */
export function plan(parts: readonly Part[] = [STREETS, HELP, ROADS]): string {
  const sections = parts.map((part, at) => page({ ...part, number: at + 1 }));
  const vision = 'Our vision: A county in which everyone is safe and is heard.';
  return [
    'Exampleshire Police and Crime Plan 2031-35',
    FRONT,
    vision,
    ...sections,
    'Getting in touch',
    'Write to the office.',
  ].join('\n\n');
}

export interface PageOptions {
  readonly heading?: boolean;
  /** A web site's menus around it, a picture's description, and titles in capitals. */
  readonly site?: boolean;
  readonly curly?: boolean;
  /** All paragraphs of a focus area in one. */
  readonly joined?: boolean;
}

/** One priority as a page of its own, as plain text. */
export function page(
  part: Part,
  { heading = true, site = false, curly = false, joined = false }: PageOptions = {},
): string {
  const title = `Priority ${part.number}: ${part.name}`;
  const lines = [
    ...(site ? ['Skip to content', 'Text size: A A A', 'Open Menu'] : []),
    ...(heading ? [site ? title.toUpperCase() : title] : []),
    ...(site ? ['An icon showing three people at a table'] : []),
    ...(site ? ['Shared outcome:', part.outcome] : [`Shared outcome: ${part.outcome}`]),
    'Focus areas:',
    ...part.areas.flatMap(([name, ...paragraphs]) => [name, ...(joined ? [paragraphs.join(' ')] : paragraphs)]),
    'What success will look like:',
    part.measures.map((measure) => (site ? `  • ${measure.replace(/\.$/, '')}` : `- ${measure}`)).join('\n'),
  ];
  const text = lines.join('\n\n');
  return curly ? text.replaceAll("'", '’').replaceAll(', and', ',  and') : text;
}
