// The window's frame in little: rail, columns, tabs, inspector.

import { useState } from 'react';
import { Button } from '@/ui/button';
import { PriorityChip } from '@/ui/chip';
import { IconButton } from '@/ui/icon-button';
import { InspectorSection } from '@/ui/inspector-section';
import { KeyValueList } from '@/ui/key-value';
import { PaneHeader } from '@/ui/pane-header';
import { QueueItem } from '@/ui/queue-item';
import { Rail, type RailPlace } from '@/ui/rail';
import { SplitPane } from '@/ui/split-pane';
import { Tabs } from '@/ui/tabs';
import s from './gallery.module.css';
import { Section } from './gallery-section';

const PLACES: readonly RailPlace[] = [
  { id: 'home', label: 'Home', icon: 'home' },
  { id: 'plans', label: 'Plans', icon: 'plan' },
  { id: 'meetings', label: 'Meetings', icon: 'meeting' },
  { id: 'papers', label: 'Papers', icon: 'papers', count: 4, countLabel: 'unread' },
  { id: 'questions', label: 'Questions', icon: 'question' },
  { id: 'tracker', label: 'Tracker', icon: 'tracker', count: 12, countLabel: 'overdue' },
];

/** Rail, work and inspector with edges that move. */
export function FrameSection() {
  const [place, setPlace] = useState('plans');
  const [sizes, setSizes] = useState<Readonly<Record<string, number>>>({ rail: 11, inspector: 18 });
  const [folded, setFolded] = useState<Readonly<Record<string, boolean>>>({});
  return (
    <Section title="Frame">
      <div className={`${s['card']} ${s['frame']}`}>
        <SplitPane
          onResize={(id, size) => setSizes({ ...sizes, [id]: size })}
          onFold={(id, isFolded) => setFolded({ ...folded, [id]: isFolded })}
          panes={[
            {
              id: 'rail',
              label: 'Places',
              size: sizes['rail'],
              minSize: 9,
              isFolded: folded['rail'],
              content: <RailExample place={place} onGo={setPlace} />,
            },
            { id: 'work', label: 'Work', minSize: 12, content: <WorkExample /> },
            {
              id: 'inspector',
              label: 'Inspector',
              size: sizes['inspector'],
              minSize: 12,
              isFolded: folded['inspector'],
              content: <InspectorExample />,
            },
          ]}
        />
      </div>
    </Section>
  );
}

function RailExample({ place, onGo }: { readonly place: string; readonly onGo: (id: string) => void }) {
  return (
    <Rail
      label="Example places"
      places={PLACES}
      lower={[{ id: 'settings', label: 'Settings', icon: 'settings' }]}
      current={place}
      onGo={onGo}
      footer={
        <QueueItem label="Reading the pack" state="running" done={120} total={250} unit="pages" onCancel={() => {}} />
      }
    />
  );
}

function WorkExample() {
  const [tab, setTab] = useState('tree');
  return (
    <>
      <PaneHeader
        title="Draft plan 2021–25"
        subtitle="5 priorities · 51 measures"
        actions={
          <Button size="sm" icon="compare">
            Compare
          </Button>
        }
      />
      <Tabs
        label="Views of the plan"
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'tree', label: 'Tree', content: <p className={s['padded']}>The tree stands here.</p> },
          {
            id: 'promises',
            label: 'Promises',
            count: 23,
            content: <p className={s['padded']}>The promises stand here.</p>,
          },
          { id: 'coverage', label: 'Coverage', content: <p className={s['padded']}>The grid stands here.</p> },
        ]}
      />
    </>
  );
}

function InspectorExample() {
  return (
    <div style={{ overflow: 'auto' }}>
      <PaneHeader
        level={3}
        title="Fewer people killed or hurt on the roads"
        actions={<IconButton label="More" icon="more" size="sm" />}
      />
      <InspectorSection title="Details">
        <KeyValueList
          items={[
            { label: 'Kind', value: 'Success measure' },
            { label: 'Priority', value: <PriorityChip number={3} label="Safer roads" /> },
            { label: 'Page', value: 'p. 14 of the paper' },
          ]}
        />
      </InspectorSection>
      <InspectorSection title="Questions" count={3}>
        Three questions have been asked about this.
      </InspectorSection>
      <InspectorSection title="History" isInitiallyOpen={false}>
        Made on 3 May.
      </InspectorSection>
    </div>
  );
}
