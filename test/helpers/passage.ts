// A passage in a paper, as the reader hands it over.
import type { PaperId } from '@/domain/ids';
import type { NewAnnotation } from '@/services/annotations';

export function aPassage(paperId: PaperId, exact = 'fewer burglaries'): NewAnnotation {
  return {
    paperId,
    page: 2,
    kind: 'highlight',
    colour: 'question',
    quote: { exact, prefix: 'We saw ', suffix: ' this year' },
    position: { start: 7, end: 7 + exact.length },
    parts: [{ page: 2, quads: [[72, 700, 200, 700, 72, 688, 200, 688]] }],
    comment: '',
  };
}
