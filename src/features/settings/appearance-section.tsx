/** Light, dark, high contrast, or as the system has it; and how large the text is. */
import { ColoursControl, TextSizeControl } from '../../widgets/appearance/appearance-controls';
import s from './settings.module.css';

export function AppearanceSection() {
  return (
    <div className={s['form']}>
      <TextSizeControl />
      <ColoursControl />
    </div>
  );
}
