// Views of one thing, side by side; papers in the reader may be closed.

import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { Count } from './count';
import { cx } from './cx';
import { Icon, type IconName } from './icon';
import s from './tabs.module.css';

export interface TabItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly count?: number | undefined;
  /** Leave out when the caller shows the content elsewhere. */
  readonly content?: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabItem[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Makes tabs closable: the cross, the middle button and Delete. */
  readonly onClose?: ((id: string) => void) | undefined;
  /** Stands at the end of the row of tabs. */
  readonly actions?: ReactNode;
  /** One panel for all tabs, in place of their contents: what stays in it from tab to tab does not start anew. */
  readonly panel?: ReactNode;
}

/** A row of tabs and the panel of the chosen one; arrows move along, only the open panel is in the page. */
export function Tabs({ label, tabs, value, onChange, onClose, actions, panel }: TabsProps) {
  const handleKeyDown = (event: KeyboardEvent) => {
    const tab = event.target instanceof Element ? event.target.closest('[role="tab"]') : null;
    const id = tab?.getAttribute('data-key');
    if (event.key === 'Delete' && id !== null && id !== undefined) onClose?.(id);
  };
  const hasPanels = tabs.some((tab) => tab.content !== undefined);
  return (
    <AriaTabs className={cx(s['root'])} selectedKey={value} onSelectionChange={(key) => onChange(String(key))}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens for Delete on the tabs inside */}
      <div className={cx(s['bar'])} onKeyDown={handleKeyDown}>
        <TabList aria-label={label} className={cx(s['list'])}>
          {tabs.map((tab) => (
            <TabHandle key={tab.id} tab={tab} onClose={onClose} />
          ))}
        </TabList>
        {actions}
      </div>
      {hasPanels &&
        tabs.map((tab) => (
          <TabPanel key={tab.id} id={tab.id} className={cx(s['panel'])}>
            {tab.content}
          </TabPanel>
        ))}
      {panel !== undefined && <SharedPanel value={value}>{panel}</SharedPanel>}
    </AriaTabs>
  );
}

/** The library keeps the id that a panel was first drawn with; the tab that is open has to lead to this one. */
function SharedPanel({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tab = ref.current?.parentElement?.querySelector(`[role="tab"][data-key="${CSS.escape(value)}"]`);
    const id = tab?.getAttribute('aria-controls');
    if (ref.current && id) ref.current.id = id;
  }, [value]);
  return (
    <TabPanel ref={ref} id={value} className={cx(s['panel'])}>
      {children}
    </TabPanel>
  );
}

function TabHandle({ tab, onClose }: { readonly tab: TabItem; readonly onClose: TabsProps['onClose'] }) {
  return (
    <Tab
      id={tab.id}
      className={cx(s['tab'])}
      onAuxClick={(event) => {
        if (event.button === 1) onClose?.(tab.id);
      }}
    >
      {tab.icon && <Icon name={tab.icon} />}
      <span className={cx(s['words'])} data-text={tab.label}>
        {tab.label}
      </span>
      {tab.count !== undefined && <Count value={tab.count} />}
      {onClose && (
        // The keyboard closes with Delete; a tab may hold no second button, so this one is for the mouse alone.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <span
          className={cx(s['close'])}
          aria-hidden
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => onClose(tab.id)}
        >
          <Icon name="close" size={0.875} />
        </span>
      )}
    </Tab>
  );
}
