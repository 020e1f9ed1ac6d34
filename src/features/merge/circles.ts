import * as l10n from '@vscode/l10n';
import type { NoteIndex } from '../../index/note-index.ts';
import type { Entity } from '../../model/entity.ts';
import type { Refusal } from '../../edit/change.ts';
import { sharedProblems } from '../problems/shared-problems.ts';

/** A refusal where lines that led on from one to the other would go round in a circle once the two are one. */
export const closesCircle = (
  before: NoteIndex,
  after: NoteIndex,
  from: Entity,
  into: Entity,
): Refusal | undefined =>
  circlesIn(after) > circlesIn(before)
    ? {
        refusal: l10n.t('If {0} were {1}, reporting lines would go round in a circle.', from.name, into.name),
      }
    : undefined;

const circlesIn = (index: NoteIndex): number =>
  new Set(
    [...sharedProblems(index).values()]
      .flat()
      .filter(({ code }) => code === 'reportingCycle')
      .map(({ message }) => message),
  ).size;
