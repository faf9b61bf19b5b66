/** The place where any two texts are compared. */
import { textAddress, textAt } from '../../domain/compare/kept-text';
import type { LocationOf } from '../../state/location';
import { goTo, replaceLocation } from '../../state/navigation-store';
import { PaneHeader } from '../../ui/pane-header';
import { ComparisonView } from '../../widgets/comparison/comparison-view';
import s from './compare-place.module.css';

export function ComparePlace({ location }: { readonly location: LocationOf<'compare'> }) {
  return (
    <div className={s['root']}>
      <PaneHeader level={1} title="Compare" />
      <div className={s['view']}>
        <ComparisonView
          before={textAt(location.before)}
          after={textAt(location.after)}
          at={location.change ?? null}
          onTexts={({ before, after }) =>
            goTo({
              place: 'compare',
              ...(before && { before: textAddress(before) }),
              ...(after && { after: textAddress(after) }),
            })
          }
          onGo={(change) => replaceLocation({ ...location, change })}
        />
      </div>
    </div>
  );
}
