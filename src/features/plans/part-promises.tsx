/** The promises that stand under a part of the plan. */
import { useState } from 'react';
import type { Commitment } from '../../domain/commitment';
import { Button } from '../../ui/button';
import { InspectorSection } from '../../ui/inspector-section';
import { LinkButton } from '../../ui/link-button';
import s from './inspector.module.css';

/** A priority may have dozens; the rest is one press away. */
const FIRST = 5;

export interface PartPromisesProps {
  readonly promises: readonly Commitment[];
  readonly onShow: (promise: Commitment) => void;
}

export function PartPromises({ promises, onShow }: PartPromisesProps) {
  const [isWhole, setIsWhole] = useState(false);
  if (promises.length === 0) return null;
  const shown = isWhole ? promises : promises.slice(0, FIRST);
  return (
    <InspectorSection title="Promises" count={promises.length}>
      <ul className={s['items']}>
        {shown.map((promise) => (
          <li key={promise.id} className={s['item']}>
            <LinkButton onPress={() => onShow(promise)}>{promise.text}</LinkButton>
            {promise.source?.page != null && <span className={s['detail']}>p. {promise.source.page}</span>}
          </li>
        ))}
      </ul>
      {shown.length < promises.length && (
        <Button size="sm" onPress={() => setIsWhole(true)}>
          Show all {promises.length}
        </Button>
      )}
    </InspectorSection>
  );
}
