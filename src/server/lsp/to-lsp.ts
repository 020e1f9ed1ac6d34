import {
  DiagnosticSeverity,
  SymbolKind,
  type Diagnostic,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  type Range,
} from 'vscode-languageserver';
import type { Definitions } from '../../features/navigation/definition.ts';
import type { OutlineItem } from '../../features/navigation/symbols.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityKind } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Problem, Severity } from '../../model/problem.ts';
import type { Settings } from '../../protocol/settings.ts';
import { positionAt, type LineStarts } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { lineStartsOf } from '../../workspace/lines-of.ts';
import type { NotesFolder } from '../../workspace/notes-folder.ts';

/** Turns offsets of the files of one folder into what the protocol speaks of; line starts and URIs are found once a file. */
export class ToLsp {
  readonly #folder: NotesFolder;
  readonly #index: NoteIndex;
  readonly #starts = new Map<NotePath, LineStarts>();
  readonly #uris = new Map<NotePath, string>();

  constructor(folder: NotesFolder, index = folder.index) {
    this.#folder = folder;
    this.#index = index;
  }

  uri(path: NotePath): string {
    const known = this.#uris.get(path);
    if (known !== undefined) return known;
    const uri = this.#folder.files.uriOf(path);
    this.#uris.set(path, uri);
    return uri;
  }

  range(path: NotePath, span: Span): Range {
    const starts = this.#startsOf(path);
    const start = positionAt(starts, span.from);
    // Most spans end in their line.
    const isOneLine = span.to >= span.from && span.to < (starts[start.line + 1] ?? 0);
    const end = isOneLine
      ? { line: start.line, character: start.character + span.to - span.from }
      : positionAt(starts, span.to);
    return { start, end };
  }

  location(path: NotePath, span: Span): Location {
    return { uri: this.uri(path), range: this.range(path, span) };
  }

  definitions(path: NotePath, { origin, destinations }: Definitions): LocationLink[] {
    return destinations.map(destination => ({
      originSelectionRange: this.range(path, origin),
      targetUri: this.uri(destination.path),
      targetRange: this.range(destination.path, destination.whole),
      targetSelectionRange: this.range(destination.path, destination.span),
    }));
  }

  symbol(path: NotePath, item: OutlineItem): DocumentSymbol {
    return {
      name: item.name,
      detail: item.detail,
      kind: SYMBOL_KINDS[item.kind],
      range: this.range(path, item.whole),
      selectionRange: this.range(path, item.span),
      children: item.children.map(child => this.symbol(path, child)),
    };
  }

  /** The problem as a diagnostic, or undefined where the settings turn its code off. */
  diagnostic(path: NotePath, problem: Problem, severities: Settings['diagnostics']): Diagnostic | undefined {
    const severity = severities[problem.code];
    if (severity === 'off') return undefined;
    const related = problem.related ?? [];
    return {
      range: this.range(path, problem.span),
      severity: problem.isHint ? DiagnosticSeverity.Hint : SEVERITIES[severity],
      code: problem.code,
      source: 'account-notes',
      message: problem.message,
      ...(related.length > 0 && {
        relatedInformation: related.map(place => ({
          location: this.location(place.path, place.span),
          message: place.message,
        })),
      }),
    };
  }

  #startsOf(path: NotePath): LineStarts {
    const known = this.#starts.get(path);
    if (known) return known;
    const found = lineStartsOf(this.#index, path);
    this.#starts.set(path, found);
    return found;
  }
}

export const SYMBOL_KINDS: Readonly<Record<EntityKind, SymbolKind>> = {
  person: SymbolKind.Object,
  team: SymbolKind.Namespace,
  system: SymbolKind.Module,
  organization: SymbolKind.Package,
};

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
