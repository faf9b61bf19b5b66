/** The window: rail, title bar, the place one is in, toasts. Each place stands behind its own error boundary. */

import { WelcomePlace } from '../features/welcome/welcome-place';
import { ServicesProvider, useServices } from '../hooks/services-context';
import { useProfile } from '../hooks/use-terms';
import { formatLocation, type Location, type Place } from '../state/location';
import { useNavigation } from '../state/navigation-store';
import { ErrorBoundary } from '../ui/error-pane';
import { Toasts } from '../ui/toasts';
import { FigureCommands, FigureDialogs } from '../widgets/figures/figure-dialogs';
import s from './app.module.css';
import { AppCommands } from './app-commands';
import { BackupCommands, RestoreCommand } from './backup-commands';
import { DropTarget } from './drop-target';
import { ExampleBanner } from './example-banner';
import { ExampleMaking } from './example-making';
import { Announcer } from './frame/announcer';
import { AppRail } from './frame/app-rail';
import { AppearanceButton } from './frame/appearance-button';
import { PaperTabs, TAB_PANEL } from './frame/paper-tabs';
import { SpaceBanner } from './frame/space-banner';
import { TabCommands } from './frame/tab-commands';
import { TitleBar } from './frame/title-bar';
import { WorkspaceCommands } from './frame/workspace-commands';
import { PasteDoor } from './paste/paste-door';
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
      <Announcer />
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
  return profile === null ? <FirstScreen /> : <Workspace />;
}

/** Before there is a panel. */
function FirstScreen() {
  const { workspaces } = useServices();
  const { waiting, done } = useOfferedFiles();
  if (workspaces.current.isExample) {
    return (
      <main className={s['welcome']} aria-label="Example">
        <ExampleMaking />
      </main>
    );
  }
  return (
    <DropTarget>
      <main className={s['welcome']} aria-label="Welcome">
        <WelcomePlace waiting={waiting} onTaken={done} />
        <RestoreCommand isEmpty />
        <div className={s['corner']}>
          <AppearanceButton />
        </div>
      </main>
    </DropTarget>
  );
}

/** A paper that is read in a meeting's pack belongs to Meetings, any other to Papers; comparing belongs to Plans. */
function railPlace(location: Location): Place {
  if (location.place === 'compare') return 'plans';
  if (location.place !== 'reader') return location.place;
  return location.meeting === undefined ? 'papers' : 'meetings';
}

function Workspace() {
  const location = useNavigation((state) => state.current);
  return (
    <DropTarget>
      <AppCommands />
      <BackupCommands />
      <PasteDoor />
      <FigureCommands />
      <FigureDialogs />
      <WorkspaceCommands />
      <TabCommands location={location} />
      <div className={s['window']}>
        <TitleBar />
        <SpaceBanner />
        <ExampleBanner />
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
