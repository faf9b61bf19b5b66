/** The promises that stand under a part of the plan. */
import type { Commitment } from '../../domain/commitment';
import { InspectorSection } from '../../ui/inspector-section';
import { LinkButton } from '../../ui/link-button';
import s from './inspector.module.css';

export interface PartPromisesProps {
  readonly promises: readonly Commitment[];
  readonly onShow: (promise: Commitment) => void;
}

export function PartPromises({ promises, onShow }: PartPromisesProps) {
  if (promises.length === 0) return null;
  return (
    <InspectorSection title="Promises" count={promises.length}>
      <ul className={s['items']}>
        {promises.map((promise) => (
          <li key={promise.id} className={s['item']}>
            <LinkButton onPress={() => onShow(promise)}>{promise.text}</LinkButton>
            {promise.source?.page != null && <span className={s['detail']}>p. {promise.source.page}</span>}
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}
