/** What can be done with several chosen parts. */
import { Button } from '../../ui/button';
import { countOf } from '../../ui/format/plural';
import { PaneHeader } from '../../ui/pane-header';
import { Select } from '../../ui/select';
import s from './inspector.module.css';
import { PART_KEYS } from './part-menu';
import type { PartNode } from './plan-outline';
import { partText, TYPE_OPTIONS } from './plan-words';
import type { PartActions } from './use-part-actions';

export interface SeveralInspectorProps {
  readonly nodes: readonly PartNode[];
  readonly actions: PartActions;
}

export function SeveralInspector({ nodes, actions }: SeveralInspectorProps) {
  const kinds = new Set(nodes.map(({ element }) => element.type));
  const [kind = null] = kinds;
  return (
    <section className={s['root']} aria-label="Selected parts">
      <PaneHeader level={2} title={countOf(nodes.length, 'part')} />
      <div className={s['fields']}>
        <div className={s['buttons']}>
          <Button
            size="sm"
            icon="merge"
            shortcut={PART_KEYS.merge}
            onPress={() => actions.open({ kind: 'merge', nodes })}
          >
            Merge…
          </Button>
          <Button
            size="sm"
            icon="outline"
            shortcut={PART_KEYS.moveTo}
            onPress={() => actions.open({ kind: 'move', nodes })}
          >
            Move to…
          </Button>
          <Button size="sm" icon="bin" shortcut="Delete" onPress={() => actions.remove(nodes)}>
            Delete
          </Button>
        </div>
        <Select
          label="Kind"
          value={kinds.size === 1 ? kind : null}
          options={TYPE_OPTIONS}
          onChange={(type) => actions.retype(nodes, type)}
        />
        <ul className={s['items']}>
          {nodes.map((node) => (
            <li key={node.id} className={s['item']}>
              {partText(node.element)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
