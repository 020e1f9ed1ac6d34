import type { EntityId } from '../../model/entity.ts';

/** Somebody of ours who is in touch with a person of theirs. */
export interface CoveringPerson {
  readonly id: EntityId;
  readonly name: string;
  readonly last: string | undefined;
  readonly mails: number;
}
