// Words for screen readers only.

import type { ReactNode } from 'react';
import s from './visually-hidden.module.css';

/** Present for assistive technology, absent to the eye. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={s['root']}>{children}</span>;
}
