/** What can be done with papers of the library, one or several. */
import { textAddress } from '../../domain/compare/kept-text';
import { asId, type PaperId } from '../../domain/ids';
import type { Paper, PaperKind } from '../../domain/paper';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useComparableTexts } from '../../hooks/use-compared-texts';
import { removePaper, removePapers, setKindOfPapers } from '../../services/papers';
import { goTo } from '../../state/navigation-store';
import { countOf } from '../../ui/format/plural';

export interface PaperActions {
  readonly open: (id: string) => void;
  readonly remove: (ids: readonly string[]) => void;
  /** One with a text to be chosen, or two with each other: the one that came first is the earlier text. */
  readonly compare: (ids: readonly string[]) => void;
  readonly setKind: (ids: readonly string[], kind: PaperKind) => void;
}

export function usePaperActions(papers: readonly Paper[]): PaperActions {
  const { context, notify, history } = useServices();
  const run = useAction();
  const texts = useComparableTexts();
  const removeSeveral = async (ids: readonly string[]): Promise<void> => {
    const removed = await run(() =>
      removePapers(
        context,
        ids.map((id) => asId<PaperId>(id)),
      ),
    );
    if (removed === undefined) return;
    const made = removed === 0 ? null : history.newest();
    const kept = ids.length - removed;
    const parts = [
      removed === 0 ? '' : `${countOf(removed, 'paper')} deleted`,
      kept === 0 ? '' : `${countOf(kept, 'paper')} kept, because a meeting, a plan, highlights or an answer need them`,
    ];
    notify({
      message: `${parts.filter((part) => part !== '').join('; ')}.`,
      ...(made && { action: { label: 'Undo', onAction: () => void run(() => history.undoOnly(made)) } }),
    });
  };
  return {
    open: (id) => goTo({ place: 'reader', paper: asId<PaperId>(id) }),
    remove: (ids) => {
      const [only, ...others] = ids;
      if (others.length > 0) void removeSeveral(ids);
      else if (only !== undefined)
        void run(() => removePaper(context, asId<PaperId>(only)), { done: 'Paper deleted.', undo: true });
    },
    compare: (ids) => {
      const [after, before] = [...ids].sort(byImport(papers)).reverse();
      const addressOf = (id: string) =>
        textAddress(texts?.ofPaper(asId<PaperId>(id)) ?? { kind: 'paper', id: asId<PaperId>(id) });
      goTo({
        place: 'compare',
        ...(before !== undefined && { before: addressOf(before) }),
        ...(after !== undefined && { after: addressOf(after) }),
      });
    },
    setKind: (ids, kind) =>
      void run(
        () =>
          setKindOfPapers(
            context,
            ids.map((id) => asId<PaperId>(id)),
            kind,
          ),
        { done: `Kind of ${countOf(ids.length, 'paper')} changed.`, undo: true },
      ),
  };
}

function byImport(papers: readonly Paper[]): (a: string, b: string) => number {
  const times = new Map<string, string>(papers.map(({ id, importedAt }) => [id, importedAt]));
  return (a, b) => (times.get(a) ?? '').localeCompare(times.get(b) ?? '');
}
