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

/** A field as a line writes it: "Owner: Ada Roe"; the offsets are those of the prose. */
export interface FieldText {
  readonly labels: readonly FieldLabel[];
  readonly identity: EntityKind | 'any' | undefined;
  readonly isTask: boolean;
  readonly isRole: boolean;
  readonly label: Span;
  readonly value: Span;
}

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
  const line = prose.slice(from, to);
  let colon = line.indexOf(':');
  if (colon < 0) return undefined;
  const fields: {
    labels: readonly FieldLabel[];
    identity: FieldText['identity'];
    isTask: boolean;
    isRole: boolean;
    label: Span;
    value: Span;
  }[] = [];
  let before = from;
  for (let left = MOST_FIELDS; colon >= 0 && left > 0; left--, colon = line.indexOf(':', colon + 1)) {
    if (!/^:(?:\s|$)/u.test(line.slice(colon, colon + 2))) continue;
    const start = labelStart(line, colon);
    if (start === undefined || line.charAt(start.parting) === '(') continue;
    const label = line.slice(start.from, colon);
    const labels = fieldLabels(label);
    const identity = identityOf(label);
    const isTask = isTaskLabel(label);
    const isRole = isRoleLabel(label);
    const isFirst = fields.length === 0;
    if (
      labels.length === 0 &&
      identity === undefined &&
      !isTask &&
      !isRole &&
      !(isFirst && start.parting < 0 && isLabel.test(label))
    )
      continue;
    const last = fields.at(-1);
    if (last)
      last.value = { from: last.value.from, to: from + Math.max(start.parting, last.value.from - from) };
    else before = from + Math.max(0, start.parting);
    fields.push({
      ...{ labels, identity, isTask, isRole },
      label: { from: from + start.from, to: from + colon },
      value: { from: from + colon + 1, to },
    });
  }
  return fields.length === 0 ? undefined : { fields, before: { from, to: before } };
}

/** What a label looks like that says nothing here, as "Location" or "Go-live". */
const isLabel = /^[\s*•–-]*\p{L}[\p{L}\p{N}'’./&-]*(?: [\p{L}\p{N}'’./&()-]+){0,3}$/u;

/** Where the label before a colon begins: at the start of the line, or behind a sign that parts it from what is before. */
function labelStart(
  line: string,
  colon: number,
): { readonly from: number; readonly parting: number } | undefined {
  const least = Math.max(0, colon - LONGEST_LABEL - 4);
  const text = line.slice(least, colon);
  let parting = -1;
  for (const { index, 0: sign } of text.matchAll(partings)) parting = index + sign.length - 1;
  if (parting < 0 && least > 0) return undefined;
  const isBullet = parting >= 0 && /^[\s•*–—-]*$/u.test(line.slice(0, least + parting + 1));
  if (parting < 0 || isBullet) return { from: isBullet ? least + parting + 1 : 0, parting: -1 };
  return { from: least + parting + 1, parting: least + parting };
}
