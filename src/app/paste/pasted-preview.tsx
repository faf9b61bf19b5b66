/** How a pasted text is structured, drawn as React elements from clean nodes: their markup never meets the page. */
import { createElement, type ReactNode, useMemo } from 'react';
import { cx } from '@/ui/cx';
import { cleanBody } from './clean-html';
import s from './paste.module.css';

/** More is not shown: what matters is whether headings and lists came along. */
const MOST_NODES = 1_500;

/** Headings begin below the dialog's own. */
const HEADINGS: Readonly<Record<string, string>> = { H1: 'h3', H2: 'h4', H3: 'h5', H4: 'h6', H5: 'h6', H6: 'h6' };
const AS_THEY_ARE = new Set(
  'P DIV BLOCKQUOTE UL OL LI DL DT DD TABLE CAPTION THEAD TBODY TFOOT TR TH TD B STRONG I EM'.split(' '),
);
const BOXES = new Set(['SECTION', 'ARTICLE', 'PRE']);

/** Blank text is not allowed there. */
const NO_TEXT = new Set(['TABLE', 'THEAD', 'TBODY', 'TFOOT', 'TR', 'UL', 'OL', 'DL']);

export function PastedPreview({ html }: { readonly html: string }) {
  const { nodes, isCut } = useMemo(() => drawn(html), [html]);
  return (
    // It is scrolled with keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={cx(s['preview'])} role="group" aria-label="What was pasted" tabIndex={0}>
      {nodes}
      {isCut && <p className={cx(s['quiet'])}>… and more, which is imported too.</p>}
    </div>
  );
}

function tagFor(name: string): string | null {
  if (AS_THEY_ARE.has(name)) return name.toLowerCase();
  return BOXES.has(name) ? 'div' : (HEADINGS[name] ?? null);
}

function drawn(html: string): { readonly nodes: readonly ReactNode[]; readonly isCut: boolean } {
  let left = MOST_NODES;
  const draw = (node: Node, key: number): ReactNode => {
    left -= 1;
    if (left < 0) return null;
    if (node.nodeType === Node.TEXT_NODE) {
      const isBlank = node.textContent?.trim() === '';
      return isBlank && NO_TEXT.has(node.parentNode?.nodeName ?? '') ? null : node.textContent;
    }
    if (node.nodeName === 'BR') return <br key={key} />;
    const tag = tagFor(node.nodeName);
    return tag === null ? null : createElement(tag, { key }, ...drawAll(node));
  };
  const drawAll = (parent: Node): readonly ReactNode[] => [...parent.childNodes].map(draw);
  const nodes = drawAll(cleanBody(html));
  return { nodes, isCut: left < 0 };
}
