/** What classes of subjects (EuroSciVoc) say about who would pay for a work. */

export interface SubjectShare {
  /** Part of the path of a subject, lower case. */
  readonly subject: string;
  /** 0–1: the part of such works that defence, space and security offices would pay for, an analyst's estimate. */
  readonly share: number;
}

/** The mean of all subjects and of the two largest shares; null when no subject is known. The deepest part of a path that is listed counts, the longer one first. */
export function shareOf(subjects: readonly string[], shares: readonly SubjectShare[]): number | null {
  const found = subjects.flatMap((subject) => shareOfOne(subject.toLowerCase(), shares) ?? []).sort((left, right) => right - left);
  if (found.length === 0) return null;
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  return (mean(found) + mean(found.slice(0, 2))) / 2;
}

const remembered = new WeakMap<readonly SubjectShare[], Map<string, number | null>>();

function shareOfOne(subject: string, shares: readonly SubjectShare[]): number | null {
  let known = remembered.get(shares);
  if (known === undefined) {
    known = new Map();
    remembered.set(shares, known);
  }
  const before = known.get(subject);
  if (before !== undefined) return before;
  let [end, length, share]: [number, number, number | null] = [-1, 0, null];
  for (const one of shares) {
    const at = subject.lastIndexOf(one.subject);
    if (at < 0) continue;
    const to = at + one.subject.length;
    if (to > end || (to === end && one.subject.length > length)) [end, length, share] = [to, one.subject.length, one.share];
  }
  known.set(subject, share);
  return share;
}
