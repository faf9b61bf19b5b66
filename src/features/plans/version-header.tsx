/** The top of a version: its title, period, state, and the way to its details. */
import type { WholeVersion } from '../../hooks/use-plans';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { PaneHeader } from '../../ui/pane-header';
import { versionLine } from './plan-words';
import { VersionChips } from './version-chips';
import s from './version-header.module.css';

export interface VersionHeaderProps {
  readonly whole: WholeVersion;
  /** Where there is little room the title keeps to one line, and the details have only their icon. */
  readonly isTight: boolean;
  readonly onDetails: () => void;
  readonly onToggleList: (() => void) | null;
}

export function VersionHeader({ whole: { plan, version }, isTight, onDetails, onToggleList }: VersionHeaderProps) {
  return (
    <div className={s['root']}>
      {onToggleList ? (
        <IconButton icon="panel-left" label="Show or hide the list of plans" onPress={onToggleList} />
      ) : (
        <IconButton icon="back" label="All plans" onPress={() => goTo({ place: 'plans' })} />
      )}
      <div className={s['words']}>
        <PaneHeader
          level={2}
          title={isTight ? <span className={s['oneLine']}>{plan.title}</span> : plan.title}
          subtitle={
            <span className={s['line']}>
              {versionLine(plan, version)}
              <VersionChips version={version} />
            </span>
          }
          actions={
            isTight ? (
              <IconButton icon="info" label="Plan details" onPress={onDetails} />
            ) : (
              <Button size="sm" icon="info" onPress={onDetails}>
                Plan details
              </Button>
            )
          }
        />
      </div>
    </div>
  );
}
