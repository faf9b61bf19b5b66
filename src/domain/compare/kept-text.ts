/** Texts that are kept here and can be compared, and how an address names them. Pure. */
import { asId, type PaperId, type PlanVersionId } from '../ids';

export type KeptText =
  | { readonly kind: 'version'; readonly id: PlanVersionId }
  | { readonly kind: 'paper'; readonly id: PaperId };

/** "version:…" or "paper:…". */
export function textAddress({ kind, id }: KeptText): string {
  return `${kind}:${id}`;
}

/** The text that an address names; null when it names none. */
export function textAt(address: string | null | undefined): KeptText | null {
  const [, kind, id = ''] = /^(version|paper):(.+)$/.exec(address ?? '') ?? [];
  if (kind === 'version') return { kind, id: asId<PlanVersionId>(id) };
  return kind === 'paper' ? { kind, id: asId<PaperId>(id) } : null;
}
