import { describe, expect, it } from 'vitest';
import { DEFAULT_TERMS, profileOn, termsOn } from '@/domain/profile';
import { aProfile } from '../../helpers/builders';

const commissioner = aProfile('2012-11-22');
const mayor = aProfile('2028-05-08', {
  holderTitle: 'Mayor of Northmoor',
  holderShort: 'Mayor',
  planName: 'Policing and Crime Plan',
});
// Deliberately not in order of date.
const profiles = [mayor, commissioner];

describe('the words of a panel', () => {
  it.each([
    ['2028-05-07', 'Commissioner'],
    ['2028-05-08', 'Mayor'],
    ['2031-01-01', 'Mayor'],
    ['2025-02-13', 'Commissioner'],
  ])('on %s the office-holder is the %s', (date, holder) => {
    expect(termsOn(profiles, date).holderShort).toBe(holder);
  });

  it('before the first profile began, its words are the best there are', () => {
    expect(profileOn(profiles, '1999-01-01')).toBe(commissioner);
  });

  it('without a profile there are defaults and no profile', () => {
    expect(profileOn([], '2030-01-01')).toBeNull();
    expect(termsOn([], '2030-01-01')).toEqual({ bodyName: 'Police and Crime Panel', ...DEFAULT_TERMS });
  });

  it('the list that was handed over keeps its order', () => {
    profileOn(profiles, '2030-01-01');
    expect(profiles).toEqual([mayor, commissioner]);
  });
});
