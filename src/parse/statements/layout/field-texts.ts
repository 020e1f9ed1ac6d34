import type { EntityKind } from '../../../model/entity.ts';
import type { Span } from '../../../text/span.ts';
import {
  type FieldLabel,
  fieldLabels,
  identityOf,
  isRoleLabel,
  isTaskLabel,
  LONGEST_LABEL,
} from './field-labels.ts';

/** What the label of a field says, if it says anything. */
interface LabelSense {
  readonly labels: readonly FieldLabel[];
  readonly identity: EntityKind | 'any' | undefined;
  readonly isTask: boolean;
  readonly isRole: boolean;
}

/** A field as a line writes it: "Owner: Ada Roe"; the offsets are those of the prose. */
export interface FieldText extends LabelSense {
  readonly label: Span;
  readonly value: Span;
}

const senseOf = (label: string): LabelSense => ({
  labels: fieldLabels(label),
  identity: identityOf(label),
  isTask: isTaskLabel(label),
  isRole: isRoleLabel(label),
});

/** Whether a label is one of those that say something: "Location" is not. */
export const labelTells = ({ labels, identity, isTask, isRole }: LabelSense): boolean =>
  labels.length > 0 || identity !== undefined || isTask || isRole;

/** The fields of a line, and what stands before the first: "Atlas – owner: Ada; users: Search". */
export interface FieldLine {
  readonly fields: readonly FieldText[];
  /** Empty where the first begins the line. */
  readonly before: Span;
}

const MOST_FIELDS = 12;
const partings = /[,;|(·•]|\s[-–—]/gu;

/** The fields that a line of the prose holds; undefined where it holds none. */
export function fieldsIn(prose: string, { from, to }: Span): FieldLine | undefined {
  const labels = labelsIn(prose.slice(from, to));
  const [first] = labels;
  if (!first) return undefined;
  const fields = labels.map(({ sense, start, colon }, at): FieldText => {
    const next = labels[at + 1];
    const end = next ? from + Math.max(next.start.parting, colon + 1) : to;
    return {
      ...sense,
      label: { from: from + start.from, to: from + colon },
      value: { from: from + colon + 1, to: end },
    };
  });
  return { fields, before: { from, to: from + Math.max(0, first.start.parting) } };
}

/** A label of a line, with the offset of the colon behind it. */
interface LineLabel {
  readonly sense: LabelSense;
  readonly start: LabelStart;
  readonly colon: number;
}

function labelsIn(line: string): readonly LineLabel[] {
  const labels: LineLabel[] = [];
  let colon = line.indexOf(':');
  for (let left = MOST_FIELDS; colon >= 0 && left > 0; left--, colon = line.indexOf(':', colon + 1)) {
    const label = labelBefore(line, colon, labels.length === 0);
    if (label) labels.push(label);
  }
  return labels;
}

/** The label that ends in a colon; the first of a line may be one that says nothing. */
function labelBefore(line: string, colon: number, isFirst: boolean): LineLabel | undefined {
  if (!/^:(?:\s|$)/u.test(line.slice(colon, colon + 2))) return undefined;
  const start = labelStart(line, colon);
  if (start === undefined || line.charAt(start.parting) === '(') return undefined;
  const text = line.slice(start.from, colon);
  const sense = senseOf(text);
  const isOfLine = isFirst && start.parting < 0 && isLabel.test(text);
  return isOfLine || labelTells(sense) ? { sense, start, colon } : undefined;
}

/** What a label looks like that says nothing here, as "Location" or "Go-live". */
const isLabel = /^[\s*•–-]*\p{L}[\p{L}\p{N}'’./&-]*(?: [\p{L}\p{N}'’./&()-]+){0,3}$/u;

/** Where a label begins, and the sign that parts it from what is before; -1 where it begins the line. */
interface LabelStart {
  readonly from: number;
  readonly parting: number;
}

/** Where the label before a colon begins: at the start of the line, or behind a sign that parts it from what is before. */
function labelStart(line: string, colon: number): LabelStart | undefined {
  const least = Math.max(0, colon - LONGEST_LABEL - 4);
  const text = line.slice(least, colon);
  let parting = -1;
  for (const { index, 0: sign } of text.matchAll(partings)) parting = index + sign.length - 1;
  if (parting < 0 && least > 0) return undefined;
  const isBullet = parting >= 0 && /^[\s•*–—-]*$/u.test(line.slice(0, least + parting + 1));
  if (parting < 0 || isBullet) return { from: isBullet ? least + parting + 1 : 0, parting: -1 };
  return { from: least + parting + 1, parting: least + parting };
}
