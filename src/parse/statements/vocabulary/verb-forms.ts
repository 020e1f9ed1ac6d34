/** The forms of a verb: base, third person, -ing, past, participle. */
export interface Forms {
  readonly base: string;
  readonly third: string;
  readonly ing: string;
  readonly past: readonly string[];
  readonly participle: readonly string[];
}

const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  lead: ['led', 'led'],
  run: ['ran', 'run ran'],
  oversee: ['oversaw', 'overseen'],
  take: ['took', 'taken took'],
  sit: ['sat', 'sat'],
  fall: ['fell', 'fallen'],
  leave: ['left', 'left'],
  quit: ['quit', 'quit'],
  come: ['came', 'come came'],
  keep: ['kept', 'kept'],
  write: ['wrote', 'written'],
  buy: ['bought', 'bought'],
  build: ['built', 'built'],
  begin: ['began', 'begun'],
  spend: ['spent', 'spent'],
  make: ['made', 'made'],
  hold: ['held', 'held'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  stand: ['stood', 'stood'],
  cut: ['cut', 'cut'],
  lose: ['lost', 'lost'],
  bring: ['brought', 'brought'],
  draw: ['drew', 'drawn'],
  get: ['got', 'gotten got'],
  feed: ['fed', 'fed'],
  send: ['sent', 'sent'],
  ride: ['rode', 'ridden'],
  swear: ['swore', 'sworn'],
  drive: ['drove', 'driven'],
  underlie: ['underlay', 'underlain'],
};
const doubled = new Set([
  'run',
  'sit',
  'quit',
  'stop',
  'step',
  'transfer',
  'begin',
  'plan',
  'log',
  'underpin',
]);

export function formsOf(verb: string): Forms {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : doubled.has(verb) ? verb + (verb.at(-1) ?? '') : verb;
  const consonantY = /[^aeiou]y$/u.test(verb);
  const [past, participle] = irregular[verb] ?? [consonantY ? `${verb.slice(0, -1)}ied` : `${stem}ed`];
  return {
    base: verb,
    third: consonantY ? `${verb.slice(0, -1)}ies` : `${verb}${/(?:s|ch|go)$/u.test(verb) ? 'es' : 's'}`,
    ing: verb === 'oversee' ? 'overseeing' : verb === 'underlie' ? 'underlying' : `${stem}ing`,
    past: past === undefined ? [] : [past],
    participle: (participle ?? past ?? '').split(' '),
  };
}
