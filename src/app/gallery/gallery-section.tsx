// A titled part of the gallery.

import type { ReactNode } from 'react';
import s from './gallery.module.css';

export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A heading and what it shows. */
export function Section({ title, children }: SectionProps) {
  return (
    <section className={s['section']} aria-label={title}>
      <h2 className={s['heading']}>{title}</h2>
      <div className={s['body']}>{children}</div>
    </section>
  );
}

/** Things side by side, with room to wrap. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={s['row']}>{children}</div>;
}
