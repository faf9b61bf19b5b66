/** A panel about to be started: what is known of it by its name, unless somebody says otherwise. */
import type { MemberRole } from '../../domain/member';
import { knownPanel } from '../../domain/panels';
import { DEFAULT_TERMS, type Nation } from '../../domain/profile';
import type { NewPanel } from '../../services/panel';

export type PanelRole = Extract<MemberRole, 'member' | 'chair' | 'clerk'>;

export const ROLES: readonly { readonly id: PanelRole; readonly label: string }[] = [
  { id: 'member', label: 'A member' },
  { id: 'chair', label: 'The chair' },
  { id: 'clerk', label: 'The clerk' },
];

export interface PanelWords {
  readonly name: string;
  /** Left out: as the list has it. */
  readonly nation?: Nation;
  readonly role: PanelRole;
  readonly me: string;
  readonly terms?: { readonly holderTitle: string; readonly planName: string };
}

export function newPanel({ name, nation, role, me, terms }: PanelWords): NewPanel {
  const known = knownPanel(name);
  const bodyName = name.trim();
  const bodyKind = /\bpolice,? fire and crime panel$/i.test(bodyName) ? 'Police, Fire and Crime Panel' : undefined;
  const { holderTitle = '', planName = '' } = terms ?? {};
  return {
    bodyName,
    nation: nation ?? known?.nation ?? 'england',
    me: me.trim(),
    role,
    terms: {
      bodyKind: known?.bodyKind ?? bodyKind ?? DEFAULT_TERMS.bodyKind,
      holderTitle: holderTitle || (known?.holderTitle ?? DEFAULT_TERMS.holderTitle),
      holderShort: shortOf(holderTitle) ?? known?.holderShort ?? DEFAULT_TERMS.holderShort,
      planName: planName || (known?.planName ?? DEFAULT_TERMS.planName),
      chiefTitle: DEFAULT_TERMS.chiefTitle,
    },
  };
}

/** What an office-holder is called in running text; null where the title does not tell. */
function shortOf(title: string): string | null {
  return /\b(Deputy Mayor|Mayor|Commissioner)\b/i.exec(title)?.[1] ?? null;
}
