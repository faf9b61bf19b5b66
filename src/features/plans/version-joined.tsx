/** Says that a text in review was read as another text of a plan that is here, and lets that be changed. */
import { useState } from 'react';
import type { VersionChanges } from '../../hooks/use-plan-changes';
import type { WholeVersion } from '../../hooks/use-plans';
import { Button } from '../../ui/button';
import { formatNumber } from '../../ui/format/numbers';
import { countOf } from '../../ui/format/plural';
import { Icon } from '../../ui/icon';
import s from './changes.module.css';
import { changeCounts } from './changes-words';
import { VersionPlaceDialog } from './version-place-dialog';

export interface VersionJoinedProps {
  readonly whole: WholeVersion;
  readonly found: VersionChanges;
  /** Where there is little room it is said in few words. */
  readonly isTight: boolean;
  /** Goes to the list of changes; null where one is there. */
  readonly onChanges: (() => void) | null;
}

export function VersionJoined({ whole, found, isTight, onChanges }: VersionJoinedProps) {
  const [isAsking, setIsAsking] = useState(false);
  if (found.previous === null) return null;
  return (
    <div className={s['joined']}>
      <Icon name="compare" size={0.875} />
      <p className={s['joinedWords']}>{isTight ? joinedShortly(whole, found) : joinedSentence(whole, found)}</p>
      <span className={s['actions']}>
        {onChanges && (
          <Button size="sm" icon="compare" onPress={onChanges}>
            Show changes
          </Button>
        )}
        <Button size="sm" variant="quiet" onPress={() => setIsAsking(true)}>
          Change…
        </Button>
      </span>
      {isAsking && <VersionPlaceDialog whole={whole} onClose={() => setIsAsking(false)} />}
    </div>
  );
}

function joinedSentence({ plan, version, elements }: WholeVersion, found: VersionChanges): string {
  const after = found.previous?.label.trim() ? `, after ${found.previous.label}` : '';
  const read = `Read as a new version of “${plan.title}”${after}: ${changeCounts(found)}.`;
  if (version.scope === 'whole') return read;
  const size = `${countOf(elements.length, 'part')} of ${formatNumber(Math.max(found.parts, elements.length))}`;
  return `${read} It is only some of the plan (${size}); what it does not speak of stays as it was.`;
}

function joinedShortly({ version }: WholeVersion, found: VersionChanges): string {
  return `${version.scope === 'whole' ? 'New version' : 'Some pages of the plan'}: ${changeCounts(found)}.`;
}
