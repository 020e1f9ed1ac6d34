import * as l10n from '@vscode/l10n';
import { ENTITY_TYPES } from '../../model/entity.ts';
import type { Problem } from '../../model/problem.ts';
import { canonicalKey, holdsOneValue } from '../../model/relation.ts';
import { STANCES } from '../../model/standing.ts';
import type { Note } from '../../model/note.ts';
import { similarity } from '../../text/similarity.ts';
import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../edit/change.ts';
import { valueText } from '../../edit/value-text.ts';
import { withMore, withoutEntry } from '../../edit/yaml-edit.ts';
import type { Offer } from './offer.ts';
import { lineEndingOf } from '../../text/lines.ts';

/** The words that a `type`, a `match` or a `stance` may be, in place of one that it may not be; the likeliest first. */
export function wordOffers(note: Note, { span, code }: Problem): Offer[] {
  const words = wordsFor(keyBefore(note.text, span));
  const written = note.text.slice(span.from, span.to);
  return words
    .toSorted((a, b) => similarity(b, written) - similarity(a, written))
    .map(word => ({
      title: l10n.t('Use “{0}”', word),
      kind: 'quickfix',
      problem: { codes: [code], span },
      edits: [{ path: note.path, span, text: valueText(note, span, word) }],
    }));
}

function wordsFor(key: string | undefined): readonly string[] {
  switch (key) {
    case 'type':
      return ENTITY_TYPES;
    case 'match':
      return ['prose', 'link-only'];
    case 'stance':
      return STANCES;
    default:
      return [];
  }
}

/** The property whose value begins at the span, as it stands on the same line. */
function keyBefore(text: string, span: Span): string | undefined {
  const lineStart =
    Math.max(text.lastIndexOf('\n', span.from - 1), text.lastIndexOf('\r', span.from - 1)) + 1;
  const before = text.slice(lineStart, span.from);
  const key = /([\p{L}_-]+)[*_]*::?[ \t]*["']?$/u.exec(before)?.[1];
  return key === undefined ? undefined : canonicalKey(key, undefined);
}

/** A property that stands twice in frontmatter: both as one list where it may be a list, or without the second. */
export function twiceOffers(note: Note, { span, code }: Problem): Offer[] {
  const { frontmatter } = note.syntax;
  if (!frontmatter) return [];
  const yaml = note.text.slice(frontmatter.from, frontmatter.to);
  const { layout } = frontmatter;
  if ('refusal' in layout) return [];
  const key = canonicalKey(note.text.slice(span.from, span.to), undefined);
  const same = layout.entries.filter(entry => canonicalKey(entry.key, undefined) === key);
  const second = same.find(({ keySpan }) => keySpan.from + frontmatter.from === span.from);
  const [first] = same;
  if (!first || !second || first === second) return [];
  const edit = ({ span: at, text }: { span: Span; text: string }): TextEdit => ({
    path: note.path,
    span: { from: at.from + frontmatter.from, to: at.to + frontmatter.from },
    text,
  });
  const values = frontmatter.properties
    .filter(({ keySpan }) => keySpan.from === span.from)
    .flatMap(property => property.values.map(({ text }) => text));
  const problem = { codes: [code], span };
  const more = withMore(yaml, first, values, lineEndingOf(note.text));
  const joined = more && {
    title: l10n.t('Write both “{0}” as one list', key),
    kind: 'quickfix' as const,
    problem,
    edits: [edit(more), edit(withoutEntry(yaml, second))],
  };
  const without: Offer = {
    title: l10n.t('Take the second “{0}” away', key),
    kind: 'quickfix',
    problem,
    edits: [edit(withoutEntry(yaml, second))],
  };
  return holdsOneValue(key) || key === 'type' || values.length === 0 || !joined
    ? [without]
    : [joined, without];
}
