import type { LocationOf } from '../../state/location';
import { PaneHeader } from '../../ui/pane-header';

export function SettingsPlace({ location }: { readonly location: LocationOf<'settings'> }) {
  return <PaneHeader level={1} title={location.place} />;
}
