// Facts about one thing, name and value.

import type { ReactNode } from 'react';
import { cx } from './cx';
import s from './key-value.module.css';

export interface KeyValueItem {
  readonly label: string;
  readonly value: ReactNode;
}

/** A definition list; in a narrow pane the value drops under its name. Items without a value are left out. */
export function KeyValueList({ items }: { readonly items: readonly KeyValueItem[] }) {
  return (
    <dl className={cx(s['root'])}>
      {items
        .filter(({ value }) => value !== undefined && value !== null && value !== '')
        .map(({ label, value }) => (
          <div key={label} className={cx(s['row'])}>
            <dt className={cx(s['label'])}>{label}</dt>
            <dd className={cx(s['value'])}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
