/** Stands over every place of the example: what it is, and the two ways out of it. */
import { useState } from 'react';
import { useServices } from '../hooks/services-context';
import { useAction } from '../hooks/use-action';
import { useOwnPanel } from '../hooks/use-example';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Icon } from '../ui/icon';
import s from './example.module.css';

export function ExampleBanner() {
  const { workspaces } = useServices();
  const run = useAction();
  const own = useOwnPanel();
  const [isAsking, setAsking] = useState(false);
  if (!workspaces.current.isExample) return null;
  return (
    <section className={s['banner']} aria-label="Example">
      <Icon name="info" />
      <p className={s['words']}>This is an example. Everything in it is invented; try what you like.</p>
      <div className={s['choices']}>
        {own && (
          <Button size="sm" onPress={() => void run(() => workspaces.open(own.id))}>
            {own.name === '' ? 'Start my own panel' : 'Back to my panel'}
          </Button>
        )}
        <Button size="sm" onPress={() => setAsking(true)}>
          Remove the example
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        isDanger
        title="Remove the example?"
        confirmLabel="Remove the example"
        onCancel={() => setAsking(false)}
        onConfirm={() => void run(() => workspaces.leaveExample())}
      >
        It goes with everything that you have changed in it. You can make it again from the Help menu.
      </ConfirmDialog>
    </section>
  );
}
