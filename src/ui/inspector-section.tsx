// A folding part of the inspector at the right.

import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Count } from './count';
import { cx } from './cx';
import { given } from './given';
import { Icon } from './icon';
import s from './inspector-section.module.css';

export interface InspectorSectionProps {
  readonly title: string;
  readonly count?: number | undefined;
  /** Leave out to let it remember by itself while it stands. */
  readonly isOpen?: boolean | undefined;
  readonly onToggle?: ((isOpen: boolean) => void) | undefined;
  readonly isInitiallyOpen?: boolean;
  /** An IconButton or two at the end of the heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A heading that folds what stands under it. */
export function InspectorSection(props: InspectorSectionProps) {
  const { title, count, isOpen, onToggle, isInitiallyOpen = true, actions, children } = props;
  return (
    <Disclosure
      className={cx(s['root'])}
      defaultExpanded={isInitiallyOpen}
      {...given({ isExpanded: isOpen, onExpandedChange: onToggle })}
    >
      <div className={cx(s['head'])}>
        <Heading level={3} className={cx(s['heading'])}>
          <Button slot="trigger" className={cx(s['button'])}>
            <Icon name="chevron-right" size={0.875} className={s['arrow']} />
            {title}
            {count !== undefined && <Count value={count} />}
          </Button>
        </Heading>
        {actions}
      </div>
      <DisclosurePanel className={cx(s['panel'])}>
        <div className={cx(s['body'])}>{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
