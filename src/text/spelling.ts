import { foldName } from './names.ts';
import { remembered } from './remembered.ts';

const joints = /[\s.,_'&/-]+/gu;
const legal = /\s+(?:inc|llc|ltd|limited|gmbh|ag|corp|corporation|co|plc|b\.?v|s\.?a|kg|se)\.?$/iu;

/** A name without what spellings differ in: case, white space, hyphens, a company's legal form. "Cosmos DB" is "cosmosdb". */
export const squashed = remembered((name: string): string =>
  foldName(name.replace(legal, '')).replace(joints, ''),
);

/** The capitals and digits of a camel-cased name: "OAI" of "OpenAI"; empty for names of several words. */
export const capitalsOf = (name: string): string =>
  name.includes(' ') ? '' : [...name].filter(letter => /[\p{Lu}\p{N}]/u.test(letter)).join('');
