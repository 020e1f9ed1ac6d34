import {
  Disposable,
  EventEmitter,
  l10n,
  window,
  type LogOutputChannel,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import {
  COVERAGE,
  type CoveredPersonResult,
  type CoverageMarkResult,
  type CoverageResult,
} from '../../protocol/coverage.ts';
import type { NotesServer } from '../connection/start-server.ts';
import { openAt } from '../places.ts';
import { RestingQuestion } from '../resting-question.ts';
import { accountItem, markItem, personItem } from './coverage-item.ts';
import { pickCovered } from './pick-covered.ts';

/** Changes rest that long before the view asks again. */
const REST_MS = 500;

interface AccountRow {
  readonly kind: 'account';
  readonly id: string;
  readonly account: string;
  readonly people: readonly CoveredPersonResult[];
}

interface PersonRow {
  readonly kind: 'person';
  readonly id: string;
  readonly person: CoveredPersonResult;
  readonly above: AccountRow | undefined;
}

type Row =
  | AccountRow
  | PersonRow
  | {
      readonly kind: 'mark';
      readonly id: string;
      readonly mark: CoverageMarkResult;
      readonly above: PersonRow;
    };

/** The view *Coverage*: who on our side is in touch with whom of theirs, by account, the latest contact first. */
export class CoverageView implements TreeDataProvider<Row>, Disposable {
  readonly #server: NotesServer;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<Row>;
  readonly #disposables: Disposable;
  #shown: CoverageResult | undefined;
  readonly #question: RestingQuestion;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: NotesServer, log: LogOutputChannel) {
    this.#server = server;
    this.#question = new RestingQuestion(REST_MS, error =>
      log.error('The coverage could not be shown.', error),
    );
    this.#view = window.createTreeView('accountNotes.coverage', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#disposables = Disposable.from(
      this.#question,
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(() => this.#askSoon()),
      server.onDidChangeGraph(() => this.#askSoon()),
    );
    this.#askSoon();
  }

  /** Lets the user choose whose last contact is shown. */
  async pick(): Promise<void> {
    const answer = await this.#server.ask(COVERAGE, {});
    const picked = await pickCovered(answer?.people ?? []);
    if (picked) await openAt(picked.location);
  }

  getTreeItem(row: Row): TreeItem {
    switch (row.kind) {
      case 'account':
        return accountItem(row.id, row.account, row.people.length);
      case 'person':
        return personItem(row.id, row.person);
      case 'mark':
        return markItem(row.id, row.mark);
    }
  }

  getChildren(above?: Row): Row[] {
    if (above?.kind === 'account') return personRows(above.people, above);
    if (above?.kind === 'person')
      return above.person.marks.map((mark, at) => ({ kind: 'mark', id: `${above.id} ${at}`, mark, above }));
    if (above) return [];
    const people = this.#shown?.people ?? [];
    const byAccount = new Map<string, CoveredPersonResult[]>();
    for (const person of people) {
      const { account = '' } = person;
      byAccount.set(account, [...(byAccount.get(account) ?? []), person]);
    }
    if (byAccount.size < 2) return personRows(people, undefined);
    return [...byAccount].map(([account, own]) => ({
      kind: 'account',
      id: `account ${account}`,
      account: account === '' ? l10n.t('No account') : account,
      people: own,
    }));
  }

  getParent(row: Row): Row | undefined {
    return row.kind === 'account' ? undefined : row.above;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #askSoon(): void {
    if (this.#view.visible) this.#question.soon(() => this.#ask());
    else this.#question.dispose();
  }

  async #ask(): Promise<void> {
    const answer = await this.#question.last(() => this.#server.ask(COVERAGE, {}));
    if (!answer) return;
    const isSame = JSON.stringify(answer) === JSON.stringify(this.#shown);
    this.#shown = answer;
    this.#view.description = answer.ours.join(', ');
    this.#view.message = messageFor(answer);
    if (!isSame) this.#changed.fire();
  }
}

const personRows = (people: readonly CoveredPersonResult[], above: AccountRow | undefined): PersonRow[] =>
  people.map(person => ({
    kind: 'person',
    id: `${person.ref.folder}#${person.entity}`,
    person,
    above,
  }));

function messageFor({ people, ours }: CoverageResult): string {
  if (people.length === 0) return l10n.t('No mail and no meeting names anybody of theirs.');
  if (ours.length > 0) return '';
  return l10n.t(
    'Nothing tells which side is ours. Write its mail domains into account-notes.yaml: ours: [litware.example]',
  );
}
