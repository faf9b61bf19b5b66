/** Several papers at once: their kind, and deleting them. */
import { PAPER_KIND_LABELS, type Paper, type PaperKind, paperKind } from '../../domain/paper';
import { Button } from '../../ui/button';
import { countOf } from '../../ui/format/plural';
import { Select } from '../../ui/select';
import s from './papers.module.css';
import type { PaperActions } from './use-paper-actions';

const KINDS = paperKind.options.map((id) => ({ id, label: PAPER_KIND_LABELS[id] }));
const MIXED = { id: 'mixed' as const, label: 'Several kinds' };

export interface SeveralPapersProps {
  readonly papers: readonly Paper[];
  readonly actions: PaperActions;
}

export function SeveralPapers({ papers, actions }: SeveralPapersProps) {
  const ids = papers.map(({ id }) => id);
  const kinds = new Set(papers.map(({ kind }) => kind));
  const [kind] = kinds;
  const count = countOf(papers.length, 'paper');
  const pages = papers.reduce((sum, { pageCount }) => sum + pageCount, 0);
  return (
    <section className={s['inspector']} aria-label="Paper details">
      <div className={s['fields']}>
        <h2>{count} chosen</h2>
        <p>{countOf(pages, 'page')} in all</p>
        <Select<PaperKind | 'mixed'>
          label="Kind"
          value={kinds.size === 1 && kind ? kind : 'mixed'}
          onChange={(chosen) => chosen !== 'mixed' && actions.setKind(ids, chosen)}
          options={kinds.size === 1 ? KINDS : [MIXED, ...KINDS]}
        />
        {papers.length === 2 && (
          <div>
            <Button icon="compare" onPress={() => actions.compare(ids)}>
              Compare with each other
            </Button>
          </div>
        )}
        <div>
          <Button icon="bin" onPress={() => actions.remove(ids)}>
            {`Delete ${count}`}
          </Button>
        </div>
      </div>
    </section>
  );
}
