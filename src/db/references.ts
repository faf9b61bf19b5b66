/** Which fields of which rows point to other rows, and what a row takes over from what it points to. */
import type { TableName } from './change-set';

export interface Reference {
  readonly field: string;
  readonly to: TableName;
  /** What is made from an exempt row is exempt (Schedule 12A, Local Government Act 1972). */
  readonly inherits?: boolean;
  /** Both rows name the same owner in this field: the item of a question is one of its own meeting. */
  readonly same?: string;
}

/**
 * Every field here is indexed, so that nothing can be deleted from under another row. Who judged an answer and who
 * wrote a promise down are left out: a member who has gone is remembered there by nothing but an id.
 */
export const REFERENCES: Readonly<Record<TableName, readonly Reference[]>> = {
  profiles: [],
  members: [],
  plans: [{ field: 'previousPlanId', to: 'plans' }],
  planVersions: [
    { field: 'planId', to: 'plans' },
    { field: 'paperId', to: 'papers', inherits: true },
    { field: 'previousVersionId', to: 'planVersions', same: 'planId' },
  ],
  planElements: [
    { field: 'versionId', to: 'planVersions', inherits: true },
    { field: 'parentId', to: 'planElements', same: 'versionId' },
  ],
  commitments: [
    { field: 'versionId', to: 'planVersions', inherits: true },
    { field: 'elementId', to: 'planElements', same: 'versionId' },
    { field: 'questionId', to: 'questions', inherits: true },
    { field: 'responseId', to: 'responses', inherits: true, same: 'questionId' },
    { field: 'dueMeetingId', to: 'meetings' },
  ],
  papers: [],
  meetings: [{ field: 'frontSheetPaperId', to: 'papers' }],
  agendaItems: [
    { field: 'meetingId', to: 'meetings' },
    { field: 'parentId', to: 'agendaItems', same: 'meetingId' },
  ],
  itemPapers: [
    { field: 'meetingId', to: 'meetings' },
    { field: 'itemId', to: 'agendaItems', inherits: true, same: 'meetingId' },
    { field: 'paperId', to: 'papers', inherits: true },
  ],
  annotations: [{ field: 'paperId', to: 'papers', inherits: true }],
  questions: [
    { field: 'askerId', to: 'members' },
    { field: 'meetingId', to: 'meetings' },
    { field: 'itemId', to: 'agendaItems', inherits: true, same: 'meetingId' },
    { field: 'parentId', to: 'questions', inherits: true },
  ],
  // The other end of a link is a part of a plan or an annotation, by its kind; see `check-rules.ts`.
  links: [{ field: 'fromId', to: 'questions', inherits: true }],
  responses: [
    { field: 'questionId', to: 'questions', inherits: true },
    { field: 'paperId', to: 'papers', inherits: true },
  ],
  planChanges: [
    { field: 'versionId', to: 'planVersions', inherits: true },
    { field: 'beforeId', to: 'planElements', inherits: true },
    { field: 'afterId', to: 'planElements', same: 'versionId' },
  ],
  successions: [
    { field: 'fromPlanId', to: 'plans', inherits: true },
    { field: 'toPlanId', to: 'plans', inherits: true },
  ],
  measures: [{ field: 'planId', to: 'plans', inherits: true }],
  measureReadings: [
    { field: 'measureId', to: 'measures', inherits: true },
    { field: 'paperId', to: 'papers', inherits: true },
  ],
};

export interface Referrer {
  readonly table: TableName;
  readonly field: string;
  readonly inherits: boolean;
}

/** The fields that point to rows of a table. */
export const REFERRERS: ReadonlyMap<TableName, readonly Referrer[]> = referrers();

function referrers(): Map<TableName, Referrer[]> {
  const found = new Map<TableName, Referrer[]>();
  for (const table of Object.keys(REFERENCES) as TableName[]) {
    for (const { field, to, inherits = false } of REFERENCES[table]) {
      found.set(to, [...(found.get(to) ?? []), { table, field, inherits }]);
    }
  }
  return found;
}
