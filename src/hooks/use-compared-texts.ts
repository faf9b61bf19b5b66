/** The texts that can be compared: versions of plans, and papers that no plan was read from. */
import { useMemo } from 'react';
import type { KeptText } from '../domain/compare/kept-text';
import type { Compartment } from '../domain/entity';
import type { PaperId } from '../domain/ids';
import { PAPER_KIND_LABELS, type Paper } from '../domain/paper';
import { useAll } from './use-live';
import { type ListedVersion, useVersions } from './use-plans';

export interface ComparableText {
  readonly text: KeptText;
  /** Whose words they are: the file. */
  readonly paperId: PaperId;
  /** "Police and Crime Plan 2021–25 · Draft: Version 1.5": unlike that of any other, as far as files have names. */
  readonly title: string;
  /** The file of a version; what kind of paper it is. */
  readonly detail: string;
  readonly compartment: Compartment;
}

export interface ComparableTexts {
  readonly list: readonly ComparableText[];
  /** A paper as a text: the version of the plan that was read from it, where there is one. */
  readonly ofPaper: (id: PaperId) => KeptText;
}

/** Undefined while they are read. */
export function useComparableTexts(): ComparableTexts | undefined {
  const versions = useVersions();
  const papers = useAll('papers');
  return useMemo(() => {
    if (!versions || !papers) return undefined;
    const byId = new Map(papers.map((paper) => [paper.id, paper]));
    const versionOf = new Map(versions.map(({ version }) => [version.paperId, version.id]));
    return {
      list: toldApart([
        ...versions.map((listed) => versionText(listed, byId.get(listed.version.paperId))),
        ...papers.filter(({ id }) => !versionOf.has(id)).map(paperText),
      ]),
      ofPaper: (id) => {
        const version = versionOf.get(id);
        return version === undefined ? { kind: 'paper', id } : { kind: 'version', id: version };
      },
    };
  }, [versions, papers]);
}

/** Of twins the file comes first: the end of a long name is cut off. */
function toldApart(list: readonly ComparableText[]): readonly ComparableText[] {
  const counts = new Map<string, number>();
  for (const { title } of list) counts.set(title, (counts.get(title) ?? 0) + 1);
  return list.map((one) =>
    (counts.get(one.title) ?? 0) > 1 ? { ...one, title: `${one.detail} · ${one.title}` } : one,
  );
}

function versionText({ plan, version }: ListedVersion, paper: Paper | undefined): ComparableText {
  const isExempt = version.compartment === 'exempt' || paper?.compartment === 'exempt';
  return {
    text: { kind: 'version', id: version.id },
    paperId: version.paperId,
    title: [plan.title, version.label].filter((words) => words !== '').join(' · '),
    detail: paper?.fileName ?? '',
    compartment: isExempt ? 'exempt' : 'open',
  };
}

function paperText({ id, title, kind, compartment }: Paper): ComparableText {
  return { text: { kind: 'paper', id }, paperId: id, title, detail: PAPER_KIND_LABELS[kind], compartment };
}
