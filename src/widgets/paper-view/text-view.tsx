import type { FileRecord } from '@/domain/paper';
import type { PaperViewProps } from './paper-view-props';

export function TextView({ paper }: PaperViewProps & { readonly file: FileRecord }) {
  return <div>{paper.title}</div>;
}
