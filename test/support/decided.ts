import {
  NO_DECISIONS,
  NO_DECISIONS_FILE,
  type Decisions,
  type DecisionsFile,
} from '../../src/model/decisions.ts';

/** A file that says these decisions, as an index takes it. */
export const decided = (decisions: Partial<Decisions>): DecisionsFile => ({
  ...NO_DECISIONS_FILE,
  decisions: { ...NO_DECISIONS, ...decisions },
});
