import type { Disposable } from 'vscode';
import {
  EventEmitter,
  FileDecoration,
  l10n,
  ThemeColor,
  Uri,
  window,
  type FileDecorationProvider,
} from 'vscode';
import type { OrganizationNode } from '../../protocol/organization.ts';

/** A scheme of our own: with the note's address a row would get the icon and the git colours of the file. */
const SCHEME = 'account-notes-entity';

/** The address of a row, by which its decoration is found. */
export const entityUri = ({ folder, entity }: { readonly folder: string; readonly entity: string }): Uri =>
  Uri.from({ scheme: SCHEME, path: `/${encodeURIComponent(`${folder}#${entity}`)}` });

/** Marks the rows of disputed entities with a `!`, and says in words what it means. */
export class ConflictBadges implements FileDecorationProvider, Disposable {
  readonly #changed = new EventEmitter<Uri[]>();
  readonly #registration = window.registerFileDecorationProvider(this);
  #conflicts: ReadonlyMap<string, number> = new Map();

  readonly onDidChangeFileDecorations = this.#changed.event;

  show(nodes: readonly OrganizationNode[]): void {
    const before = this.#conflicts;
    this.#conflicts = new Map(
      nodes.flatMap(({ ref, conflicts }) =>
        ref && conflicts > 0 ? [[entityUri(ref).toString(), conflicts] as const] : [],
      ),
    );
    const touched = new Set([...before.keys(), ...this.#conflicts.keys()]);
    const changed = [...touched].filter(uri => before.get(uri) !== this.#conflicts.get(uri));
    if (changed.length > 0) this.#changed.fire(changed.map(uri => Uri.parse(uri)));
  }

  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    const conflicts = uri.scheme === SCHEME ? this.#conflicts.get(uri.toString()) : undefined;
    return conflicts === undefined
      ? undefined
      : new FileDecoration('!', conflictWords(conflicts), new ThemeColor('list.warningForeground'));
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}

export const conflictWords = (count: number): string =>
  count === 1
    ? l10n.t('1 conflict: statements contradict each other')
    : l10n.t('{0} conflicts: statements contradict each other', count);
