import { describe, expect, it } from 'vitest';
import { KNOWN_PANELS, knownPanel, panelOfPlan } from '@/domain/panels';

describe('the panels to start from', () => {
  it('are the 41 of England and Wales outside London, each once', () => {
    expect(KNOWN_PANELS).toHaveLength(41);
    expect(new Set(KNOWN_PANELS.map(({ bodyName }) => bodyName)).size).toBe(41);
    expect(KNOWN_PANELS.filter(({ nation }) => nation === 'wales').map(({ area }) => area)).toEqual([
      'Dyfed-Powys',
      'Gwent',
      'North Wales',
      'South Wales',
    ]);
  });

  it('name the office-holder: commissioners, those for fire as well, and four mayors', () => {
    expect(knownPanel('Warwickshire Police and Crime Panel')?.holderTitle).toBe('Police and Crime Commissioner');
    expect(knownPanel('essex police, fire & crime panel')).toMatchObject({
      bodyName: 'Essex Police, Fire and Crime Panel',
      holderTitle: 'Police, Fire and Crime Commissioner',
    });
    expect(KNOWN_PANELS.filter(({ holderShort }) => holderShort === 'Mayor')).toHaveLength(4);
    expect(knownPanel('Anyshire Police and Crime Panel')).toBeNull();
  });

  it.each([
    ['Surrey Police and Crime Plan 2021-25', 'Surrey Police and Crime Panel'],
    ['Anyshire Police and Crime Plan 2025-29', 'Anyshire Police and Crime Panel'],
    ['Cumbria’s Police, Fire and Crime Plan', 'Cumbria Police, Fire and Crime Panel'],
    ['Police and Crime Plan', null],
    ['The Foundational Themes', null],
  ])('a plan called “%s” is of %s', (title, body) => {
    expect(panelOfPlan(title)).toBe(body);
  });
});
