import {
  FoldingRangeKind,
  type DocumentLink,
  type DocumentLinkParams,
  type FoldingRange,
  type FoldingRangeParams,
  type SelectionRange,
  type SelectionRangeParams,
} from 'vscode-languageserver';
import { documentLinks, linkDestination } from '../../../features/navigation/document-links.ts';
import { folds, type Fold } from '../../../features/display/folding.ts';
import { selectionRanges } from '../../../features/display/selection-ranges.ts';
import type { Span } from '../../../text/span.ts';
import type { NoteRef } from '../../folders/folders.ts';
import { ToLsp } from '../../lsp/to-lsp.ts';
import { offsetIn } from '../../note-position.ts';
import type { Session } from '../../session.ts';

/** What a link carries until somebody follows it. */
interface LinkData {
  readonly uri: string;
  readonly offset: number;
}

/** `textDocument/documentLink` */
export function linksIn({ folders }: Session, { textDocument: { uri } }: DocumentLinkParams): DocumentLink[] {
  const note = folders.find(uri);
  if (!note) return [];
  const { folder, path } = note;
  const toLsp = new ToLsp(folder);
  return documentLinks(folder.index, path).map(({ span, tooltip }) => {
    const data: LinkData = { uri, offset: span.from };
    return { range: toLsp.range(path, span), tooltip, data };
  });
}

/** `documentLink/resolve` */
export function withTarget({ folders }: Session, link: DocumentLink): DocumentLink {
  const { uri, offset } = (link.data ?? {}) as Partial<LinkData>;
  const note = typeof uri === 'string' ? folders.find(uri) : undefined;
  const destination =
    note && typeof offset === 'number' ? linkDestination(note.folder.index, note.path, offset) : undefined;
  if (!note || !destination) return link;
  const { uri: target, range } = new ToLsp(note.folder).location(destination.path, destination.span);
  return { ...link, target: `${target}#L${range.start.line + 1}` };
}

const FOLD_KINDS: Readonly<Record<Fold['kind'], FoldingRangeKind | undefined>> = {
  frontmatter: FoldingRangeKind.Region,
  message: undefined,
  quote: FoldingRangeKind.Comment,
};

/** `textDocument/foldingRange` */
export function foldsIn(
  { folders, capabilities }: Session,
  { textDocument }: FoldingRangeParams,
): FoldingRange[] {
  const note = folders.find(textDocument.uri);
  if (!note) return [];
  const { folder, path } = note;
  const toLsp = new ToLsp(folder);
  return folds(folder.index, path)
    .slice(0, capabilities.textDocument?.foldingRange?.rangeLimit)
    .map(fold => {
      const { start, end } = toLsp.range(path, fold);
      const kind = FOLD_KINDS[fold.kind];
      return { startLine: start.line, endLine: end.line, ...(kind && { kind }) };
    });
}

/** `textDocument/selectionRange` */
export function selectionsIn(
  { folders }: Session,
  { textDocument, positions }: SelectionRangeParams,
): SelectionRange[] | null {
  const ref = folders.find(textDocument.uri);
  if (!ref) return null;
  const { folder, path } = ref;
  const note = folder.index.notes.get(path);
  const toLsp = new ToLsp(folder);
  const offsets = positions.map(position => (note ? offsetIn(note, position) : 0));
  return selectionRanges(folder.index, path, offsets).map((spans, at) => {
    const offset = offsets[at] ?? 0;
    return nested(toLsp, path, spans.length > 0 ? spans : [{ from: offset, to: offset }]);
  });
}

/** The innermost range, each with the one around it as its parent. */
function nested(toLsp: ToLsp, path: NoteRef['path'], spans: readonly Span[]): SelectionRange {
  const [inner = { from: 0, to: 0 }, ...outer] = spans;
  const range = toLsp.range(path, inner);
  return outer.length > 0 ? { range, parent: nested(toLsp, path, outer) } : { range };
}
