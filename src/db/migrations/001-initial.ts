/** Version 1: the first tables. Indexes stand on header fields only. */
import type { Migration } from './migration';

export const initial: Migration = {
  version: 1,
  name: 'initial',
  stores: {
    meta: 'key',
    profiles: 'id, effectiveFrom',
    members: 'id',
    plans: 'id',
    planVersions: 'id, planId, paperId',
    planElements: 'id, versionId, parentId, stableKey',
    commitments: 'id, versionId, elementId, questionId, responseId, dueMeetingId, state',
    papers: 'id, fileId, kind',
    meetings: 'id, date, frontSheetPaperId',
    agendaItems: 'id, meetingId, parentId',
    itemPapers: 'id, meetingId, itemId, paperId',
    annotations: 'id, paperId, [paperId+page]',
    questions: 'id, state, askerId, meetingId, itemId, parentId, order',
    links: 'id, [kind+fromId], [kind+toId]',
    responses: 'id, questionId, paperId',
    files: 'id, sha256',
    pageTexts: '[fileId+page], fileId',
    layouts: 'fileId',
    changes: 'seq, id, *touched',
    bin: 'id, table, deletedAt',
  },
};
