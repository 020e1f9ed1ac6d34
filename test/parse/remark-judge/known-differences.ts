/** An example on which our reader and remark differ, in the words of `judge`, and why that stays so. */
export interface KnownDifference {
  readonly text: string;
  readonly differences: readonly string[];
  readonly reason: string;
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    text: '<foo\\+@bar.example.com>\n',
    differences: ['“foo” ours: prose, remark: target', '“\\” ours: markup, remark: target'],
    reason:
      'The example asks that this be no autolink in angle brackets. That the bare address goes back over an escape ' +
      'comes of remark looking for addresses in finished text; to us the backslash ends it.',
  },
];
