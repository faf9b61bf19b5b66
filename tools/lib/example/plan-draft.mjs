// @ts-check
/** The draft of the example's plan: the plan itself, but for what the consultation changed. */

/** What the plan says, and what its draft said. @type {readonly (readonly [published: string, draft: string])[]} */
const CHANGED = [
  ['# Anyshire Police and Crime Plan 2025-29', '# Anyshire Police and Crime Plan 2025-29\n\nDraft: Version 2'],
  ['I will pay for 60 extra patrols in each quarter', 'I will pay for 80 extra patrols in each quarter'],
  [
    'I will make sure that every victim is told within five working days what will happen next.',
    'I will make sure that every victim is told what will happen next.',
  ],
  ['#### Stopping perpetrators', '#### Challenging perpetrators'],
  ['#### Rural crime\n', '#### Crime in the countryside\n'],
  [
    '#### Open to challenge',
    '#### Police horses\n\nI will look into bringing back mounted officers for large events by the end of 2026.\n\n#### Open to challenge',
  ],
  ['within 20 working days', 'within a month'],
];

/**
 * @param {string} plan the source of the published plan
 * @throws when words of the list stand no longer in it, or more than once
 */
export function draftOf(plan) {
  return CHANGED.reduce((text, [published, draft]) => {
    if (text.split(published).length !== 2) throw new Error(`The plan does not say once: ${published}`);
    return text.replace(published, draft);
  }, plan);
}
