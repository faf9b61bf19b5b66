/** A desk where documents are made, open as long as a dialog or a piece of work needs it. */
import { useEffect, useState } from 'react';
import { outputRecords } from '../db/repositories/output-records';
import { sentenceFor } from '../domain/errors';
import type { PaperDesk } from '../output/paper-desk';
import { type AppServices, useServices } from './services-context';

/** Opens a desk over the workspace as it is now. The caller closes it. */
export function openDesk({ openPaperDesk, context }: AppServices): Promise<PaperDesk> {
  return openPaperDesk(outputRecords(context.database));
}

export interface DeskState {
  /** Null until the records are read. */
  readonly desk: PaperDesk | null;
  /** A sentence when it could not be opened. */
  readonly problem: string | null;
}

/** Opened when the dialog comes, closed when it goes. Later changes don't alter what it shows. */
export function usePaperDesk(): DeskState {
  const services = useServices();
  const [state, setState] = useState<DeskState>({ desk: null, problem: null });
  useEffect(() => {
    let isGone = false;
    let opened: PaperDesk | null = null;
    const open = async () => {
      try {
        opened = await openDesk(services);
        if (isGone) opened.close();
        else setState({ desk: opened, problem: null });
      } catch (error) {
        services.log('paper-desk', error);
        if (!isGone) setState({ desk: null, problem: sentenceFor(error) });
      }
    };
    void open();
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [services]);
  return state;
}

type Question = 'briefing' | 'owed';
type Answer<Q extends Question> = Awaited<ReturnType<PaperDesk[Q]>>;

/** What a desk answers, asked again whenever the input changes; undefined while it is first asked. */
export function useAsked<Q extends Question>(
  desk: PaperDesk | null,
  question: Q,
  input: Parameters<PaperDesk[Q]>[0],
): Answer<Q> | undefined {
  const { log } = useServices();
  const [answer, setAnswer] = useState<{ readonly value: Answer<Q> } | null>(null);
  // Made anew at each rendering, the input is told apart by what it says.
  const words = JSON.stringify(input);
  useEffect(() => {
    if (!desk) return undefined;
    let isOld = false;
    const ask = async () => {
      try {
        const value = await desk[question](JSON.parse(words));
        if (!isOld) setAnswer({ value: value as Answer<Q> });
      } catch (error) {
        if (!isOld) log('paper-desk', error);
      }
    };
    void ask();
    return () => {
      isOld = true;
    };
  }, [desk, question, words, log]);
  return answer?.value;
}
