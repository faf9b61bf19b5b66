import type { LocationOf } from '../../state/location';
import { PaneHeader } from '../../ui/pane-header';

export function HomePlace({ location }: { readonly location: LocationOf<'home'> }) {
  return <PaneHeader level={1} title={location.place} />;
}
