const sources = new Set(
  'crunchbase facebook glassdoor instagram linkedin mastodon twitter wikipedia xing youtube'.split(' '),
);

/** Whether a word is where one reads of people, so that the name of one may follow: "According to LinkedIn Ada Roe joined". */
export const isPublicSource = (word: string): boolean => sources.has(word.toLowerCase());
