const dropped = /[^\p{L}\p{N}\p{M}_\- ]/gu;

/** A heading's anchor as GitHub writes it: lower case, spaces as `-`, punctuation left out. */
export const slugOf = (heading: string): string =>
  heading.trim().toLowerCase().replace(dropped, '').replaceAll(' ', '-');

/** Anchors of a note's headings in order: the second `Team` is `team-1`, so that no two are the same. */
export function slugsOf(headings: readonly string[]): string[] {
  const next = new Map<string, number>();
  return headings.map(heading => {
    const slug = slugOf(heading);
    let unused = slug;
    let times = next.get(slug) ?? 0;
    // A heading `Team-1` may have taken that anchor already.
    while (next.has(unused)) unused = `${slug}-${++times}`;
    next.set(slug, times);
    next.set(unused, next.get(unused) ?? 0);
    return unused;
  });
}
