/** A PDF being read: the bar, the pages, and what rises over them. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { sentenceFor } from '@/domain/errors';
import { Banner } from '@/ui/banner';
import { cx } from '@/ui/cx';
import { IconButton } from '@/ui/icon-button';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { HighlightPopover } from './highlight-popover';
import { MarksContext } from './marks-context';
import { NoteButton } from './note-button';
import s from './pages.module.css';
import { PaperBar } from './paper-bar';
import view from './paper-view.module.css';
import { PdfPages } from './pdf-pages';
import type { PdfViewProps } from './pdf-view';
import { SelectionBar } from './selection-bar';
import { usePdfReader } from './use-pdf-reader';

export interface PdfReaderProps extends PdfViewProps {
  /** Null while it opens: the pages then show as places with their numbers. */
  readonly pdf: PDFDocumentProxy | null;
  /** What went wrong after it had opened. */
  readonly problem: unknown;
}

type Reading = ReturnType<typeof usePdfReader>;

export function PdfReader(props: PdfReaderProps) {
  const reading = usePdfReader(props);
  const { marks, found } = reading;
  return (
    <MarksContext value={marks.marks}>
      <div className={cx(view['root'])}>
        <PaperBar
          page={reading.current}
          context={reading.context}
          onGo={reading.scroll.goToPage}
          onJump={props.onJump ?? reading.scroll.goToPage}
          onElsewhere={reading.goElsewhere}
          focusPages={reading.focusPages}
          zoom={reading.zoom}
          start={props.barStart}
          end={
            <>
              {props.mode === 'read' && <WordCursorButton cursor={reading.cursor} />}
              {props.mode === 'read' && <NoteButton pins={reading.pins} />}
              {props.barEnd}
            </>
          }
        />
        <div>
          {props.problem !== null && <Banner tone="danger">{sentenceFor(props.problem)}</Banner>}
          {found.notice !== null && <Banner onDismiss={found.dismissNotice}>{found.notice}</Banner>}
        </div>
        <Pages {...props} reading={reading} />
        <VisuallyHidden>
          <span role="status">{reading.announcement}</span>
        </VisuallyHidden>
        {marks.opened && (
          <HighlightPopover
            key={marks.opened.id}
            annotation={marks.opened}
            isFresh={marks.isFresh}
            anchorRef={marks.anchorRef}
            onClose={marks.close}
            onDelete={() => marks.opened && marks.remove(marks.opened.id)}
            onAsk={reading.actions.onAskAbout}
          />
        )}
      </div>
    </MarksContext>
  );
}

function WordCursorButton({ cursor }: { readonly cursor: Reading['cursor'] }) {
  return (
    <IconButton
      label="Select words with the keys"
      icon="keyboard"
      size="sm"
      shortcut="F7"
      isSelected={cursor.isOn}
      onPress={cursor.toggle}
    />
  );
}

function Pages({ mode, label, pdf, reading }: PdfReaderProps & { readonly reading: Reading }) {
  const { scrollRef, contentRef, layout, pages, pageWindow, nameOfPage, selection, actions, marks, pins } = reading;
  return (
    // The pages are the control: they scroll with the keys, and the keys of the reader work while the focus is here.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={scrollRef}
      className={cx(s['scroller'], pins.isPlacing && s['placing'])}
      aria-label={label}
      data-command-scope={mode === 'read' ? 'reader' : undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onClick={(event) => pins.takeClick(event) || marks.openAt(event)}
    >
      <PdfPages
        pdf={pdf}
        layout={layout}
        pages={pageWindow}
        nameOfPage={nameOfPage}
        contentRef={contentRef}
        onGeometry={pages.onGeometry}
        onWords={pages.onWords}
      >
        {mode === 'read' && selection.selected?.place && <SelectionBar place={selection.selected.place} {...actions} />}
      </PdfPages>
    </section>
  );
}
