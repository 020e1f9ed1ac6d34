import { isRefusal, type Refusal } from '../edit/change.ts';
import { briefMarkdown, type BriefText } from '../features/brief/brief-markdown.ts';
import { briefOf, type BriefSubject } from '../features/brief/brief-of.ts';
import type { BriefOptions } from '../features/brief/brief.ts';
import type { NoteIndex } from '../index/note-index.ts';
import type { EntityId } from '../model/entity.ts';
import type { Steps } from '../model/steps.ts';
import type { PageSource } from '../publish/brief-page.ts';
import { positionAt } from '../text/lines.ts';

/** The Markdown of a brief, with links to notes as paths below the folder. */
export function* writtenBrief(
  index: NoteIndex,
  subject: BriefSubject,
  options: BriefOptions,
): Steps<BriefText | Refusal> {
  const brief = yield* briefOf(index, subject, options);
  if (isRefusal(brief)) return brief;
  return briefMarkdown(
    brief,
    (path, offset) => positionAt(index.notes.get(path)?.lines ?? [0], offset).line + 1,
  );
}

/** What a page of a brief is made of: names lead to the part that is about them, else to their note. */
export function pageSource(index: NoteIndex, { kind, title, markdown, names, about }: BriefText): PageSource {
  const parts = new Map(about.map(({ entity }, at) => [entity, `about-${at + 1}`]));
  return {
    kind,
    title,
    markdown,
    ids: about.map(({ from, entity }) => ({ from, id: parts.get(entity) ?? '' })),
    mentions: names.flatMap(({ from, to, entity }) => {
      const part = parts.get(entity);
      const href = part === undefined ? noteLink(index, entity) : `#${part}`;
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
