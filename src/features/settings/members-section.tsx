/** The members, the chair and the clerk. */
import { useState } from 'react';
import { type Member, type MemberRole, memberRole } from '../../domain/member';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useAll } from '../../hooks/use-live';
import { useSavedText } from '../../hooks/use-saved-text';
import { addMember, removeMember, updateMember } from '../../services/panel';
import { Button } from '../../ui/button';
import { StateChip } from '../../ui/chip';
import { IconButton } from '../../ui/icon-button';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import s from './settings.module.css';

const ROLE_LABELS: Readonly<Record<MemberRole, string>> = {
  member: 'Member',
  chair: 'Chair',
  viceChair: 'Vice-chair',
  coOpted: 'Co-opted member',
  substitute: 'Substitute',
  clerk: 'Clerk',
};
const ROLES = memberRole.options.map((id) => ({ id, label: ROLE_LABELS[id] }));

export function MembersSection() {
  const members = [...(useAll('members') ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return (
    <>
      <ul className={s['rows']}>
        {members.map((member) => (
          <MemberRow key={member.id} member={member} />
        ))}
      </ul>
      <NewMember />
    </>
  );
}

function MemberRow({ member }: { readonly member: Member }) {
  const { context } = useServices();
  const run = useAction();
  const keep = (fields: Partial<Pick<Member, 'name' | 'role' | 'authority'>>) =>
    updateMember(context, member.id, fields);
  const name = useSavedText(member.name, (text) => keep({ name: text }));
  const authority = useSavedText(member.authority, (text) => keep({ authority: text }));
  const shown = member.name === '' ? ROLE_LABELS[member.role] : member.name;
  return (
    <li className={s['row']}>
      <div className={s['member']}>
        <TextField label="Name" {...name} />
        <Select label="Role" value={member.role} onChange={(role) => void run(() => keep({ role }))} options={ROLES} />
        <TextField label="Appointed by" {...authority} />
      </div>
      {member.isMe ? (
        <StateChip icon="member">You</StateChip>
      ) : (
        <IconButton
          label={`Delete ${shown}`}
          icon="bin"
          onPress={() => void run(() => removeMember(context, member.id), { done: `${shown} deleted.`, undo: true })}
        />
      )}
    </li>
  );
}

function NewMember() {
  const { context } = useServices();
  const run = useAction();
  const [name, setName] = useState('');
  const [role, setRole] = useState<MemberRole>('member');
  const add = async (): Promise<void> => {
    if (name.trim() === '') return;
    const member = await run(() => addMember(context, name.trim(), role));
    if (member) setName('');
  };
  return (
    <div className={s['group']}>
      <div className={s['add']}>
        <TextField label="New member’s name" value={name} onChange={setName} onSubmit={() => void add()} />
        <Select label="New member’s role" value={role} onChange={setRole} options={ROLES} />
        <Button icon="add" isDisabled={name.trim() === ''} onPress={() => void add()}>
          Add member
        </Button>
      </div>
    </div>
  );
}
