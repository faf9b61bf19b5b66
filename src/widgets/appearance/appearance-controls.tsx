/** Colours and size of text, where they are chosen: in Settings and behind a button of the title bar. */
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { TEXT_SIZES, type Theme, usePreferences } from '../../state/preferences-store';
import { RadioGroup, type RadioOption } from '../../ui/radio-group';
import { Segmented } from '../../ui/segmented';
import s from './appearance.module.css';

const THEMES: readonly RadioOption<Theme>[] = [
  { id: 'system', label: 'As the system', description: 'Light, dark or high contrast, as this computer is set' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'contrast-light', label: 'High contrast, black on white' },
  { id: 'contrast-dark', label: 'High contrast, white on black' },
];

/** The colours of the app; the pages of papers stay as they are. */
export function ColoursControl() {
  const { savePreferences } = useServices();
  const run = useAction();
  const theme = usePreferences((state) => state.theme);
  return (
    <RadioGroup
      label="Colours"
      value={theme}
      onChange={(chosen) => void run(() => savePreferences({ theme: chosen }))}
      options={THEMES}
    />
  );
}

/** Letters that grow, one for each size. */
export function TextSizeControl() {
  const { savePreferences } = useServices();
  const run = useAction();
  const textSize = usePreferences((state) => state.textSize);
  return (
    <div className={s['size']}>
      <span className={s['label']} aria-hidden="true">
        Size of text
      </span>
      <Segmented
        label="Size of text"
        value={String(textSize)}
        onChange={(chosen) => void run(() => savePreferences({ textSize: Number(chosen) }))}
        options={TEXT_SIZES.map((size, index) => ({
          id: String(size),
          label: `${size}%`,
          content: (
            <span className={s['choice']}>
              {/* From 0.75 to 1.375 rem */}
              <span className={s['letter']} style={{ fontSize: `${0.75 + index / 8}rem` }}>
                A
              </span>
              <span>{size}%</span>
            </span>
          ),
        }))}
      />
    </div>
  );
}
