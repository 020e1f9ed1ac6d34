import type { Replacement } from '../../edit/text-edit.ts';
import { fieldsOf, withoutField } from '../../edit/field-edit.ts';
import type { LinkTargets } from '../../index/links/link-targets.ts';
import { canonicalKey } from '../../model/relation.ts';
import { lineEndingOf } from '../../text/lines.ts';
import { contains } from '../../text/span.ts';
import type { DefinedEntity } from '../edits/defined-entity.ts';
import { codeSpan } from '../edits/new-entity-note.ts';
import { asCodeBlock, leftOver } from './left-over.ts';
import { fatesOf } from './merged-properties.ts';

/**
 * The inline fields of the merged entity go with its text and so become the kept one's; those that made it an entity go
 * away, and what speaks against the kept one becomes code, which is nobody's property.
 */
export function mergedFields(
  from: DefinedEntity,
  into: DefinedEntity,
  targets: LinkTargets,
): { readonly edits: readonly Replacement[]; readonly noted: readonly string[] } {
  const { note, definition } = from;
  const { frontmatter } = note.syntax;
  const edits: Replacement[] = [];
  const noted: string[] = [];
  for (const field of fieldsOf(note, definition)) {
    if (frontmatter && contains(frontmatter, field)) continue;
    const key = canonicalKey(note.text.slice(field.key.from, field.key.to), definition.kind);
    const property = definition.properties.find(({ keySpan }) => keySpan.from === field.key.from);
    if (['type', 'name', 'match'].includes(key)) edits.push(withoutField(note.text, field));
    else if (property && fatesOf(property, into, targets).includes('noted')) {
      const span = { from: field.from, to: field.to };
      edits.push({ span, text: codeSpan(note.text.slice(span.from, span.to)) });
      noted.push(key);
    }
  }
  return { edits, noted };
}

/** What only the frontmatter of the merged entity says, as a block of code; empty where it says nothing else. */
export function yamlLeft(from: DefinedEntity, into: DefinedEntity, noted: readonly string[]): string {
  const { note, definition } = from;
  const { frontmatter } = note.syntax;
  if (!frontmatter || definition.section !== undefined) return '';
  const hasBadAlias = note.problems.some(
    ({ code, span }) => code === 'invalidAlias' && contains(frontmatter, span),
  );
  const isKept = (key: string): boolean => {
    if (key === 'type' || key === 'name') return true;
    if (key === 'match') return definition.linkOnly === into.definition.linkOnly;
    if (key === 'aliases') return !hasBadAlias;
    const own = definition.properties.filter(property => property.key === key);
    return own.length === 1 && own.every(({ values }) => values.length > 0) && !noted.includes(key);
  };
  const yaml = leftOver(note.text, frontmatter, key => isKept(canonicalKey(key, definition.kind)));
  return yaml === '' ? '' : asCodeBlock(yaml, lineEndingOf(into.note.text));
}
