/** Where data lives, in plain words. */
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { Button } from '../../ui/button';
import s from './settings.module.css';

export function DataSection() {
  const { about, openFolder } = useServices();
  const run = useAction();
  return (
    <div className={s['lines']}>
      <p>
        Everything is kept on this computer, in this folder. Nothing is sent anywhere; the app makes no network
        connection.
      </p>
      <p className={s['path']}>{about.dataFolder}</p>
      <p>
        Papers are kept exactly as they came. Safety copies are in the same folder; under Backup you can keep a second
        copy of your work elsewhere.
      </p>
      <div className={s['actions']}>
        <Button icon="open" onPress={() => void run(() => openFolder('data'))}>
          Open the data folder
        </Button>
        <Button icon="open" onPress={() => void run(() => openFolder('log'))}>
          Open the log folder
        </Button>
      </div>
      <p className={s['faint']}>The log tells what the app did, without names, titles or anything you wrote.</p>
    </div>
  );
}
