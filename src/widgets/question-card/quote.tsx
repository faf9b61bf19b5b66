/** A quoted passage: its first lines, and the rest of it on demand. */
import { useLayoutEffect, useRef, useState } from 'react';
import { cx } from '@/ui/cx';
import { LinkButton } from '@/ui/link-button';
import s from './question-card.module.css';

export function Quote({ text }: { readonly text: string }) {
  const ref = useRef<HTMLQuoteElement>(null);
  const [isWhole, setWhole] = useState(false);
  const isCut = useIsCut(ref, isWhole);
  return (
    <>
      <blockquote ref={ref} className={cx(s['quote'], isWhole && s['isWhole'])}>
        {text}
      </blockquote>
      {(isCut || isWhole) && (
        <div>
          <LinkButton onPress={() => setWhole(!isWhole)}>
            {isWhole ? 'Show less of it' : 'Show the whole passage'}
          </LinkButton>
        </div>
      )}
    </>
  );
}

/** Whether lines are left out; asked again when the width or the text size changes. */
function useIsCut(ref: React.RefObject<HTMLElement | null>, isWhole: boolean): boolean {
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || isWhole) return undefined;
    const measure = () => setCut(element.scrollHeight > element.clientHeight + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, isWhole]);
  return isCut;
}
