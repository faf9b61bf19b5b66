/** The slim bar above a paper: where one is, and how large it is shown. */
import { type ReactNode, type RefObject, useRef } from 'react';
import { useCommand } from '@/hooks/use-command';
import { cx } from '@/ui/cx';
import { IconButton } from '@/ui/icon-button';
import { Toolbar } from '@/ui/toolbar';
import s from './bar.module.css';
import { PageBox } from './page-box';
import { type PageContext, pageLabel } from './page-number';
import type { ZoomControls } from './use-zoom';

export interface PaperBarProps {
  /** 1-based. */
  readonly page: number;
  readonly context: PageContext;
  readonly onGo: (page: number) => void;
  /** To a page that was asked for by number. */
  readonly onJump: (page: number) => void;
  readonly onElsewhere: (packPage: number) => string | null;
  readonly focusPages: () => void;
  /** Missing for plain text. */
  readonly zoom: (ZoomControls & { readonly factor: number; readonly isFit: boolean }) | null;
  readonly start?: ReactNode;
  readonly end?: ReactNode;
}

export function PaperBar({ page, context, onGo, onJump, onElsewhere, focusPages, zoom, start, end }: PaperBarProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  useCommand('go.page', () => inputRef.current?.focus());
  return (
    <div className={cx(s['bar'])}>
      {start}
      <PageSteps {...{ page, context, onGo, onJump, onElsewhere, focusPages, inputRef }} />
      {start === undefined && <span className={cx(s['gap'])} />}
      {zoom && <ZoomSteps zoom={zoom} />}
      {end}
    </div>
  );
}

type PageStepsProps = Pick<PaperBarProps, 'page' | 'context' | 'onGo' | 'onJump' | 'onElsewhere' | 'focusPages'> & {
  readonly inputRef: RefObject<HTMLInputElement | null>;
};

function PageSteps({ page, context, onGo, onJump, onElsewhere, focusPages, inputRef }: PageStepsProps) {
  return (
    <span className={cx(s['group'])}>
      <IconButton
        label="Previous page"
        icon="chevron-up"
        size="sm"
        isDisabled={page <= 1}
        onPress={() => onGo(page - 1)}
      />
      <IconButton
        label="Next page"
        icon="chevron-down"
        size="sm"
        isDisabled={page >= context.pageCount}
        onPress={() => onGo(page + 1)}
      />
      <PageBox
        page={page}
        context={context}
        inputRef={inputRef}
        onGo={onJump}
        onElsewhere={onElsewhere}
        onLeave={focusPages}
      />
      <span className={cx(s['where'])} role="status">
        {pageLabel(page, context)}
      </span>
    </span>
  );
}

function ZoomSteps({ zoom }: { readonly zoom: NonNullable<PaperBarProps['zoom']> }) {
  return (
    <Toolbar label="Zoom">
      <IconButton label="Zoom out" icon="zoom-out" size="sm" shortcut="Mod+-" onPress={zoom.zoomOut} />
      <span className={cx(s['zoom'])}>{Math.round(zoom.factor * 100)}%</span>
      <IconButton label="Zoom in" icon="zoom-in" size="sm" shortcut="Mod+=" onPress={zoom.zoomIn} />
      <IconButton
        label="Fit to width"
        icon="full-screen"
        size="sm"
        shortcut="Mod+0"
        isSelected={zoom.isFit}
        onPress={zoom.fit}
      />
    </Toolbar>
  );
}
