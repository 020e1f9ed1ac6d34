/** A stretch of a text in UTF-16 code units: `from` is inside, `to` is not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether `offset` is in the span or at one of its ends: where a caret stands counts as touching. */
export const touches = (span: Span, offset: number): boolean => span.from <= offset && offset <= span.to;

/** Whether the two spans share a character, or one ends where the other starts. */
export const meets = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;

/** Whether the whole of `inner` lies in `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;

/** Whether the two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
