/** Light, dark, or as the system has it. */
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { usePreferences } from '../../state/preferences-store';
import { RadioGroup } from '../../ui/radio-group';
import s from './settings.module.css';

export function AppearanceSection() {
  const { savePreferences } = useServices();
  const run = useAction();
  const theme = usePreferences((state) => state.theme);
  return (
    <div className={s['form']}>
      <RadioGroup
        label="Colours"
        value={theme}
        onChange={(chosen) => void run(() => savePreferences({ theme: chosen }))}
        options={[
          { id: 'system', label: 'As the system', description: 'Follows the light or dark setting of this computer' },
          { id: 'light', label: 'Light' },
          { id: 'dark', label: 'Dark' },
        ]}
      />
    </div>
  );
}
