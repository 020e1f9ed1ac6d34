import { describe, expect, test } from 'vitest';
import { statementsIn } from './reading.ts';

type Rule = readonly [rule: string, text: string, ...said: string[]];

const clauses: readonly Rule[] = [
  [
    'Several share a manager.',
    'Ada Roe, Ben Poe and Cem Oz report to Di Low.',
    'Ada Roe reports_to Di Low',
    'Ben Poe reports_to Di Low',
    'Cem Oz reports_to Di Low',
  ],
  [
    'Two verbs share a subject.',
    'Ada Roe leads the Mesh team and reports to Di Low.',
    'Ada Roe leads Mesh',
    'Ada Roe reports_to Di Low',
  ],
  [
    'Two sentences in one do not mix.',
    'The Mesh team is run by Ada Roe, and Ben Poe runs the Ads team.',
    'Mesh lead Ada Roe',
    'Ben Poe leads Ads',
  ],
  [
    'Behind an object the verb of one starts another sentence.',
    'We met Ada Roe and Ben Poe leads Ads.',
    'Ben Poe leads Ads',
  ],
  [
    'The same behind a comma, whatever came before.',
    'Invoices go to Customer Care, and Customer Care is run by Ben Poe.',
    'Customer Care lead Ben Poe',
  ],
  [
    'Of two the verb of several is said.',
    'I hear Ada Roe and Ben Poe report to Di Low.',
    'Ada Roe reports_to Di Low',
    'Ben Poe reports_to Di Low',
  ],
  [
    'A relative clause is about what stands before it.',
    'Ada Roe, who reports to Di Low, owns the Atlas database.',
    'Ada Roe reports_to Di Low',
    'Atlas owner Ada Roe',
  ],
  [
    'Clauses may stand in a chain.',
    'Ada Roe reports to Ben Poe, who reports to Di Low.',
    'Ada Roe reports_to Ben Poe',
    'Ben Poe reports_to Di Low',
  ],
  [
    'A clause may hold the object before it.',
    'Marlin is the name of a company that Acme acquired.',
    'Marlin acquired_by Acme',
  ],
  [
    'Parentheses say what a clause would.',
    'Atlas (built on Tundra, stores its logs in Amazon S3) is slow.',
    'Atlas built_on Tundra',
    'Atlas stores_in Amazon S3',
  ],
  [
    'A participle may stand alone.',
    'The Mesh team, formerly led by Ada Roe, is now headed by Ben Poe.',
    'Mesh not lead Ada Roe',
    'Mesh lead Ben Poe',
  ],
  [
    'A label is what its line is about.',
    'Mesh - the network people...reporting up to Ada Roe.',
    'Mesh lead Ada Roe',
  ],
  [
    'What follows a label is about it too.',
    'Mesh - the network people. Run by Ada Roe.',
    'Mesh lead Ada Roe',
  ],
  [
    'Direct reports may be counted.',
    'Ada Roe has two direct reports: Ben Poe and Di Low.',
    'Ben Poe reports_to Ada Roe',
    'Di Low reports_to Ada Roe',
  ],
  ['Nobody reports to who has none.', 'Ada Roe has no direct reports: Ben Poe left.'],
  ['Whose lead is who.', 'We met the Mesh team, whose lead is Ada Roe.', 'Mesh lead Ada Roe'],
  ['Whose manager is who.', 'Ada Roe, whose manager is Ben Poe, called.', 'Ada Roe reports_to Ben Poe'],
  ['Whose son is who says nothing.', 'Ada Roe, whose son is Ben Poe, called.'],
  ['A manager may be named as such.', "Ada Roe's manager is Ben Poe.", 'Ada Roe reports_to Ben Poe'],
  [
    'A company may name its people.',
    "Acme's CTO is Ada Roe.",
    'Ada Roe role "CTO"',
    'Ada Roe organization Acme',
  ],
  [
    'A role may stand in parentheses.',
    'We met Ada Roe (CTO, Corvid Labs).',
    'Ada Roe role "CTO"',
    'Ada Roe organization Corvid Labs',
  ],
  [
    'A role may stand between commas.',
    'Ada Roe, VP of Sales at Acme, called.',
    'Ada Roe role "VP of Sales"',
    'Ada Roe leads Sales',
    'Ada Roe organization Acme',
  ],
  ['A title before a name is a role.', 'We met their CTO, Ada Roe.', 'Ada Roe role "CTO"'],
  [
    'One takes a team over from another.',
    'Ada Roe took over the Mesh team from Ben Poe.',
    'Ada Roe leads Mesh',
    'Ben Poe not leads Mesh',
  ],
  [
    'One follows another.',
    'Ada Roe replaced Ben Poe as head of the Mesh team.',
    'Ada Roe leads Mesh',
    'Ben Poe not leads Mesh',
    'Ben Poe not role "head"',
  ],
  [
    'One comes from somewhere.',
    'Ada Roe joined Acme from Bolt.',
    'Ada Roe organization Acme',
    'Ada Roe previously Bolt',
  ],
  [
    'One joins to lead.',
    'Ada Roe joined Acme to lead their "Signals" engineering team.',
    'Ada Roe organization Acme',
    'Ada Roe leads Signals',
  ],
  ['Links are names.', '[[Ada Roe]] reports to [[ben-poe|Ben]].', 'Ada Roe reports_to Ben'],
];

const negations: readonly Rule[] = [
  ['No longer.', 'Ada Roe no longer reports to Ben Poe.', 'Ada Roe not reports_to Ben Poe'],
  ['Not any more.', "Ada Roe doesn't lead the Mesh team any more.", 'Ada Roe not leads Mesh'],
  ['Never.', 'The Mesh team never used Redis.', 'Redis not used_by Mesh'],
  ['Used to.', 'Ada Roe used to report to Ben Poe.', 'Ada Roe not reports_to Ben Poe'],
  ['Left.', 'Ada Roe left Acme.', 'Ada Roe not organization Acme', 'Ada Roe previously Acme'],
  [
    'Not to A but to B.',
    'Ada Roe does not report to Ben Poe but to Di Low.',
    'Ada Roe not reports_to Ben Poe',
    'Ada Roe reports_to Di Low',
  ],
  [
    'To B, not to A.',
    'Ada Roe reports to Di Low, not to Ben Poe.',
    'Ada Roe reports_to Di Low',
    'Ada Roe not reports_to Ben Poe',
  ],
  ['Nobody.', 'Nobody reports to Ada Roe.'],
  ['What was is no fact.', 'The Mesh team was led by Ada Roe until May. Ada Roe led the Ads team.'],
  ['What will be is announced.', 'The Mesh team will be led by Ada Roe.', 'Mesh lead Ada Roe'],
  ['One of two is none.', 'The Mesh team is led by Ada Roe or Ben Poe.'],
];

const moods: readonly Rule[] = [
  ['A question states nothing.', 'Does Ada Roe report to Ben Poe? Is Mesh led by Ada Roe?'],
  [
    'An assumption with a question mark is one.',
    'I assume Ada Roe reports to Ben Poe?',
    'Ada Roe reports_to Ben Poe?',
  ],
  ['What if it were so.', 'If Ada Roe leads the Mesh team, good. I wish Ada Roe ran the Ads team.'],
  ['A hedge before.', 'I think Ada Roe reports to Ben Poe.', 'Ada Roe reports_to Ben Poe?'],
  ['A hedge behind.', 'Ada Roe reports to Ben Poe, as far as I know.', 'Ada Roe reports_to Ben Poe?'],
  ['A hedge inside.', 'Ada Roe probably reports to Ben Poe.', 'Ada Roe reports_to Ben Poe?'],
  [
    'A hedge ends at “but”.',
    'I am not sure about Ads, but Ada Roe leads the Mesh team.',
    'Ada Roe leads Mesh',
  ],
  [
    '“If I remember” is a hedge.',
    'Ada Roe leads the Mesh team, if I remember correctly.',
    'Ada Roe leads Mesh?',
  ],
];

const anaphora: readonly Rule[] = [
  [
    'She and he.',
    'Ada Roe leads the Mesh team. She reports to Tom Low. He runs Platform Engineering.',
    'Ada Roe leads Mesh',
    'Ada Roe reports_to Tom Low',
    'Tom Low leads Platform Engineering',
  ],
  ['This system.', 'Cobalt is their scheduler. Ada Roe leads this system.', 'Ada Roe leads Cobalt'],
  ['It.', 'The Mesh team is new. It is led by Ada Roe.', 'Mesh lead Ada Roe'],
  ['They.', 'The Mesh team is new. They use Redis.', 'Redis used_by Mesh'],
  ['Two of one kind leave it open.', 'We met Ann Roe and Eva Poe. She leads the Mesh team.'],
  ['Nothing before leaves it open.', 'This is run by Ada Roe. This system is a mess.'],
  [
    'Not across another topic.',
    'The Mesh team is hiring.\n\nLunch was pasta.\n\nThis one is led by Ada Roe.',
  ],
];

const traps: readonly Rule[] = [
  ['Running something else.', 'Ada Roe runs marathons. Ada Roe leads by example.'],
  ['Another noun is the subject.', 'Atlas is new, and conversations are kept in Tundra.'],
  ['A semicolon ends what is spoken of.', 'The Atlas database is new; copies are kept in Tundra.'],
  ['Something of somebody is not them.', "Ada Roe's old laptop runs the Mesh team."],
  ['A thing of a company is not it.', 'The head of sales at Acme runs the Mesh team.'],
  ['A capital at the start names nothing.', 'Online data belongs to Research. Offline jobs run on Spark.'],
  [
    'Code, URLs and comments say nothing.',
    '`Ada Roe leads Mesh` %% Ada Roe leads Mesh %% <!-- Ada Roe leads Mesh -->',
  ],
];

describe.each([
  ['clauses', clauses],
  ['negations', negations],
  ['moods', moods],
  ['this, it, she', anaphora],
  ['traps', traps],
])('%s', (_, rules) => {
  test.each(rules)('%s', (_rule, text, ...said) => {
    expect(statementsIn(text).sort()).toEqual([...said].sort());
  });
});
