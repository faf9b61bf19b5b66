/** The panel's own details: profile, members. */
import { fromRow } from '../db/tables';
import { type MemberId, newId, type ProfileId } from '../domain/ids';
import { type Member, type MemberRole } from '../domain/member';
import { DEFAULT_NOTICE_DAYS, DEFAULT_TERMS, type Nation, type Profile, type Terms } from '../domain/profile';
import { type ServiceContext } from './ports';

export interface NewPanel {
  readonly bodyName: string;
  readonly nation: Nation;
  /** The user's own name or role, "Clerk". */
  readonly me: string;
  readonly role: MemberRole;
  /** What the office-holder and the plan are called, where it is not the usual words. */
  readonly terms?: Partial<Omit<Terms, 'bodyName'>>;
}

/** Panels were set up from November 2012; words hold from then unless the user says otherwise. */
const FIRST_DAY = '2012-11-22';

/** Fills an empty workspace with its first profile and the person who uses it. */
export async function startPanel(context: ServiceContext, wanted: NewPanel): Promise<Profile> {
  return context.transactor.transact('Start panel', async (unit) => {
    unit.add('members', {
      id: newId<MemberId>(),
      compartment: 'open',
      name: wanted.me,
      role: wanted.role,
      authority: '',
      isMe: true,
    });
    return unit.add('profiles', {
      id: newId<ProfileId>(),
      compartment: 'open',
      effectiveFrom: FIRST_DAY,
      nation: wanted.nation,
      bodyName: wanted.bodyName,
      ...DEFAULT_TERMS,
      ...wanted.terms,
      noticeDays: DEFAULT_NOTICE_DAYS[wanted.nation],
    });
  });
}

export type ProfileFields = Partial<Omit<Profile, 'id' | 'compartment' | 'createdAt' | 'updatedAt'>>;

export async function updateProfile(context: ServiceContext, id: ProfileId, fields: ProfileFields): Promise<void> {
  await context.transactor.transact('Change panel details', (unit) => unit.patch('profiles', id, fields));
}

/** New words from a date on; records before it keep the old ones. */
export async function addProfile(context: ServiceContext, from: ProfileId, effectiveFrom: string): Promise<Profile> {
  return context.transactor.transact('Add words from a date', async (unit) => {
    const { createdAt: _created, updatedAt: _updated, ...profile } = await unit.need('profiles', from);
    return unit.add('profiles', { ...profile, id: newId<ProfileId>(), effectiveFrom });
  });
}

export async function removeProfile(context: ServiceContext, id: ProfileId): Promise<void> {
  await context.transactor.transact('Delete words', (unit) => unit.remove('profiles', id));
}

export async function addMember(context: ServiceContext, name: string, role: MemberRole): Promise<Member> {
  return context.transactor.transact('Add member', async (unit) =>
    unit.add('members', { id: newId<MemberId>(), compartment: 'open', name, role, authority: '', isMe: false }),
  );
}

export async function updateMember(
  context: ServiceContext,
  id: MemberId,
  fields: Partial<Pick<Member, 'name' | 'role' | 'authority'>>,
): Promise<void> {
  await context.transactor.transact('Change member', (unit) => unit.patch('members', id, fields));
}

/** Moves a member to the bin. Questions given to them are given back. */
export async function removeMember(context: ServiceContext, id: MemberId): Promise<void> {
  await context.transactor.transact('Delete member', async (unit) => {
    const questions = await unit.database.rows('questions').where('askerId').equals(id).toArray();
    for (const row of questions) await unit.patch('questions', fromRow<'questions'>(row).id, { askerId: null });
    await unit.remove('members', id);
  });
}
