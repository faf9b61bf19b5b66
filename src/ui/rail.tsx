// The narrow column of places at the left of the window.

import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Count } from './count';
import { cx } from './cx';
import { Icon, type IconName } from './icon';
import s from './rail.module.css';

export interface RailPlace {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly count?: number | undefined;
  /** What is counted, spoken: "overdue". */
  readonly countLabel?: string | undefined;
}

export interface RailProps {
  readonly label: string;
  readonly places: readonly RailPlace[];
  /** Places at the foot, such as Settings. */
  readonly lower?: readonly RailPlace[];
  readonly current: string | null;
  readonly onGo: (id: string) => void;
  /** The queue of long work. */
  readonly footer?: ReactNode;
  /** Pictures above their words, for windows with little room. */
  readonly isCompact?: boolean;
}

/** Picture and word for each place; Tab enters once, arrows move, Enter goes. */
export function Rail({ label, places, lower = [], current, onGo, footer, isCompact = false }: RailProps) {
  const navRef = useRef<HTMLElement>(null);
  const all = [...places, ...lower];
  const stop = all.some((place) => place.id === current) ? current : (all[0]?.id ?? null);
  const handleKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(navRef.current?.querySelectorAll<HTMLElement>('button[data-place]') ?? [])];
    const at = buttons.findIndex((button) => button === event.target);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    buttons[Math.min(Math.max(next, 0), buttons.length - 1)]?.focus();
  };
  const button = (place: RailPlace) => (
    <RailButton key={place.id} place={place} isCurrent={place.id === current} isStop={place.id === stop} onGo={onGo} />
  );
  return (
    <div className={cx(s['root'], isCompact && s['compact'])}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- listens for arrows of the buttons inside */}
      <nav ref={navRef} aria-label={label} className={cx(s['nav'])} onKeyDown={handleKeyDown}>
        <div className={cx(s['group'])}>{places.map(button)}</div>
        {lower.length > 0 && <div className={cx(s['group'])}>{lower.map(button)}</div>}
      </nav>
      {footer}
    </div>
  );
}

interface RailButtonProps {
  readonly place: RailPlace;
  readonly isCurrent: boolean;
  readonly isStop: boolean;
  readonly onGo: (id: string) => void;
}

function RailButton({ place, isCurrent, isStop, onGo }: RailButtonProps) {
  return (
    <button
      type="button"
      data-place={place.id}
      className={cx(s['place'], isCurrent && s['current'])}
      aria-current={isCurrent ? 'page' : undefined}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onGo(place.id)}
    >
      <Icon name={place.icon} size={1.125} />
      <span className={cx(s['words'])}>{place.label}</span>
      {place.count !== undefined && place.count > 0 && <Count value={place.count} label={place.countLabel} />}
    </button>
  );
}
