/** A window that shows only a paper: no rail and no tabs. Other places are shown in the main window. */
import { useEffect } from 'react';
import { useOne } from '../hooks/use-live';
import { bridge } from '../platform/bridge';
import { formatLocation } from '../state/location';
import { setElsewhere, useNavigation } from '../state/navigation-store';
import { ErrorBoundary } from '../ui/error-pane';
import { IconButton } from '../ui/icon-button';
import { FigureDialogs } from '../widgets/figures/figure-dialogs';
import s from './app.module.css';
import { SpaceBanner } from './frame/space-banner';
import { SlimTitleBar } from './frame/title-bar';
import { PlaceView } from './place-view';
import { useWindowCommands } from './window-commands';

const NAME = 'Panel Scrutiny';

export function ReaderWindow() {
  const location = useNavigation((state) => state.current);
  const paper = useOne('papers', location.place === 'reader' ? location.paper : null);
  useWindowCommands();
  useOwnPlaces();
  const title = paper?.compartment === 'open' ? paper.title : 'Exempt paper';
  useEffect(() => {
    // The system shows it where anybody may see it, so that an exempt paper is not named.
    document.title = paper ? `${title} – ${NAME}` : NAME;
  }, [paper, title]);
  return (
    <div className={s['window']}>
      <SlimTitleBar>
        <IconButton
          label="Show this place in the main window"
          icon="external"
          onPress={() => void bridge.invoke('window.goInMain', { location: formatLocation(location) })}
        />
      </SlimTitleBar>
      <SpaceBanner />
      <main className={s['main']}>
        <div className={s['place']}>
          <ErrorBoundary
            name="This paper"
            resetKey={formatLocation({ ...location })}
            onError={(error) => reportError(error)}
          >
            <PlaceView location={location} />
          </ErrorBoundary>
        </div>
      </main>
      <FigureDialogs />
    </div>
  );
}

/** The address of the window follows the paper, so that a page that was lost comes back where it was. */
function useOwnPlaces(): void {
  useEffect(() => {
    setElsewhere((location) => {
      if (location.place === 'reader') return false;
      void bridge.invoke('window.goInMain', { location: formatLocation(location) });
      return true;
    });
    return useNavigation.subscribe(({ current }) => {
      window.history.replaceState(null, '', `#${formatLocation(current)}`);
    });
  }, []);
}
