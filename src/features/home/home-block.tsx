/** One thing that Home tells, under its heading. */
import type { ReactNode } from 'react';
import s from './home.module.css';

interface HomeBlockProps {
  readonly title: string;
  /** Stands at the end of the heading's line. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function HomeBlock({ title, action, children }: HomeBlockProps) {
  return (
    <section className={s['block']} aria-label={title}>
      <div className={s['head']}>
        <h2 className={s['heading']}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
