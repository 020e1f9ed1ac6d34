import { foldName } from './names.ts';
import { remembered } from './remembered.ts';

const joints = /[\s.,_'&/-]+/gu;
/** Legal forms of companies, however they are written. */
const legal =
  /,?\s+(?:(?:&|und|and)\s+)?(?:inc|incorporated|llc|llp|ltd|limited|gmbh|mbh|ag|corp|corporation|co|plc|b\.?v|s\.?a|kg|kgaa|ohg|se|pty|pvt|pte|sarl|oyj|aps)\.?$/iu;
/** Those that are words or initials otherwise: as they are usually written. */
const legalAsWritten =
  /,?\s+(?:ASA?|A\/S|AB|Oy|NV|N\.V|SAS|S\.A\.S|S\.A\.R\.L|SpA|S\.p\.A|S[Rr][Ll]|S\.[Rr]\.[Ll]|SL|S\.L|s\.r\.o|a\.s|d\.o\.o|[Ss]p\. z o\.o|UG|KK|K\.K)\.?$/u;

/** “Hald GmbH & Co. KG” has several. */
function withoutLegalForm(name: string): string {
  let bare = name;
  for (let times = 0; times < 3; times++) bare = bare.replace(legal, '').replace(legalAsWritten, '');
  return bare;
}

/** How groups are called that are written out or not, and "and" inside a name. */
const shortened: readonly (readonly [written: RegExp, short: string])[] = [
  [/ (?:and|und|et|y) (?=\S)/gu, '&'],
  [/ working group$/u, ' wg'],
  [/ special interest group$/u, ' sig'],
  [/ dept\.?$/u, ' department'],
];

/**
 * A name without what spellings differ in: case, white space, hyphens, a company's legal form, "and" or "&", "WG" or
 * "Working Group". "Cosmos DB" is "cosmosdb".
 */
export const squashed = remembered((name: string): string => {
  let folded = foldName(withoutLegalForm(name));
  if (folded.includes(' ')) for (const [written, short] of shortened) folded = folded.replace(written, short);
  return folded.replace(joints, '');
});

/** The capitals and digits of a camel-cased name: "OAI" of "OpenAI"; empty for names of several words. */
export const capitalsOf = (name: string): string =>
  name.includes(' ') ? '' : [...name].filter(letter => /[\p{Lu}\p{N}]/u.test(letter)).join('');
