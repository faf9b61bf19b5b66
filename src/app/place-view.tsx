/** Which screen belongs to which place. Those that bring pdf.js along come when they are needed, or when there is time. */
import { useEffect } from 'react';
import { HomePlace } from '../features/home/home-place';
import { MeetingsPlace } from '../features/meetings/meetings-place';
import { PapersPlace } from '../features/papers/papers-place';
import { QuestionsPlace } from '../features/questions/questions-place';
import { SettingsPlace } from '../features/settings/settings-place';
import { TrackerPlace } from '../features/tracker/tracker-place';
import type { Location } from '../state/location';
import { useFocusFollows } from './focus-place';
import { laterPlace } from './later-place';

const plans = laterPlace(async () => (await import('../features/plans/plans-place')).PlansPlace);
const compare = laterPlace(async () => (await import('../features/compare/compare-place')).ComparePlace);
const reader = laterPlace(async () => (await import('../features/reader/reader-place')).ReaderPlace);
const gallery = laterPlace(async () => (await import('./gallery/gallery')).Gallery);

export function PlaceView({ location }: { readonly location: Location }) {
  useFocusFollows(location);
  useEffect(() => {
    const handle = requestIdleCallback(() => {
      plans.load();
      compare.load();
      reader.load();
      void import('../widgets/paper-view/open-documents').then(
        ({ prepareThread }) => prepareThread(),
        // What can't be loaded is told when it is needed.
        () => undefined,
      );
    });
    return () => cancelIdleCallback(handle);
  }, []);
  return <PlaceOf location={location} />;
}

function PlaceOf({ location }: { readonly location: Location }) {
  switch (location.place) {
    case 'home':
      return <HomePlace />;
    case 'plans':
      return <plans.Place location={location} />;
    case 'compare':
      return <compare.Place location={location} />;
    case 'meetings':
      return <MeetingsPlace location={location} />;
    case 'papers':
      return <PapersPlace location={location} />;
    case 'reader':
      return <reader.Place location={location} />;
    case 'questions':
      return <QuestionsPlace location={location} />;
    case 'tracker':
      return <TrackerPlace location={location} />;
    case 'settings':
      return <SettingsPlace location={location} />;
    case 'gallery':
      return <gallery.Place />;
  }
}
