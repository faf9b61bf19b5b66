/** The second stage: word by word within two passages that stand for each other. Pure. */
import { plainWeight } from '../similarity';
import type { WordRun } from './comparison';
import type { Passage } from './passages';
import { sameInOrder } from './same-order';
import { isClosing, isWord } from './word-tokens';

/** A word or mark with its stretch of text. */
interface Stretch {
  readonly fold: string;
  readonly raw: string;
  /** It begins a passage after another one. */
  readonly isOpening: boolean;
}

/** A stretch of both sides: equal words, or what differs between two stretches of equal words. */
interface Piece {
  readonly isSame: boolean;
  readonly before: Stretch[];
  readonly after: Stretch[];
}

/** So many words that say little, between two changes, are not worth an island of their own. */
const ISLAND = 2;

/** The text of passages that are shown as one. */
export function textOf(passages: readonly Passage[]): string {
  return passages.map(({ text }) => text).join(' ');
}

/** Runs of words that together make up both texts. With `typography` words that are only set differently stand apart. */
export function wordRuns(
  before: readonly Passage[],
  after: readonly Passage[],
  typography: boolean,
): readonly WordRun[] {
  const pieces = withoutIslands(piecesOf(stretches(before), stretches(after)));
  return joined(
    pieces.flatMap((piece, at) => {
      if (piece.isSame) return sameRuns(piece, typography);
      const isSet = isStopOnly(piece, pieces[at + 1]) || isCutOnly(piece);
      return [changedRun(piece, isSet ? (typography ? 'typography' : 'same') : 'replaced')];
    }),
  );
}

function stretches(passages: readonly Passage[]): readonly Stretch[] {
  return passages.flatMap(({ text, tokens }, at) => {
    const end = at < passages.length - 1 ? `${text} ` : text;
    return tokens.map(({ fold, start }, index) => ({
      fold,
      raw: end.slice(start, tokens[index + 1]?.start),
      isOpening: index === 0 && at > 0,
    }));
  });
}

function piecesOf(before: readonly Stretch[], after: readonly Stretch[]): readonly Piece[] {
  const foldOf = ({ fold }: Stretch): string => fold;
  const pieces: Piece[] = [];
  let [nextA, nextB] = [0, 0];
  for (const [a, b] of [
    ...sameInOrder(before.map(foldOf), after.map(foldOf)),
    [before.length, after.length] as const,
  ]) {
    if (a > nextA || b > nextB) {
      pieces.push({ isSame: false, before: before.slice(nextA, a), after: after.slice(nextB, b) });
    }
    const [one, other] = [before[a], after[b]];
    const last = pieces.at(-1);
    if (one && other && last?.isSame) {
      last.before.push(one);
      last.after.push(other);
    } else if (one && other) pieces.push({ isSame: true, before: [one], after: [other] });
    nextA = a + 1;
    nextB = b + 1;
  }
  return pieces;
}

/** Joins changes that only a word or two like "the" part. */
function withoutIslands(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  pieces.forEach((piece, at) => {
    const last = kept.at(-1);
    const next = pieces[at + 1];
    const isIsland =
      piece.isSame &&
      last &&
      next &&
      piece.before.length <= ISLAND &&
      isLittle(piece) &&
      isLarge(last) &&
      isLarge(next);
    if (last && !last.isSame && (isIsland || !piece.isSame)) {
      kept[kept.length - 1] = {
        isSame: false,
        before: [...last.before, ...piece.before],
        after: [...last.after, ...piece.after],
      };
    } else kept.push(piece);
  });
  return kept;
}

function isLittle({ before }: Piece): boolean {
  return before.every(({ fold }) => !isWord(fold) || plainWeight(fold) < 1);
}

/** Words were put in the place of others; something that was merely put in or left out stays by itself. */
function isLarge({ before, after }: Piece): boolean {
  return before.length > 0 && after.length > 0;
}

function sameRuns({ before, after }: Piece, typography: boolean): readonly WordRun[] {
  if (!typography) return [{ kind: 'same', before: rawOf(before), after: rawOf(after) }];
  return before.map(({ raw }, at): WordRun => {
    const other = after[at]?.raw ?? '';
    return { kind: withoutBlank(raw) === withoutBlank(other) ? 'same' : 'typography', before: raw, after: other };
  });
}

/** Where a passage ends on the one side only, one blank more is no difference. */
function withoutBlank(raw: string): string {
  return raw.endsWith(' ') ? raw.slice(0, -1) : raw;
}

function changedRun({ before, after }: Piece, kind: WordRun['kind']): WordRun {
  const texts = { before: rawOf(before), after: rawOf(after) };
  if (kind !== 'replaced') return { kind, ...texts };
  if (before.length === 0) return { kind: 'added', ...texts };
  return { kind: after.length === 0 ? 'removed' : 'replaced', ...texts };
}

/** A stop on the one side where a passage ends on the other: "Locally: 40%" against "Locally" and "40%" on two lines. */
function isStopOnly({ before, after }: Piece, next: Piece | undefined): boolean {
  const isStop = ({ fold }: Stretch): boolean => isClosing(fold);
  const endsHere = [next?.before[0], next?.after[0]].some((stretch) => stretch?.isOpening);
  return endsHere && before.every(isStop) && after.every(isStop);
}

/** "cyber crime" and "cybercrime": the same letters, parted differently. Numbers are never joined. */
function isCutOnly({ before, after }: Piece): boolean {
  const lettersOf = (list: readonly Stretch[]): string => list.map(({ fold }) => fold).join('');
  const letters = lettersOf(before);
  return /^[\p{L}\p{M}']+$/u.test(letters) && letters === lettersOf(after);
}

function rawOf(list: readonly Stretch[]): string {
  return list.map(({ raw }) => raw).join('');
}

/** Runs of one kind in a row, made into one. */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const all: WordRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.kind === run.kind) {
      all[all.length - 1] = { kind: run.kind, before: last.before + run.before, after: last.after + run.after };
    } else all.push(run);
  }
  return all;
}
