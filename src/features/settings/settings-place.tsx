/** Settings: sections at the left, the chosen one at the right. */
import type { ReactNode } from 'react';
import { type LocationOf, SETTINGS_SECTIONS } from '../../state/location';
import { replaceLocation } from '../../state/navigation-store';
import { List } from '../../ui/list';
import { PaneHeader } from '../../ui/pane-header';
import { Select } from '../../ui/select';
import { useSize } from '../../ui/use-size';
import { AboutSection } from './about-section';
import { AppearanceSection } from './appearance-section';
import { BackupSection } from './backup-section';
import { BinSection } from './bin-section';
import { DataSection } from './data-section';
import { HistorySection } from './history-section';
import { KeysSection } from './keys-section';
import { MembersSection } from './members-section';
import { PanelSection } from './panel-section';
import s from './settings.module.css';

type Section = (typeof SETTINGS_SECTIONS)[number];

const SECTIONS: Readonly<Record<Section, { readonly label: string; readonly content: () => ReactNode }>> = {
  panel: { label: 'Panel and its words', content: () => <PanelSection /> },
  members: { label: 'Members', content: () => <MembersSection /> },
  appearance: { label: 'Appearance', content: () => <AppearanceSection /> },
  keys: { label: 'Keyboard shortcuts', content: () => <KeysSection /> },
  backup: { label: 'Backup', content: () => <BackupSection /> },
  bin: { label: 'Bin', content: () => <BinSection /> },
  history: { label: 'History', content: () => <HistorySection /> },
  data: { label: 'Where data lives', content: () => <DataSection /> },
  about: { label: 'About', content: () => <AboutSection /> },
};

/** Below this many rem the sections are chosen from a menu above. */
const LIST_BESIDE_FROM = 44;

function choose(ids: ReadonlySet<string>): void {
  const section = SETTINGS_SECTIONS.find((id) => ids.has(id));
  if (section) replaceLocation({ place: 'settings', section });
}

export function SettingsPlace({ location }: { readonly location: LocationOf<'settings'> }) {
  const section = location.section ?? 'panel';
  const [ref, { width }] = useSize<HTMLDivElement>();
  return (
    <div ref={ref} className={s['root']}>
      {width >= LIST_BESIDE_FROM && <Wide section={section} />}
      {width > 0 && width < LIST_BESIDE_FROM && <Narrow section={section} />}
    </div>
  );
}

function Narrow({ section }: { readonly section: Section }) {
  return (
    <div className={s['narrow']}>
      <PaneHeader level={1} title="Settings" />
      <div className={s['chooser']}>
        <Select<Section>
          label="Section"
          value={section}
          onChange={(id) => choose(new Set([id]))}
          options={SETTINGS_SECTIONS.map((id) => ({ id, label: SECTIONS[id].label }))}
        />
      </div>
      <section className={s['section']} aria-label={SECTIONS[section].label}>
        <PaneHeader title={SECTIONS[section].label} />
        <div className={s['body']}>{SECTIONS[section].content()}</div>
      </section>
    </div>
  );
}

function Wide({ section }: { readonly section: Section }) {
  return (
    <div className={s['place']}>
      <div className={s['sections']}>
        <PaneHeader level={1} title="Settings" />
        <List
          label="Settings"
          rows={SETTINGS_SECTIONS.map((id) => ({ id }))}
          getText={({ id }) => SECTIONS[id].label}
          selected={new Set([section])}
          onSelect={choose}
          render={({ id }) => SECTIONS[id].label}
        />
      </div>
      <section className={s['section']} aria-label={SECTIONS[section].label}>
        <PaneHeader title={SECTIONS[section].label} />
        <div className={s['body']}>{SECTIONS[section].content()}</div>
      </section>
    </div>
  );
}
