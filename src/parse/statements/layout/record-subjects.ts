import type { FieldLabel } from './field-labels.ts';
import type { FieldText } from './field-texts.ts';
import { isPersonNoun } from '../clauses/clause-origins.ts';
import { writtenName } from '../nouns/meaning.ts';
import type { Noun } from '../nouns/nouns.ts';
import type { ReadSentence } from '../sentences/sentence-context.ts';

export interface RecordField {
  readonly text: FieldText;
  readonly nouns: Noun[];
  readonly sentence: ReadSentence;
}

/** Fields that stand together, and what they stand below. */
export interface FieldRun {
  readonly above: Noun | undefined;
  /** How many lines stand between it and the first field. */
  readonly distance: number;
  readonly fields: RecordField[];
}

/** Headings below which fields are not about what the heading calls itself. */
const general =
  /^(?:overview|details?|profiles?|summary|info|information|facts|contacts?|organi[sz]ation|structure|people|staff|teams?|systems?|background|notes|general|data|about|introductions?)$/iu;
const FARTHEST = 2;

/** Who or what a field of a record is about. */
export function subjectOf(
  run: FieldRun,
  field: RecordField,
  label: Pick<FieldLabel, 'relation' | 'isSure'>,
): Noun | undefined {
  // "Name: Roe, Ada" is one name, and which is which is not said.
  if (run.fields.some(({ text, nouns }) => text.identity === 'any' && nouns.length > 1)) return undefined;
  const own = namedBy(run, field, ['any', 'person']) ?? namedBy(run, field, ['system']);
  if (own) return own;
  const team = namedBy(run, field, ['team']);
  const heading = headingOf(run, label.isSure);
  if (!team || !heading) return heading ?? team;
  // "Lead: Ada" below the heading "Atlas" and a field "Team: Search" is said of either.
  if (isPersonNoun(heading)) return heading;
  return label.relation === 'lead' || label.relation === 'reports_to' ? undefined : heading;
}

/** Whose role a field of a record says: below a heading, it is of whom that names. */
export const holderOf = (run: FieldRun, field: RecordField): Noun | undefined =>
  subjectOf(run, field, { relation: 'reports_to', isSure: false });

/** The one whom another field of the record names, as one of these kinds: "Name: Ada Roe". */
function namedBy({ fields }: FieldRun, field: RecordField, kinds: readonly string[]): Noun | undefined {
  const found = fields.find(({ text, nouns }) => kinds.includes(text.identity ?? '') && nouns.length === 1);
  const [noun] = found?.nouns ?? [];
  if (!found || !noun || found === field) return undefined;
  const kind = found.text.identity;
  return kind === 'any' || kind === undefined ? noun : { ...noun, hint: noun.hint ?? kind };
}

/** What stands above a record, near enough for such a field. */
function headingOf({ above, distance }: FieldRun, isSure: boolean): Noun | undefined {
  const isNear = distance === 0 || (isSure && distance <= FARTHEST);
  return above && isNear && !general.test(writtenName(above) ?? '') ? above : undefined;
}
