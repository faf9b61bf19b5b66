/** The open PDF of a paper, for as long as a component shows it. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FileRecord } from '@/domain/paper';
import { useServices } from '@/hooks/services-context';
import { holdDocument } from './open-documents';

export interface OpenDocumentState {
  /** Null until it is open, and when it can't be. */
  readonly pdf: PDFDocumentProxy | null;
  /** Why it couldn't be opened. */
  readonly failure: unknown;
  /** What went wrong after opening: some pages may not show. */
  readonly problem: unknown;
  readonly retry: () => void;
}

const NOTHING = { pdf: null, failure: null, problem: null } as const;

/** The file's record may be a new object after every live read; its id decides. */
export function useOpenDocument(file: FileRecord, name: string): OpenDocumentState {
  const { pdfAssetsUrl } = useServices();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Omit<OpenDocumentState, 'retry'>>(NOTHING);
  const latest = useRef({ file, name });
  useEffect(() => {
    latest.current = { file, name };
  });
  useEffect(() => {
    let isHere = true;
    const onProblem = (problem: unknown) => setState((current) => ({ ...current, problem }));
    const hold = holdDocument({ ...latest.current, assetsUrl: pdfAssetsUrl, onProblem });
    hold.document.then(
      (pdf) => isHere && setState({ ...NOTHING, pdf }),
      (failure: unknown) => isHere && setState({ ...NOTHING, failure }),
    );
    return () => {
      isHere = false;
      setState(NOTHING);
      hold.release();
    };
    // The latest record is read from the ref; another file or another attempt is what opens anew.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [file.id, pdfAssetsUrl, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, retry };
}
