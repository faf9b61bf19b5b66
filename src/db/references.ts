/** Which fields of which rows point to other rows, and what a row takes over from what it points to. */
import { LINK_ENDS, LINK_KINDS, LINK_STARTS, type LinkKind } from '../domain/link';
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
  // Where a link begins and ends, its kind says: `referencesOf`.
  links: [],
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

/** What a row points to. The ends of a link are in the tables that its kind says; one of no known kind tests. */
export function referencesOf(table: TableName, row: Readonly<Record<string, unknown>>): readonly Reference[] {
  return table === 'links' ? endsOf(LINK_KINDS.find((one) => one === row['kind']) ?? 'tests') : REFERENCES[table];
}

function endsOf(kind: LinkKind): readonly Reference[] {
  return [
    { field: 'fromId', to: LINK_STARTS[kind], inherits: true },
    { field: 'toId', to: LINK_ENDS[kind], inherits: true },
  ];
}

export interface Referrer {
  readonly table: TableName;
  readonly field: string;
  readonly inherits: boolean;
  /** Of links: the kind that points there. */
  readonly kind?: LinkKind;
}

/** The fields that point to rows of a table. */
export const REFERRERS: ReadonlyMap<TableName, readonly Referrer[]> = referrers();

function referrers(): Map<TableName, Referrer[]> {
  const found = new Map<TableName, Referrer[]>();
  const add = (to: TableName, referrer: Referrer) => found.set(to, [...(found.get(to) ?? []), referrer]);
  for (const table of Object.keys(REFERENCES) as TableName[]) {
    for (const { field, to, inherits = false } of REFERENCES[table]) add(to, { table, field, inherits });
  }
  for (const kind of LINK_KINDS) {
    for (const { field, to } of endsOf(kind)) add(to, { table: 'links', field, inherits: true, kind });
  }
  return found;
}
