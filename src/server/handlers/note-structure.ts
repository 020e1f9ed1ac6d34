import {
  FoldingRangeKind,
  type Connection,
  type DocumentLink,
  type FoldingRange,
  type Position,
  type SelectionRange,
} from 'vscode-languageserver';
import { documentLinks, linkDestination } from '../../features/navigation/document-links.ts';
import { folds, type Fold } from '../../features/display/folding.ts';
import { selectionRanges } from '../../features/display/selection-ranges.ts';
import { lineStarts, offsetAt } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { OpenNote } from '../folders.ts';
import type { Session } from '../session.ts';
import { ToLsp } from '../lsp/to-lsp.ts';

/** Answers what is asked about a note as a whole: its links, what can be folded, how selections grow. */
export function answerStructureRequests(connection: Connection, session: Session): void {
  const { answer, folders } = session;
  connection.onDocumentLinks(
    answer(
      'documentLink',
      [],
      ({ textDocument: { uri } }): DocumentLink[] => {
        const note = folders.find(uri);
        return note ? linksIn(note, uri) : [];
      },
      'names',
    ),
  );
  connection.onDocumentLinkResolve((link, token) =>
    answer(
      'documentLink/resolve',
      link,
      (asked: DocumentLink) => withTarget(session, asked),
      'names',
    )(link, token),
  );
  connection.onFoldingRanges(
    answer(
      'foldingRange',
      [],
      ({ textDocument: { uri } }): FoldingRange[] => {
        const note = folders.find(uri);
        return note ? foldsIn(note, session.capabilities.textDocument?.foldingRange?.rangeLimit) : [];
      },
      'names',
    ),
  );
  connection.onSelectionRanges(
    answer(
      'selectionRange',
      null,
      ({ textDocument: { uri }, positions }): SelectionRange[] | null => {
        const note = folders.find(uri);
        return note ? selectionsIn(note, positions) : null;
      },
      'names',
    ),
  );
}

/** What a link carries until somebody follows it. */
interface LinkData {
  readonly uri: string;
  readonly offset: number;
}

function linksIn({ folder, path }: OpenNote, uri: string): DocumentLink[] {
  const toLsp = new ToLsp(folder);
  return documentLinks(folder.index, path).map(({ span, tooltip }) => {
    const data: LinkData = { uri, offset: span.from };
    return { range: toLsp.range(path, span), tooltip, data };
  });
}

function withTarget({ folders }: Session, link: DocumentLink): DocumentLink {
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

function foldsIn({ folder, path }: OpenNote, limit: number | undefined): FoldingRange[] {
  const toLsp = new ToLsp(folder);
  return folds(folder.index, path)
    .slice(0, limit)
    .map(fold => {
      const { start, end } = toLsp.range(path, fold);
      const kind = FOLD_KINDS[fold.kind];
      return { startLine: start.line, endLine: end.line, ...(kind && { kind }) };
    });
}

function selectionsIn({ folder, path }: OpenNote, positions: readonly Position[]): SelectionRange[] {
  const text = folder.index.notes.get(path)?.text ?? '';
  const starts = lineStarts(text);
  const toLsp = new ToLsp(folder);
  const offsets = positions.map(position => offsetAt(starts, text, position));
  return selectionRanges(folder.index, path, offsets).map((spans, at) => {
    const offset = offsets[at] ?? 0;
    return nested(toLsp, path, spans.length > 0 ? spans : [{ from: offset, to: offset }]);
  });
}

/** The innermost range, each with the one around it as its parent. */
function nested(toLsp: ToLsp, path: OpenNote['path'], spans: readonly Span[]): SelectionRange {
  const [inner = { from: 0, to: 0 }, ...outer] = spans;
  const range = toLsp.range(path, inner);
  return outer.length > 0 ? { range, parent: nested(toLsp, path, outer) } : { range };
}
