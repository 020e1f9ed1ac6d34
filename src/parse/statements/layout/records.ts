import { behindBullet } from './bullets.ts';
import type { Span } from '../../../text/span.ts';
import type { FieldLabel } from './field-labels.ts';
import { fieldLabels } from './field-labels.ts';
import { fieldsIn, type FieldText, labelTells } from './field-texts.ts';
import { listHeadOf, type ListHead } from './list-heads.ts';
import { entryOf, inlinePairs, placeIn } from './list-entries.ts';
import type { NoteContext } from '../sentences/note-context.ts';
import { type NoteLine, tokensIn } from './note-lines.ts';
import type { Noun } from '../nouns/nouns.ts';
import { FieldFacts } from './record-facts.ts';
import { type RecordField, holderOf, type FieldRun, subjectOf } from './record-subjects.ts';
import { readTable } from './record-tables.ts';
import type { ReadSentence } from '../sentences/sentence-context.ts';
import { firstOfOneKind, onlyName, valuesAt } from '../nouns/value-nouns.ts';

const LONGEST_HEAD = 80;

/**
 * Reads what the layout of a note says: records ("Name: Ada Roe", "Team: Search" in lines below each other), fields below
 * a heading or name that they are about, lists whose heading says what they list, and tables.
 */
export class RecordReader {
  readonly #facts: FieldFacts;
  readonly #prose: string;
  #heading: Noun | undefined;
  /** Whether the heading says that nothing in the tables below it holds: "Former leads". */
  #isOver = false;
  #distance = 0;
  #run: FieldRun | undefined;
  /** The list whose entries may follow. */
  #list: ListHead | undefined;
  /** The field without a value, whose values may follow. */
  #open: RecordField | undefined;
  #before: NoteLine | undefined;
  #table: NoteLine[] = [];

  constructor(note: NoteContext, prose: string) {
    this.#facts = new FieldFacts(note);
    this.#prose = prose;
  }

  read(lines: readonly NoteLine[]): void {
    for (const [at, line] of lines.entries()) {
      if (line.kind === 'cell') {
        this.#table.push(line);
        continue;
      }
      this.#endTable();
      if (line.kind === 'heading') this.#readHeading(line);
      else this.#readLine(line, lines[at + 1]);
      this.#before = line;
    }
    this.#endTable();
    this.#flush();
  }

  #endTable(): void {
    if (this.#table.length === 0) return;
    const isOver = this.#isOver || this.#list?.kind === 'nothing';
    this.#close();
    if (!isOver) readTable(this.#facts, this.#prose, this.#table);
    this.#table = [];
    this.#distance++;
  }

  #close(): void {
    this.#flush();
    this.#list = undefined;
    this.#open = undefined;
  }

  #readHeading(line: NoteLine): void {
    const above = this.#heading;
    this.#close();
    const text = this.#prose.slice(line.from, Math.min(line.to, line.from + LONGEST_HEAD)).replace(/:$/u, '');
    this.#distance = 0;
    const labels = above ? fieldLabels(text) : [];
    if (above && labels.length > 0) {
      this.#startOpen(above, labels, line);
      return;
    }
    this.#heading = undefined;
    this.#isOver = false;
    if (line.to - line.from > LONGEST_HEAD) return;
    const tokens = tokensIn(line.sentence, line);
    this.#list = listHeadOf(tokens);
    this.#isOver = this.#list?.kind === 'nothing';
    if (!this.#list) this.#heading = onlyName(tokens);
  }

  #startOpen(above: Noun, labels: readonly FieldLabel[], { from, to, sentence }: NoteLine): void {
    const value = { from: to, to };
    const text = { labels, identity: undefined, isTask: false, isRole: false, label: { from, to }, value };
    this.#open = { text, nouns: [], sentence };
    this.#run = { above, distance: 0, fields: [this.#open] };
  }

  #readLine(line: NoteLine, next: NoteLine | undefined): void {
    const found = fieldsIn(this.#prose, line);
    if (found && this.#readFields(line, found.before, found.fields)) return;
    if (this.#readEntry(line)) return;
    this.#close();
    this.#distance++;
    const start = this.#prose.slice(line.from, Math.min(line.to, line.from + LONGEST_HEAD));
    const colon = start.indexOf(':');
    const isShort = start.length === line.to - line.from;
    if (colon < 0 && isShort && /[/|–—-]/u.test(start) && this.#readPlace(line)) return;
    const isHead = line.kind !== 'item' && (next?.kind === 'item' || start.endsWith(':'));
    if (colon >= 0 || (isHead && isShort)) this.#readHead(line, colon < 0 ? line.to : line.from + colon);
  }

  /** "Ada Roe – Search". */
  #readPlace(line: NoteLine): boolean {
    const place = placeIn(tokensIn(line.sentence, line));
    const label = { relation: 'team', isSubject: false } as const;
    if (place) this.#facts.state({ ...place, label, sentence: line.sentence });
    return place !== undefined;
  }

  /** "System owners:", and what follows it in the same line. */
  #readHead(line: NoteLine, colon: number): void {
    const tokens = tokensIn(line.sentence, line);
    const end = tokens.findIndex(({ from }) => from >= colon);
    const head = listHeadOf(end < 0 ? tokens : tokens.slice(0, end));
    if (!head) return;
    const rest = end < 0 ? [] : tokens.slice(end + 1);
    if (rest.length === 0) this.#list = head;
    else if (head.kind === 'pairs')
      for (const pair of inlinePairs(rest))
        this.#facts.statePair(head.relation, { ...pair, sentence: line.sentence });
    else if (head.kind === 'names') {
      const values = valuesAt(rest, 0, rest.length);
      if (values) this.#stateNames(head, values.nouns, line.sentence);
    }
  }

  #stateNames(
    { label, of, ofIsValue }: Extract<ListHead, { kind: 'names' }>,
    nouns: readonly Noun[],
    sentence: ReadSentence,
  ): void {
    const [owners, values] = ofIsValue ? [nouns, [of]] : [[of], nouns];
    this.#facts.state({ label, of: owners, values, sentence });
  }

  /** A line of the list that is open. */
  #readEntry(line: NoteLine): boolean {
    const list = this.#list;
    if (!list && !this.#open) return false;
    if (line.to - line.from > LONGEST_HEAD * 2) return false;
    const tokens = tokensIn(line.sentence, line);
    if (list?.kind === 'nothing') return line.kind === 'item' || entryOf(tokens) !== undefined;
    if (list?.kind === 'pairs') {
      const pair = entryOf(tokens);
      if (pair) this.#facts.statePair(list.relation, { ...pair, sentence: line.sentence });
      return pair !== undefined;
    }
    const start = behindBullet(tokens);
    const values = valuesAt(tokens, start, tokens.length);
    if (!values) return false;
    if (list) this.#stateNames(list, values.nouns, line.sentence);
    else if (this.#open)
      this.#run?.fields.push({ ...this.#open, nouns: [...values.nouns], sentence: line.sentence });
    return true;
  }

  #readFields(line: NoteLine, before: Span, fields: readonly FieldText[]): boolean {
    if (!fields.some(labelTells)) return this.#passStrange(line);
    if (this.#isHeadOfEntries(fields)) return false;
    if (before.to > before.from) return this.#readFieldsOf(line, before, fields);
    this.#list = undefined;
    this.#open = undefined;
    const isNew = fields.some(({ identity }) => identity !== undefined && this.#hasIdentity(identity));
    if (isNew) this.#flush();
    this.#run ??= this.#newRun(isNew);
    for (const field of fields) this.#addField(field, line.sentence);
    return true;
  }

  /** "Location: Graz" parts no record. */
  #passStrange(line: NoteLine): boolean {
    if (!this.#run || this.#list || (this.#open && line.kind === 'item')) return false;
    this.#open = undefined;
    return true;
  }

  /** "System owners:" with nothing above that could have them is said of what the entries name. */
  #isHeadOfEntries([only, ...others]: readonly FieldText[]): boolean {
    if (!only || others.length > 0 || only.identity !== undefined || this.#run || this.#heading) return false;
    return this.#prose.slice(only.value.from, only.value.to).trim() === '';
  }

  /** "Atlas – owner: Ada; users: Search": a record in one line, about the name that it begins with. */
  #readFieldsOf(line: NoteLine, before: Span, fields: readonly FieldText[]): boolean {
    const above = onlyName(tokensIn(line.sentence, before));
    if (!above) return false;
    this.#flush();
    this.#run = { above, distance: 0, fields: [] };
    for (const field of fields) this.#addField(field, line.sentence);
    this.#flush();
    return true;
  }

  /** Whether the record has said already who or what it is about. */
  #hasIdentity(identity: FieldText['identity']): boolean {
    return this.#run?.fields.some(({ text }) => text.identity === identity) === true;
  }

  /** A record about the name that the line before is, or about that of the heading. */
  #newRun(isAnother: boolean): FieldRun {
    const line = isAnother ? undefined : this.#before;
    const isLone =
      line && line.kind !== 'heading' && line.kind !== 'cell' && line.to - line.from <= LONGEST_HEAD;
    const name = isLone ? onlyName(tokensIn(line.sentence, line)) : undefined;
    return {
      above: name ?? (isAnother ? undefined : this.#heading),
      distance: name ? 0 : this.#distance,
      fields: [],
    };
  }

  #addField(text: FieldText, sentence: ReadSentence): void {
    const tokens = tokensIn(sentence, text.value);
    const values = valuesAt(tokens, 0, tokens.length);
    const field = { text, nouns: values ? [...firstOfOneKind(values)] : [], sentence };
    if (tokens.length === 0) this.#open = field;
    this.#run?.fields.push(field);
  }

  #stateRole(run: FieldRun, field: RecordField): void {
    const of = holderOf(run, field);
    if (of) this.#facts.stateRole(of, { ...field.text.value, sentence: field.sentence });
  }

  #flush(): void {
    const run = this.#run;
    this.#run = undefined;
    if (!run || run.fields.some(({ text }) => text.isTask)) return;
    for (const field of run.fields) if (field.text.isRole) this.#stateRole(run, field);
    for (const field of run.fields)
      for (const label of field.text.labels) {
        const of = subjectOf(run, field, label);
        if (of && field.nouns.length > 0)
          this.#facts.state({ label, of: [of], values: field.nouns, sentence: field.sentence });
      }
  }
}
