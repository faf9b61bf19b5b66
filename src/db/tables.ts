/**
 * The tables, their schemas, and which fields stand in a row's clear header. Header: ids, states, dates, what queries
 * need. Everything else, all words included, goes into `payload`, which encryption will one day replace by ciphertext.
 */
import type { z } from 'zod';
import { annotationSchema } from '../domain/annotation';
import { commitmentSchema } from '../domain/commitment';
import { linkSchema } from '../domain/link';
import { measureReadingSchema, measureSchema } from '../domain/measure';
import { agendaItemSchema, itemPaperSchema, meetingSchema } from '../domain/meeting';
import { memberSchema } from '../domain/member';
import { paperSchema } from '../domain/paper';
import { planElementSchema, planSchema, planVersionSchema } from '../domain/plan';
import { planChangeSchema } from '../domain/plan-change';
import { profileSchema } from '../domain/profile';
import { questionSchema } from '../domain/question';
import { responseSchema } from '../domain/response';
import { successionSchema } from '../domain/succession';
import { type Fields, TABLE_NAMES, type TableName } from './change-set';

export const SCHEMAS = {
  profiles: profileSchema,
  members: memberSchema,
  plans: planSchema,
  planVersions: planVersionSchema,
  planElements: planElementSchema,
  commitments: commitmentSchema,
  papers: paperSchema,
  meetings: meetingSchema,
  agendaItems: agendaItemSchema,
  itemPapers: itemPaperSchema,
  annotations: annotationSchema,
  questions: questionSchema,
  links: linkSchema,
  responses: responseSchema,
  planChanges: planChangeSchema,
  successions: successionSchema,
  measures: measureSchema,
  measureReadings: measureReadingSchema,
} as const satisfies Record<TableName, z.ZodType>;

/** The entity of each table. */
export type Entities = { readonly [T in TableName]: z.infer<(typeof SCHEMAS)[T]> };

const BASE_HEADER = ['id', 'compartment', 'createdAt', 'updatedAt'] as const;

/** Header fields beyond the base ones. Only ids, states, dates and order keys may stand here, never words. */
export const HEADER_FIELDS: Readonly<Record<TableName, readonly string[]>> = {
  profiles: ['effectiveFrom', 'nation'],
  members: ['role', 'isMe'],
  plans: ['previousPlanId'],
  planVersions: ['planId', 'paperId', 'status', 'reviewState', 'acceptedOn', 'previousVersionId'],
  planElements: ['versionId', 'parentId', 'type', 'order', 'stableKey'],
  commitments: [
    'form',
    'state',
    'givenOn',
    'dueDate',
    'dueMeetingId',
    'versionId',
    'elementId',
    'questionId',
    'responseId',
    'order',
  ],
  papers: ['kind', 'fileId', 'pageCount', 'importedAt'],
  meetings: ['type', 'date', 'time', 'frontSheetPaperId'],
  agendaItems: ['meetingId', 'parentId', 'order', 'part', 'status'],
  itemPapers: ['meetingId', 'itemId', 'paperId', 'order', 'placement'],
  annotations: ['paperId', 'page', 'order', 'kind', 'colour'],
  questions: ['type', 'state', 'askerId', 'meetingId', 'itemId', 'parentId', 'order', 'askedOn', 'answerDue'],
  links: ['kind', 'fromId', 'toId', 'order'],
  responses: ['questionId', 'mode', 'date', 'paperId', 'page', 'timeliness', 'adequacy'],
  planChanges: ['versionId', 'beforeId', 'afterId', 'state'],
  successions: ['fromPlanId', 'fromKey', 'toPlanId', 'toKey', 'verdict'],
  measures: ['planId', 'stableKey'],
  measureReadings: ['measureId', 'periodEnd', 'paperId', 'page'],
};

/** A row as stored. */
export interface StoredRow {
  readonly id: string;
  readonly compartment: 'open' | 'exempt';
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly payload: Fields;
  readonly [header: string]: unknown;
}

const HEADERS = new Map<TableName, ReadonlySet<string>>(
  TABLE_NAMES.map((table) => [table, new Set<string>([...BASE_HEADER, ...HEADER_FIELDS[table]])]),
);

/** Splits an entity's fields into header and payload. */
export function toRow(table: TableName, entity: Fields): StoredRow {
  const header: Record<string, unknown> = {};
  const payload: Record<string, unknown> = {};
  const inHeader = HEADERS.get(table);
  for (const [name, value] of Object.entries(entity)) {
    if (inHeader?.has(name)) header[name] = value;
    else payload[name] = value;
  }
  return { ...header, payload } as StoredRow;
}

/** Joins header and payload again. Rows were validated when they were written, so this trusts them. */
export function fromRow<T extends TableName>(row: StoredRow): Entities[T] {
  const { payload, ...header } = row;
  return { ...header, ...payload } as unknown as Entities[T];
}
