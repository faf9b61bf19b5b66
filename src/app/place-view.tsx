/** Which screen belongs to which place. Those that bring pdf.js along come when they are needed, or when there is time. */
import { lazy, Suspense, useEffect } from 'react';
import { HomePlace } from '../features/home/home-place';
import { MeetingsPlace } from '../features/meetings/meetings-place';
import { PapersPlace } from '../features/papers/papers-place';
import { QuestionsPlace } from '../features/questions/questions-place';
import { SettingsPlace } from '../features/settings/settings-place';
import { TrackerPlace } from '../features/tracker/tracker-place';
import type { Location } from '../state/location';
import { useFocusFollows } from './focus-place';

const loadPlans = () => import('../features/plans/plans-place');
const loadReader = () => import('../features/reader/reader-place');
const PlansPlace = lazy(async () => ({ default: (await loadPlans()).PlansPlace }));
const ReaderPlace = lazy(async () => ({ default: (await loadReader()).ReaderPlace }));
const Gallery = lazy(async () => ({ default: (await import('./gallery/gallery')).Gallery }));

export function PlaceView({ location }: { readonly location: Location }) {
  useFocusFollows(location);
  useEffect(() => {
    const handle = requestIdleCallback(() => void Promise.all([loadPlans(), loadReader()]));
    return () => cancelIdleCallback(handle);
  }, []);
  return (
    <Suspense fallback={null}>
      <PlaceOf location={location} />
    </Suspense>
  );
}

function PlaceOf({ location }: { readonly location: Location }) {
  switch (location.place) {
    case 'home':
      return <HomePlace />;
    case 'plans':
      return <PlansPlace location={location} />;
    case 'meetings':
      return <MeetingsPlace location={location} />;
    case 'papers':
      return <PapersPlace location={location} />;
    case 'reader':
      return <ReaderPlace location={location} />;
    case 'questions':
      return <QuestionsPlace location={location} />;
    case 'tracker':
      return <TrackerPlace location={location} />;
    case 'settings':
      return <SettingsPlace location={location} />;
    case 'gallery':
      return <Gallery />;
  }
}
