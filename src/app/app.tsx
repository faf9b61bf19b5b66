/** The window: rail, title bar, the place one is in, toasts. Each place stands behind its own error boundary. */

import { WelcomePlace } from '../features/welcome/welcome-place';
import { ServicesProvider } from '../hooks/services-context';
import { useProfile } from '../hooks/use-terms';
import { formatLocation, type Location, type Place } from '../state/location';
import { useNavigation } from '../state/navigation-store';
import { Banner } from '../ui/banner';
import { ErrorBoundary } from '../ui/error-pane';
import { countOf } from '../ui/format/plural';
import { Toasts } from '../ui/toasts';
import s from './app.module.css';
import { AppCommands } from './app-commands';
import { BackupCommands, RestoreCommand } from './backup-commands';
import { DropTarget } from './drop-target';
import { AppRail } from './frame/app-rail';
import { PaperTabs, TAB_PANEL } from './frame/paper-tabs';
import { SpaceBanner } from './frame/space-banner';
import { TabCommands } from './frame/tab-commands';
import { TitleBar } from './frame/title-bar';
import { PlaceView } from './place-view';
import { ReaderWindow } from './reader-window';
import type { Started } from './start-up';
import { useOfferedFiles } from './use-offered-files';
import { useWindowDuties } from './use-window-duties';
import { isReaderWindow } from './window-kind';

export function App({ services, toasts }: Started) {
  return (
    <ServicesProvider value={services}>
      <ErrorBoundary name="The window" onError={(error) => reportError(error)}>
        <Frame />
      </ErrorBoundary>
      <Toasts queue={toasts} />
    </ServicesProvider>
  );
}

function Frame() {
  useWindowDuties();
  const profile = useProfile();
  // While the first read is under way nothing is shown: a flash of the welcome screen would look like lost data.
  if (profile === undefined) return null;
  if (isReaderWindow) return <ReaderWindow />;
  if (profile === null) {
    return (
      <DropTarget>
        <main className={s['welcome']} aria-label="Welcome">
          <WaitingFiles />
          <WelcomePlace />
          <RestoreCommand isEmpty />
        </main>
      </DropTarget>
    );
  }
  return <Workspace />;
}

/** Files that came before there is a panel to put them under. */
function WaitingFiles() {
  const { waiting } = useOfferedFiles();
  if (!waiting) return null;
  const count = waiting.files.length;
  return (
    <Banner tone="info">
      {count === 0
        ? waiting.problems.join(' ')
        : `${countOf(count, 'file')} will be asked about once you have started.`}
    </Banner>
  );
}

/** A paper that is read in a meeting's pack belongs to Meetings, any other to Papers. */
function railPlace(location: Location): Place {
  if (location.place !== 'reader') return location.place;
  return location.meeting === undefined ? 'papers' : 'meetings';
}

function Workspace() {
  const location = useNavigation((state) => state.current);
  return (
    <DropTarget>
      <AppCommands />
      <BackupCommands />
      <TabCommands location={location} />
      <div className={s['window']}>
        <TitleBar />
        <SpaceBanner />
        <div className={s['columns']}>
          <AppRail current={railPlace(location)} />
          <main className={s['main']}>
            {location.place === 'reader' && <PaperTabs current={location.paper} />}
            <div className={s['place']} {...(location.place === 'reader' && TAB_PANEL)}>
              <ErrorBoundary
                name="This place"
                resetKey={formatLocation({ ...location })}
                onError={(error) => reportError(error)}
              >
                <PlaceView location={location} />
              </ErrorBoundary>
            </div>
          </main>
        </div>
      </div>
    </DropTarget>
  );
}
