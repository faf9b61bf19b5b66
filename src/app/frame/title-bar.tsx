/** Back and forward, whose workspace it is, and the quiet save state. */
import type { ReactNode } from 'react';
import { localClock, localDay } from '../../domain/times';
import { useTerms } from '../../hooks/use-terms';
import { goBack, goForward, useNavigation } from '../../state/navigation-store';
import { useSaveState } from '../../state/save-state-store';
import { formatDate } from '../../ui/format/dates';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import s from '../app.module.css';
import { AppearanceButton } from './appearance-button';
import { SearchButton } from './search-button';

export function TitleBar() {
  const terms = useTerms();
  return (
    <header data-pane="title" className={s['titleBar']}>
      <BackAndForward />
      <p className={s['workspaceName']}>{terms.bodyName}</p>
      <SearchButton />
      <AppearanceButton />
      <SaveState />
    </header>
  );
}

/** The bar of a window that shows only a paper. */
export function SlimTitleBar({ children }: { readonly children: ReactNode }) {
  const terms = useTerms();
  return (
    <header data-pane="title" className={s['titleBar']}>
      <BackAndForward />
      <p className={s['workspaceName']}>{terms.bodyName}</p>
      <AppearanceButton />
      <SaveState />
      {children}
    </header>
  );
}

function BackAndForward() {
  const canGoBack = useNavigation((state) => state.back.length > 0);
  const canGoForward = useNavigation((state) => state.forward.length > 0);
  return (
    <>
      <IconButton label="Back" icon="back" shortcut="Alt+ArrowLeft" isDisabled={!canGoBack} onPress={goBack} />
      <IconButton
        label="Forward"
        icon="forward"
        shortcut="Alt+ArrowRight"
        isDisabled={!canGoForward}
        onPress={goForward}
      />
    </>
  );
}

/** "Saved" says where: on this computer. */
function SaveState() {
  const { pending, lastSavedAt, problem, copiedAt } = useSaveState();
  if (problem !== null) {
    return (
      <p className={s['notSaved']} role="alert">
        <Icon name="warning" />
        Not saved: {problem}
      </p>
    );
  }
  if (pending > 0) return <p className={s['saveState']}>Saving…</p>;
  const copied = copiedAt === null ? '' : `Safety copy: ${formatDate(localDay(copiedAt))}, ${localClock(copiedAt)}`;
  return (
    <p className={s['saveState']} title={copied}>
      <Icon name="check" />
      {lastSavedAt === null ? 'All on this computer' : 'Saved on this computer'}
    </p>
  );
}
