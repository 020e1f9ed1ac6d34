import { changesSince } from './changes-since.ts';
import { coverageTool } from './coverage-tool.ts';
import { entityCard } from './entity-card.ts';
import { factsTool } from './facts.ts';
import { findEntity } from './find-entity.ts';
import { openQuestionsTool } from './open-questions-tool.ts';
import { organizationTool } from './organization-tool.ts';
import { pathBetween } from './path-between.ts';
import { searchMentions } from './search-mentions.ts';
import type { ReadingTool } from './tool.ts';
import { whoOwns } from './who-owns.ts';

/** All that an agent may ask of the notes. Names stay as they are: others write them into instructions. */
export const READING_TOOLS: readonly ReadingTool[] = [
  findEntity,
  entityCard,
  factsTool,
  pathBetween,
  organizationTool,
  whoOwns,
  changesSince,
  coverageTool,
  openQuestionsTool,
  searchMentions,
];
