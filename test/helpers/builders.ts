// Whole entities with plain values, for tests that are about one or two of their fields. Roles and places are invented.
import { asId } from '@/domain/ids';
import type { AgendaItem, ItemPaper } from '@/domain/meeting';
import type { Paper } from '@/domain/paper';
import type { PlanElement } from '@/domain/plan';
import type { Profile } from '@/domain/profile';
import type { AgendaItemReading, AgendaReading } from '@/reading/agenda/agenda-reading';

const BASE = {
  compartment: 'open',
  createdAt: '2030-01-01T09:00:00.000Z',
  updatedAt: '2030-01-01T09:00:00.000Z',
} as const;

type Fields<T> = Partial<Omit<T, 'id'>>;

export function aProfile(effectiveFrom: string, fields: Fields<Profile> = {}): Profile {
  return {
    ...BASE,
    id: asId(`profile-${effectiveFrom}`),
    effectiveFrom,
    nation: 'england',
    bodyName: 'Northmoor Police and Crime Panel',
    bodyKind: 'Police and Crime Panel',
    holderTitle: 'Police and Crime Commissioner',
    holderShort: 'Commissioner',
    planName: 'Police and Crime Plan',
    chiefTitle: 'Chief Constable',
    noticeDays: 5,
    ...fields,
  };
}

export function anElement(id: string, fields: Fields<PlanElement> = {}): PlanElement {
  return {
    ...BASE,
    id: asId(id),
    versionId: asId('version'),
    parentId: null,
    type: 'priority',
    number: '',
    text: id,
    order: 'a0',
    source: null,
    confidence: 1,
    reason: '',
    stableKey: id,
    ...fields,
  };
}

export function aPaper(id: string, pageCount: number, fields: Fields<Paper> = {}): Paper {
  return {
    ...BASE,
    id: asId(id),
    title: id,
    fileName: `${id}.pdf`,
    kind: 'report',
    fileId: asId(`file-${id}`),
    pageCount,
    importedAt: '2030-01-01T09:00:00.000Z',
    sha256: '0'.repeat(64),
    ...fields,
  };
}

export function anItem(id: string, fields: Fields<AgendaItem> = {}): AgendaItem {
  return {
    ...BASE,
    id: asId(id),
    meetingId: asId('meeting'),
    parentId: null,
    number: '',
    title: id,
    purpose: '',
    order: 'a0',
    part: 1,
    exemptParagraphs: [],
    statedPages: null,
    status: 'attached',
    ...fields,
  };
}

export function aPlace(itemId: string, paperId: string, fields: Fields<ItemPaper> = {}): ItemPaper {
  return {
    ...BASE,
    id: asId(`place-${paperId}`),
    meetingId: asId('meeting'),
    itemId: asId(itemId),
    paperId: asId(paperId),
    order: 'a0',
    placement: 'pack',
    ...fields,
  };
}

/** One item as a front sheet gives it. */
export function aReadItem(number: string, title: string, fields: Partial<AgendaItemReading> = {}): AgendaItemReading {
  return {
    number,
    title,
    part: 1,
    exemptParagraphs: [],
    status: 'attached',
    parent: null,
    purpose: null,
    lead: null,
    guideTime: null,
    page: 1,
    confidence: 0.9,
    ...fields,
  };
}

/** A front sheet as read. */
export function anAgendaReading(items: readonly AgendaItemReading[]): AgendaReading {
  return {
    body: 'Northmoor Police and Crime Panel',
    date: '2030-03-07',
    time: '10:30',
    endsBy: null,
    venue: 'Town Hall',
    published: '2030-02-26',
    confidence: 0.9,
    items: [...items],
  };
}
