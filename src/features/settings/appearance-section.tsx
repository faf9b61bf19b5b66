/** Light, dark, or as the system has it; and how large the text is. */
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { TEXT_SIZES, usePreferences } from '../../state/preferences-store';
import { RadioGroup } from '../../ui/radio-group';
import s from './settings.module.css';

export function AppearanceSection() {
  const { savePreferences } = useServices();
  const run = useAction();
  const theme = usePreferences((state) => state.theme);
  const textSize = usePreferences((state) => state.textSize);
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
      <RadioGroup
        label="Size of text"
        value={String(textSize)}
        onChange={(chosen) => void run(() => savePreferences({ textSize: Number(chosen) }))}
        options={TEXT_SIZES.map((size) => ({ id: String(size), label: size === 100 ? '100% (usual)' : `${size}%` }))}
      />
    </div>
  );
}
