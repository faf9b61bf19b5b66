/** Which screen belongs to which place. */
import { HomePlace } from '../features/home/home-place';
import { MeetingsPlace } from '../features/meetings/meetings-place';
import { PapersPlace } from '../features/papers/papers-place';
import { PlansPlace } from '../features/plans/plans-place';
import { QuestionsPlace } from '../features/questions/questions-place';
import { ReaderPlace } from '../features/reader/reader-place';
import { SettingsPlace } from '../features/settings/settings-place';
import { TrackerPlace } from '../features/tracker/tracker-place';
import type { Location } from '../state/location';
import { Gallery } from './gallery/gallery';

export function PlaceView({ location }: { readonly location: Location }) {
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
