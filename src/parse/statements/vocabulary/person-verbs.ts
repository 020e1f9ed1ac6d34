/** What only people do: it stands directly behind their names. */
export const personVerbs: ReadonlySet<string> = new Set(
  'said says told tells thinks thought mentioned mentions wrote writes asked asks agreed agrees confirmed confirms explained explains wants joined sat attended presented knows believes'.split(
    ' ',
  ),
);

export const isPersonVerb = (word: string): boolean => personVerbs.has(word);
