import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  window,
  type LogOutputChannel,
  type TextEditor,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import type { EntityRef } from '../../protocol/requests.ts';
import {
  TIMELINE,
  type TimelineEntry,
  type TimelineNote,
  type TimelineParams,
  type TimelineResult,
} from '../../protocol/timeline.ts';
import { setTimelineState } from '../context-keys.ts';
import { NOTES } from '#client-host/server-client.ts';
import type { NotesServer } from '../connection/start-server.ts';
import { RestingQuestion } from '../resting-question.ts';
import { entryItem, monthItem, moreItem, noteItem } from './timeline-item.ts';
import { monthsOf, type TimelineMonth } from './timeline-months.ts';

const VIEW = 'accountNotes.timeline';

/** The cursor rests that long before the timeline follows it. */
const REST_MS = 250;

interface MonthRow extends TimelineMonth {
  readonly kind: 'month';
  readonly id: string;
}

interface NoteRow {
  readonly kind: 'note';
  readonly id: string;
  readonly note: TimelineNote;
  readonly above: MonthRow;
}

type Row =
  | MonthRow
  | NoteRow
  | { readonly kind: 'entry'; readonly id: string; readonly entry: TimelineEntry; readonly above: NoteRow }
  | { readonly kind: 'more'; readonly id: string; readonly more: number };

/** The view *Timeline*: of the entity at the cursor, until one is picked. */
export class TimelineView implements TreeDataProvider<Row>, Disposable {
  readonly #server: NotesServer;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<Row>;
  readonly #disposables: Disposable;
  #shown: TimelineResult | undefined;
  #picked: EntityRef | undefined;
  #since: string | undefined;
  readonly #question: RestingQuestion;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: NotesServer, log: LogOutputChannel) {
    this.#server = server;
    this.#question = new RestingQuestion(REST_MS, error =>
      log.error('The timeline could not be shown.', error),
    );
    this.#view = window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = Disposable.from(
      this.#question,
      this.#view,
      this.#changed,
      window.onDidChangeTextEditorSelection(() => this.#followSoon()),
      window.onDidChangeActiveTextEditor(() => this.#followSoon()),
      this.#view.onDidChangeVisibility(() => this.#followSoon()),
      server.onDidChangeGraph(() => this.#followSoon()),
    );
  }

  /** Whose timeline is shown. */
  get entity(): EntityRef | undefined {
    return this.#shown?.ref;
  }

  get since(): string | undefined {
    return this.#since;
  }

  /** Shows the timeline of an entity, and keeps to it wherever the cursor goes. */
  async show(ref: EntityRef): Promise<void> {
    this.#picked = ref;
    await this.#ask(ref);
    await commands.executeCommand(`${VIEW}.focus`);
  }

  /** Shows what was stated on that day or later; undefined shows everything again. */
  async showSince(since: string | undefined, ref: EntityRef | undefined = this.entity): Promise<void> {
    this.#since = since;
    if (ref && since !== undefined) this.#picked = ref;
    if (ref) await this.#ask(ref);
    if (since !== undefined) await commands.executeCommand(`${VIEW}.focus`);
  }

  followCursor(): void {
    this.#picked = undefined;
    this.#followSoon();
    this.#tell();
  }

  getTreeItem(row: Row): TreeItem {
    switch (row.kind) {
      case 'month':
        return monthItem(row.id, row);
      case 'note':
        return noteItem(row.id, row.note);
      case 'entry':
        return entryItem(row.id, row.entry, row.above.note.date?.slice(0, 10));
      case 'more':
        return moreItem(row.id, row.more);
    }
  }

  getChildren(above?: Row): Row[] {
    if (above?.kind === 'note')
      return above.note.entries.map((entry, at) => ({
        kind: 'entry',
        id: `${above.id} ${at}`,
        entry,
        above,
      }));
    if (above?.kind === 'month')
      return above.notes.map(note => ({
        kind: 'note',
        id: `${above.id} ${note.uri} ${note.date ?? ''}`,
        note,
        above,
      }));
    if (above || !this.#shown) return [];
    const { ref, notes, more } = this.#shown;
    const id = `${ref.folder}#${ref.entity}`;
    const rows = monthsOf(notes).map((month): Row => ({
      kind: 'month',
      id: `${id} ${month.month ?? 'undated'}`,
      ...month,
    }));
    return more === 0 ? rows : [...rows, { kind: 'more', id: `${id} more`, more }];
  }

  getParent(row: Row): Row | undefined {
    return row.kind === 'entry' || row.kind === 'note' ? row.above : undefined;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #followSoon(): void {
    if (!this.#view.visible) return this.#question.dispose();
    this.#question.soon(async () => {
      const at = this.#picked ?? atCursor(window.activeTextEditor) ?? this.entity;
      if (at) await this.#ask(at);
    });
  }

  /** Where the cursor is on nothing, the timeline stays with whom it shows. */
  async #ask(of: EntityRef | { readonly uri: string; readonly position: TimelinePosition }): Promise<void> {
    const range = this.#since === undefined ? {} : { since: this.#since, factsOnly: true };
    const answer = await this.#question.last(async () => {
      const found = await this.#server.ask(TIMELINE, { ...of, ...range });
      if (found || !this.entity || 'entity' in of) return found;
      return this.#server.ask(TIMELINE, { ...this.entity, ...range });
    });
    if (answer) this.#display(answer);
  }

  #display(answer: TimelineResult): void {
    const isSame = JSON.stringify(answer) === JSON.stringify(this.#shown);
    this.#shown = answer;
    this.#tell();
    if (!isSame) this.#changed.fire();
  }

  #tell(): void {
    const { name = '', notes = [] } = this.#shown ?? {};
    this.#view.description =
      this.#since === undefined ? name : l10n.t('{0}, what changed since {1}', name, this.#since);
    this.#view.message = this.#shown && notes.length === 0 ? this.#nothing(name) : '';
    setTimelineState({ isPinned: this.#picked !== undefined, hasSince: this.#since !== undefined });
  }

  #nothing(name: string): string {
    return this.#since === undefined
      ? l10n.t('No note mentions {0}.', name)
      : l10n.t('Nothing was stated about {0} since {1}.', name, this.#since);
  }
}

type TimelinePosition = Extract<TimelineParams, { readonly uri: string }>['position'];

function atCursor(
  editor: TextEditor | undefined,
): { readonly uri: string; readonly position: TimelinePosition } | undefined {
  if (editor?.document.languageId !== NOTES.language) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}
