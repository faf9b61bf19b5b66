/** The screen of a start that failed: what happened, what was kept, what to do. */
import { useEffect } from 'react';
import { sentenceFor } from '../domain/errors';
import { bridge } from '../platform/bridge';
import { Button } from '../ui/button';
import { ErrorPane } from '../ui/error-pane';
import s from './app.module.css';

export function StartFailed({ error }: { readonly error: unknown }) {
  useEffect(() => {
    reportError(error);
    void bridge.invoke('app.ready');
  }, [error]);
  return (
    <main className={s['failed']}>
      <ErrorPane
        title="Panel Scrutiny could not open this workspace"
        details={error instanceof Error ? error.message : String(error)}
        onRetry={() => void bridge.invoke('app.relaunch')}
        actions={<Button onPress={() => void bridge.invoke('app.openDataFolder')}>Open the data folder</Button>}
      >
        {sentenceFor(error)}
      </ErrorPane>
    </main>
  );
}
