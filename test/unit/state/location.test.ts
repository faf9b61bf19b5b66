import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AnnotationId, asId, type PaperId } from '@/domain/ids';
import { goToPlace } from '@/state/last-seen';
import { formatLocation, HOME, type Location, parseLocation } from '@/state/location';
import { goBack, goForward, goTo, replaceLocation, startAt, useNavigation } from '@/state/navigation-store';

const READER: Location = { place: 'reader', paper: 'p' as PaperId, page: 27, annotation: 'a' as AnnotationId };

describe('addresses', () => {
  it('lead back to the same place', () => {
    expect(parseLocation(formatLocation(READER))).toEqual(READER);
    expect(formatLocation(HOME)).toBe('/home');
  });

  it('survive any quote', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' }), (quote) => {
        const location: Location = { place: 'reader', paper: 'p' as PaperId, quote };
        expect(parseLocation(formatLocation(location))).toEqual(location);
      }),
    );
  });

  it.each([
    '',
    '/',
    '/nowhere',
    '/reader',
    '/reader?paper=',
    '/reader?paper=p&page=-1',
    '/__proto__',
    '/constructor?x=1',
  ])('that are none lead home: %s', (address) => expect(parseLocation(address)).toEqual(HOME));
});

describe('back and forward', () => {
  beforeEach(() => startAt(HOME));

  it('retrace the steps; a new step forgets what was ahead', () => {
    goTo({ place: 'plans' });
    goTo(READER);
    goBack();
    expect(useNavigation.getState().current).toEqual({ place: 'plans' });
    goForward();
    expect(useNavigation.getState().current).toEqual(READER);
    goBack();
    goTo({ place: 'tracker' });
    expect(useNavigation.getState().forward).toEqual([]);
    goBack();
    goBack();
    goBack();
    expect(useNavigation.getState().current).toEqual(HOME);
  });

  it('take a change of the same address for no step', () => {
    goTo({ place: 'plans' });
    goTo({ place: 'plans' });
    replaceLocation({ place: 'plans', tab: 'promises' });
    expect(useNavigation.getState().back).toEqual([HOME]);
  });
});

describe('places of the rail', () => {
  const MEETING: Location = { place: 'meetings', meeting: asId('m'), tab: 'pack' };
  beforeEach(() => startAt(HOME));

  it('are as they were left, also after going back', () => {
    goTo(MEETING);
    goTo({ place: 'plans' });
    goToPlace('meetings');
    expect(useNavigation.getState().current).toEqual(MEETING);
    goBack();
    goBack();
    goBack();
    goToPlace('meetings');
    expect(useNavigation.getState().current).toEqual(MEETING);
  });

  it('lead to their beginning from within; questions keep what they are narrowed to, not the one that was open', () => {
    goTo(MEETING);
    goToPlace('meetings');
    expect(useNavigation.getState().current).toEqual({ place: 'meetings' });
    goTo({ place: 'questions', question: asId('q'), element: asId('e') });
    goToPlace('home');
    goToPlace('questions');
    expect(useNavigation.getState().current).toEqual({ place: 'questions', element: 'e' });
  });
});
