/** The box that shows the page and takes one: "27" is the pack's where a pack is known, "r3" the paper's own. */
import { type RefObject, useId, useState } from 'react';
import { cx } from '@/ui/cx';
import s from './bar.module.css';
import { type PageContext, readTypedPage } from './page-number';

export interface PageBoxProps {
  /** 1-based page of the paper. */
  readonly page: number;
  readonly context: PageContext;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onGo: (page: number) => void;
  /** A page of the pack outside this paper; returns a sentence when there is none. */
  readonly onElsewhere: (packPage: number) => string | null;
  /** Esc, and after going: the focus goes back to the pages. */
  readonly onLeave: () => void;
}

export function PageBox({ page, context, inputRef, onGo, onElsewhere, onLeave }: PageBoxProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const shown = String(context.pack === null ? page : context.pack.from + page - 1);
  const go = (text: string): string | null => {
    const wanted = readTypedPage(text, context);
    if (wanted.kind === 'problem') return wanted.sentence;
    if (wanted.kind === 'elsewhere') return onElsewhere(wanted.packPage);
    onGo(wanted.page);
    return null;
  };
  const submit = () => {
    const sentence = typed === null || typed.trim() === '' ? null : go(typed);
    setProblem(sentence);
    if (sentence !== null) return;
    setTyped(null);
    onLeave();
  };
  return (
    <span className={cx(s['pageBox'])}>
      <input
        ref={inputRef}
        className={cx(s['input'], problem !== null && s['hasProblem'])}
        aria-label="Go to page"
        aria-describedby={id}
        aria-invalid={problem !== null}
        inputMode="text"
        autoComplete="off"
        value={typed ?? shown}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          setTyped(null);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') submit();
          if (event.key !== 'Escape') return;
          event.preventDefault();
          setTyped(null);
          setProblem(null);
          onLeave();
        }}
      />
      <span
        id={id}
        className={cx(problem === null ? s['unseen'] : s['problem'])}
        role={problem === null ? undefined : 'alert'}
      >
        {problem ??
          (context.pack === null
            ? ''
            : `A page of the pack, such as ${context.pack.from}, or r3 for page 3 of the ${context.noun}.`)}
      </span>
    </span>
  );
}
