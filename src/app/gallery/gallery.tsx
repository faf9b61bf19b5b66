// Every part of the design system on one page, to be looked at and checked by machine. Not offered to users.

import { useState } from 'react';
import { PaneHeader } from '@/ui/pane-header';
import { Segmented } from '@/ui/segmented';
import { createToasts, Toasts } from '@/ui/toasts';
import s from './gallery.module.css';
import { ButtonsSection } from './gallery-buttons';
import { ChoicesSection } from './gallery-choices';
import { CollectionsSection } from './gallery-collections';
import { ColoursSection } from './gallery-colours';
import { FieldsSection } from './gallery-fields';
import { FrameSection } from './gallery-frame';
import { OverlaysSection } from './gallery-overlays';
import { StatusSection } from './gallery-status';

type Theme = 'system' | 'light' | 'dark';
type Size = '1' | '1.5' | '2';

/** The gallery, at the location `gallery`. */
export function Gallery() {
  const [toasts] = useState(createToasts);
  return (
    <div className={s['page']}>
      <PaneHeader level={1} title="Parts" subtitle="Everything screens are made of" actions={<Appearance />} />
      <div className={s['sections']}>
        <ColoursSection />
        <ButtonsSection />
        <FieldsSection />
        <ChoicesSection />
        <OverlaysSection toasts={toasts} />
        <StatusSection />
        <CollectionsSection />
        <FrameSection />
      </div>
      <Toasts queue={toasts} />
    </div>
  );
}

function Appearance() {
  const [theme, setTheme] = useState<Theme>('system');
  const [size, setSize] = useState<Size>('1');
  const chooseTheme = (next: Theme) => {
    setTheme(next);
    if (next === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = next;
  };
  const chooseSize = (next: Size) => {
    setSize(next);
    document.documentElement.style.setProperty('--text-scale', next);
  };
  return (
    <>
      <Segmented
        label="Theme"
        value={theme}
        onChange={chooseTheme}
        options={[
          { id: 'system', label: 'System', icon: 'screen' },
          { id: 'light', label: 'Light', icon: 'sun' },
          { id: 'dark', label: 'Dark', icon: 'moon' },
        ]}
      />
      <Segmented
        label="Text size"
        value={size}
        onChange={chooseSize}
        options={[
          { id: '1', label: '100%' },
          { id: '1.5', label: '150%' },
          { id: '2', label: '200%' },
        ]}
      />
    </>
  );
}
