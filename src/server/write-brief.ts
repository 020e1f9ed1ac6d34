import * as l10n from '@vscode/l10n';
import { isRefusal, type Refusal } from '../edit/change.ts';
import { briefMarkdown, type BriefText } from '../features/brief/brief-markdown.ts';
import { briefOf, type BriefSubject } from '../features/brief/brief-of.ts';
import type { BriefOptions } from '../features/brief/brief.ts';
import { withoutConfidential } from '../features/brief/confidential.ts';
import { redacted } from '../features/brief/redact.ts';
import type { LineNumber } from '../features/brief/footnotes.ts';
import type { NoteIndex } from '../index/note-index.ts';
import type { EntityId } from '../model/entity.ts';
import type { Steps } from '../model/steps.ts';
import type { PageSource } from '../publish/brief-page.ts';
import { positionAt } from '../text/lines.ts';

export interface WrittenBrief extends BriefText {
  /** Where notes stand tells whom they are about. */
  readonly linksToNotes: boolean;
}

/** The Markdown of a brief, with links to notes as paths below the folder. */
export function* writtenBrief(
  index: NoteIndex,
  subject: BriefSubject,
  options: BriefOptions,
): Steps<WrittenBrief | Refusal> {
  const open = options.redacts === true ? withoutConfidential(index) : undefined;
  if (open && subject.kind === 'entity' && !open.index.entities.has(subject.id))
    return { refusal: l10n.t('What the notes say of it is confidential.') };
  const found = yield* briefOf(open?.index ?? index, subject, options);
  if (isRefusal(found)) return found;
  if (open) return { ...briefMarkdown(redacted(found, open), () => undefined), linksToNotes: false };
  const lineOf: LineNumber = (path, offset) =>
    positionAt(index.notes.get(path)?.lines ?? [0], offset).line + 1;
  return { ...briefMarkdown(found, lineOf), linksToNotes: true };
}

/** What a page of a brief is made of: names lead to the part that is about them, else to their note. */
export function pageSource(
  index: NoteIndex,
  { kind, title, markdown, names, about, linksToNotes }: WrittenBrief,
): PageSource {
  const parts = new Map(about.map(({ entity }, at) => [entity, `about-${at + 1}`]));
  return {
    kind,
    title,
    markdown,
    ids: about.map(({ from, entity }) => ({ from, id: parts.get(entity) ?? '' })),
    mentions: names.flatMap(({ from, to, entity }) => {
      const part = parts.get(entity);
      const href = part !== undefined ? `#${part}` : linksToNotes ? noteLink(index, entity) : undefined;
      // The heading of a part leads nowhere: one is there.
      return href === undefined || (part !== undefined && isHeading(markdown, from))
        ? []
        : [{ from, to, href }];
    }),
  };
}

const isHeading = (markdown: string, at: number): boolean =>
  markdown.startsWith('#', markdown.lastIndexOf('\n', at - 1) + 1);

function noteLink(index: NoteIndex, id: EntityId): string | undefined {
  const entity = index.entities.get(id);
  if (entity?.path === undefined) return undefined;
  const section = entity.section === undefined ? '' : `#${encodeURIComponent(entity.section)}`;
  return `${entity.path.split('/').map(encodeURIComponent).join('/')}${section}`;
}
