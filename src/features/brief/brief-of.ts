import * as l10n from '@vscode/l10n';
import type { Refusal } from '../../edit/change.ts';
import type { NoteIndex } from '../../index/note-index.ts';
import type { EntityId } from '../../model/entity.ts';
import type { NotePath } from '../../model/note-path.ts';
import type { Steps } from '../../model/steps.ts';
import { isAbout } from '../organization/belonging.ts';
import { accountBrief } from './account-brief.ts';
import type { Brief, BriefOptions } from './brief.ts';
import { entityBrief } from './entity-brief.ts';
import { meetingBrief, meetingIn, meetingWith, type PlannedMeeting } from './meeting-brief.ts';
import { briefReading } from './reading.ts';

/** What a brief is about: an account or another entity, the meeting of a note, or a meeting with some people. */
export type BriefSubject =
  | { readonly kind: 'entity'; readonly id: EntityId }
  | { readonly kind: 'meeting'; readonly path: NotePath }
  | { readonly kind: 'people'; readonly ids: readonly EntityId[] };

/** What to know of a subject; a refusal where there is nothing to tell of. */
export function* briefOf(
  index: NoteIndex,
  subject: BriefSubject,
  options: BriefOptions,
): Steps<Brief | Refusal> {
  switch (subject.kind) {
    case 'entity': {
      const entity = index.entities.get(subject.id);
      if (!entity) return { refusal: l10n.t('The notes do not name it.') };
      const people =
        entity.kind === 'organization' ? index.relations.subjects('organization', entity.id) : [];
      const reading = yield* briefReading(index, options, [entity.id, ...people]);
      const isAccount = entity.kind === 'organization' && isAbout(index, entity);
      return yield* isAccount
        ? accountBrief(reading, entity, options)
        : entityBrief(reading, entity, options);
    }
    case 'meeting': {
      const meeting = meetingIn(index, subject.path);
      if (!meeting) return { refusal: l10n.t('{0} lists nobody who is to be there.', subject.path) };
      return yield* ofMeeting(index, meeting, options);
    }
    case 'people':
      return yield* ofMeeting(index, meetingWith(index, subject.ids), options);
  }
}

function* ofMeeting(index: NoteIndex, meeting: PlannedMeeting, options: BriefOptions): Steps<Brief> {
  const reading = yield* briefReading(index, options, meeting.attendees, meeting.path);
  return yield* meetingBrief(reading, meeting, options);
}
