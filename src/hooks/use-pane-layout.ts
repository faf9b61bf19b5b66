/** Remembers the sizes of panes, and which are folded, with this person's preferences. */
import { useCallback, useEffect, useRef } from 'react';
import { usePreferences } from '../state/preferences-store';
import { useServices } from './services-context';

/** Preferences keep CSS pixels at 100% text; panes are laid out in rem. */
const PX_PER_REM = 16;
/** A drag ends before it is saved. Milliseconds. */
const PAUSE_MS = 400;

export interface PaneLayout {
  /** Size in rem: as remembered, or else the one given. */
  readonly sizeOf: (pane: string, otherwise: number) => number;
  readonly isFolded: (pane: string) => boolean;
  readonly onResize: (pane: string, size: number) => void;
  readonly onFold: (pane: string, isFolded: boolean) => void;
}

/** @param place names the screen, so that panes of two screens do not share sizes: "plans". */
export function usePaneLayout(place: string): PaneLayout {
  const { savePreferences } = useServices();
  const layout = usePreferences((state) => state.layout);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const save = useCallback(() => {
    timer.current = null;
    void savePreferences({ layout: usePreferences.getState().layout }).catch(() => undefined);
  }, [savePreferences]);
  useEffect(
    () => () => {
      if (timer.current === null) return;
      clearTimeout(timer.current);
      save();
    },
    [save],
  );
  const set = useCallback(
    (key: string, value: number) => {
      usePreferences.setState((state) => ({ layout: { ...state.layout, [key]: value } }));
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(save, PAUSE_MS);
    },
    [save],
  );
  return {
    sizeOf: (pane, otherwise) => (layout[`${place}.${pane}`] ?? otherwise * PX_PER_REM) / PX_PER_REM,
    isFolded: (pane) => layout[`${place}.${pane}.folded`] === 1,
    onResize: (pane, size) => set(`${place}.${pane}`, size * PX_PER_REM),
    onFold: (pane, isFolded) => set(`${place}.${pane}.folded`, isFolded ? 1 : 0),
  };
}
