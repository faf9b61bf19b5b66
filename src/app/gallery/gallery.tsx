// Every part of the design system on one page, to be looked at and checked by machine. Not offered to users.

import { useState } from 'react';
import { PaneHeader } from '@/ui/pane-header';
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

/** The gallery, at the location `gallery`. */
export function Gallery() {
  const [toasts] = useState(createToasts);
  return (
    <div className={s['page']}>
      <PaneHeader level={1} title="Parts" subtitle="Everything screens are made of" />
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
