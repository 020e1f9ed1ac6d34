/**
 * What a character is, in words that both readers have. One letter each, so that the classes of a text are a string as
 * long as the text:
 * `p` prose, `h` prose of a heading, `c` prose of a table cell, `e` character reference, `u` markup, `k` code,
 * `t` link target, `x` HTML, `m` comment, `i` image, `f` frontmatter, `.` none of it: white space, container prefixes,
 * list markers, thematic breaks, table pipes. `?` is what the judge could not follow.
 */
export type Class = 'p' | 'h' | 'c' | 'e' | 'u' | 'k' | 't' | 'x' | 'm' | 'i' | 'f' | '.' | '?';

export const CLASS_NAMES: Readonly<Record<Class, string>> = {
  p: 'prose',
  h: 'heading',
  c: 'cell',
  e: 'entity',
  u: 'markup',
  k: 'code',
  t: 'target',
  x: 'html',
  m: 'comment',
  i: 'image',
  f: 'frontmatter',
  '.': 'nothing',
  '?': 'unknown',
};

export type Classes = Class[];

export const blankClasses = (text: string): Classes => new Array<Class>(text.length).fill('.');

export function paint(classes: Classes, from: number, to: number, kind: Class): void {
  for (let at = from; at < to; at++) classes[at] = kind;
}
