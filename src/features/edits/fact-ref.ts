import type { NoteIndex } from '../../index/note-index.ts';
import { hintedIn } from './hinted-in.ts';
import type { Fact } from '../../model/fact.ts';
import type { NotePath } from '../../model/note-path.ts';

/** A fact as a client speaks of it. It is looked up again, so it holds no more than tells it from all others. */
export interface FactRef {
  readonly path: string;
  readonly from: number;
  readonly subject: string;
  readonly relation: string;
  /** The id of the other entity, or the text. */
  readonly object: string;
}

export const refOf = ({ path, span, subject, relation, object, text }: Fact): FactRef => ({
  path,
  from: span.from,
  subject,
  relation,
  object: object ?? text ?? '',
});

/** The fact of a reference, or the hint; undefined where the notes do not say it any more, or not there. */
export const factOf = (index: NoteIndex, ref: FactRef): Fact | undefined =>
  [...index.factsIn(ref.path as NotePath), ...hintedIn(index, ref.path as NotePath)].find(
    ({ span, subject, relation, object, text }) =>
      span.from === ref.from &&
      subject === ref.subject &&
      relation === ref.relation &&
      (object ?? text ?? '') === ref.object,
  );
