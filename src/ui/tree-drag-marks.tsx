// What a drag in a tree shows: the line where things would land, and what is carried beside the pointer.

import { createPortal } from 'react-dom';
import { cx } from './cx';
import { Icon } from './icon';
import s from './tree-drag.module.css';
import type { TreeDragView } from './use-tree-drag';

/** Stands among the rows. */
export function DropLine({ view }: { readonly view: TreeDragView | null }) {
  if (!view?.line) return null;
  const { top, level } = view.line;
  return (
    <div
      aria-hidden
      className={cx(s['line'], view.refusal !== null && s['refused'])}
      style={{ transform: `translateY(${top}px)`, '--level': level }}
    />
  );
}

/** Follows the pointer. In the page's body, since the tree cuts off what leaves it. */
export function DragGhost({ view }: { readonly view: TreeDragView | null }) {
  if (!view) return null;
  const { point, words, refusal } = view;
  return createPortal(
    <div aria-hidden className={s['ghost']} style={{ transform: `translate(${point.x + 14}px, ${point.y + 10}px)` }}>
      <span className={s['words']}>{words}</span>
      {refusal !== null && (
        <span className={s['why']}>
          <Icon name="state-not" size={0.875} />
          {refusal}
        </span>
      )}
    </div>,
    document.body,
  );
}
