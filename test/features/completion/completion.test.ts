import { expect, test } from 'vitest';
import { completion } from '../../../src/features/completion/completion.ts';
import type { Asked } from '../../../src/features/completion/completion-context.ts';
import type { InsertedAs } from '../../../src/features/completion/drafts.ts';
import { DEFAULT_SETTINGS } from '../../../src/protocol/settings.ts';
import { offersIn, PLACES } from '../../support/completed.ts';
import { caretIn, entityNote } from '../../support/places.ts';

const CAST = [
  entityNote('acme/acme.md', 'account', 'Acme'),
  entityNote(
    'acme/people/ben-ries.md',
    'person',
    'Ben Ries',
    'aliases: [Benny]\nrole: Engineer\nteam: "[[Data Platform]]"\n',
  ),
  entityNote('acme/people/Ana Ruiz.md', 'person', 'Ana Ruiz'),
  entityNote('acme/teams/data.md', 'team', 'Data Platform'),
  entityNote('acme/systems/orbit.md', 'system', 'Orbit', 'match: link-only\n'),
  '--- acme/systems.md\n# Systems\n\n## DAQ (store)\n- type:: system\n',
  entityNote('other/other.md', 'account', 'Other'),
  entityNote('other/people/bea-holt.md', 'person', 'Bea Holt'),
].join('');

interface Way {
  readonly insert?: InsertedAs;
  readonly asked?: Asked;
  readonly note?: string;
}

/** What is offered at the caret, a line each: `label (detail): what stands there → what is written`. */
function offered(
  text: string,
  { insert = 'name', asked = 'request', note = 'acme/note.md' }: Way = {},
): string[] {
  const { index, path, offset } = caretIn(`${CAST}--- ${note}\n${text}`);
  const source = index.notes.get(path)?.text ?? '';
  return completion(index, path, offset, { insert, asked }).offers.map(offer => {
    const detail = offer.detail === '' ? '' : ` (${offer.detail})`;
    return `${offer.label}${detail}: ${source.slice(offer.span.from, offer.span.to)} → ${offer.text}`;
  });
}

/** The note after the first offer of that label is accepted. */
function accepted(label: string, text: string, way: Way = {}): string | undefined {
  const { insert = 'name', asked = 'request', note = 'acme/note.md' } = way;
  const { index, path, offset } = caretIn(`${CAST}--- ${note}\n${text}`);
  const source = index.notes.get(path)?.text ?? '';
  const offer = completion(index, path, offset, { insert, asked }).offers.find(each => each.label === label);
  return offer && source.slice(0, offer.span.from) + offer.text + source.slice(offer.span.to);
}

const labels = (text: string, way?: Way): string[] =>
  offered(text, way).map(line => line.split(/ \(|: /)[0] ?? '');

test('after an @ stand the entities of this account, then those of others, with kind, role and team', () => {
  expect(offered('Ask @<|>', { asked: 'character' })).toEqual([
    'Acme (account): @ → Acme',
    'Ana Ruiz (person): @ → Ana Ruiz',
    'Ben Ries (Engineer · Acme · Data Platform): @ → Ben Ries',
    'DAQ (store) (system): @ → DAQ (store)',
    'Data Platform (team · Acme): @ → Data Platform',
    'Orbit (system): @ → [[orbit|Orbit]]',
    'Benny (Ben Ries · Engineer · Acme · Data Platform): @ → Benny',
    'Bea Holt (person): @ → Bea Holt',
    'Other (account): @ → Other',
  ]);
});

test('what was typed narrows the offers, by any word of a name and by aliases', () => {
  expect(labels('Ask @ri<|>')).toEqual(['Ben Ries', 'Ana Ruiz']);
  expect(labels('Ask @benny<|>')).toEqual(['Benny']);
  expect(labels('Ask @zz<|>')).toEqual([]);
});

test('accepting replaces the @ and all words typed back over spaces', () => {
  expect(accepted('Ben Ries', 'Ask @ben ri<|> soon')).toBe('Ask Ben Ries soon');
  expect(accepted('Ben Ries', 'Today ben ri<|> soon')).toBe('Today Ben Ries soon');
  expect(accepted('Ben Ries', 'Ask ri<|>')).toBe('Ask Ben Ries');
  expect(accepted('Data Platform', '**data <|>')).toBe('**Data Platform');
});

test('an alias that is chosen stays the alias', () => {
  expect(accepted('Benny', 'Ask @<|>')).toBe('Ask Benny');
  expect(accepted('Benny', 'Ask [[<|>]]')).toBe('Ask [[ben-ries|Benny]]');
});

test('the setting says whether a name, a wikilink or a Markdown link is written', () => {
  expect(accepted('Ben Ries', 'Ask @b<|>', { insert: 'wikilink' })).toBe('Ask [[ben-ries|Ben Ries]]');
  expect(accepted('Ana Ruiz', 'Ask @a<|>', { insert: 'wikilink' })).toBe('Ask [[Ana Ruiz]]');
  expect(accepted('Ana Ruiz', 'Ask @a<|>', { insert: 'markdownLink' })).toBe(
    'Ask [Ana Ruiz](people/Ana%20Ruiz.md)',
  );
  expect(accepted('Ana Ruiz', 'Ask @a<|>', { insert: 'markdownLink', note: 'acme/notes/2026/a.md' })).toBe(
    'Ask [Ana Ruiz](../../people/Ana%20Ruiz.md)',
  );
  expect(accepted('DAQ (store)', 'Ask @d<|>', { insert: 'markdownLink' })).toBe(
    'Ask [DAQ (store)](systems.md#daq-store)',
  );
});

test('after [[ a wikilink is completed whatever the setting says', () => {
  expect(accepted('Ben Ries', 'Ask [[<|>', { asked: 'character' })).toBe('Ask [[ben-ries|Ben Ries]]');
  expect(accepted('Ben Ries', 'Ask [[ben r<|>]] soon', { insert: 'markdownLink' })).toBe(
    'Ask [[ben-ries|Ben Ries]] soon',
  );
  expect(accepted('Ben Ries', 'Ask [[be<|>n Ries]] soon')).toBe('Ask [[ben-ries|Ben Ries]] soon');
  expect(accepted('DAQ (store)', 'Ask [[<|>]]')).toBe('Ask [[systems#DAQ (store)|DAQ (store)]]');
});

test('a label that stands there already is kept', () => {
  expect(accepted('Ben Ries', 'Ask [[be<|>|him]] soon')).toBe('Ask [[ben-ries|him]] soon');
});

test('a file name that two notes share is written with its path', () => {
  const more = entityNote('acme/old/ben-ries.md', 'person', 'Ben Ries Senior');
  const { index, path, offset } = caretIn(`${CAST}${more}--- acme/note.md\n[[ben ries s<|>]]`);
  const [offer] = completion(index, path, offset, { insert: 'name', asked: 'request' }).offers;
  expect(offer?.text).toBe('[[acme/old/ben-ries|Ben Ries Senior]]');
});

test('a name that two entities share is written as a link, since the name alone would not say which', () => {
  const more = entityNote('acme/people/other-ben.md', 'person', 'Ben Ries');
  const { index, path, offset } = caretIn(`${CAST}${more}--- acme/note.md\n@ben r<|>`);
  const { offers } = completion(index, path, offset, { insert: 'name', asked: 'request' });
  expect(offers.map(({ text }) => text)).toEqual(['[[ben-ries|Ben Ries]]', '[[other-ben|Ben Ries]]']);
});

test('in a table the pipe of a link is escaped', () => {
  expect(accepted('Ben Ries', '| who |\n|---|\n| [[be<|>]] |\n')).toBe(
    '| who |\n|---|\n| [[ben-ries\\|Ben Ries]] |\n',
  );
});

test('nothing is offered while prose is merely typed', () => {
  expect(labels('Ask ben<|>', { asked: 'character' })).toEqual([]);
  expect(labels('Ask [<|>', { asked: 'character' })).toEqual([]);
});

test.each([
  ['a mail address', 'to ben@<|>'],
  ['inline code', 'run `@be<|>` now'],
  ['a fenced block', '```\n@be<|>\n```\n'],
  ['a fence that is still open', '```\n[[be<|>\n'],
  ['an indented block', 'x\n\n    @be<|>\n'],
  ['a URL', 'see https://example.com/@be<|>'],
  ['an HTML comment', '<!-- @be<|> -->'],
  ['a comment', '%% @be<|> %%'],
  ['an HTML tag', 'a <b title="@be<|>">x</b>'],
  ['the destination of a link', '[x](@be<|>)'],
  ['an embed', '![[be<|>]]'],
])('nothing is offered in %s', (_, text) => {
  expect(labels(text)).toEqual([]);
});

test('in frontmatter stand the properties of the type that are not there yet', () => {
  expect(offered('---\ntype: system\nowner: x\n<|>\n---\n').map(line => line.split(':')[0])).toEqual([
    'lead',
    'vendor',
    'built_on',
    'stores_in',
    'used_by',
    'acquired_by',
    'founded_by',
    'name',
    'aliases',
    'match',
    'email',
    'url',
    'tags',
  ]);
  expect(accepted('reports_to', '---\ntype: person\nre<|>\n---\n')).toBe(
    '---\ntype: person\nreports_to: \n---\n',
  );
  expect(accepted('role', '---\ntype: person\nro<|>le: x\n---\n')).toBe('---\ntype: person\nrole: x\n---\n');
  expect(offered('---\n<|>\n---\n').map(line => line.split(':')[0])).toEqual([
    'type',
    'name',
    'aliases',
    'match',
    'email',
    'url',
    'tags',
  ]);
});

test('type offers the types, and match its two words', () => {
  expect(labels('---\ntype: <|>\n---\n')).toEqual(['account', 'organization', 'team', 'person', 'system']);
  expect(accepted('team', '---\ntype: "te<|>"\n---\n')).toBe('---\ntype: "team"\n---\n');
  expect(labels('---\ntype: team\nmatch: <|>\n---\n')).toEqual(['prose', 'link-only']);
  expect(accepted('person', '## X\n- type::<|>\n')).toBe('## X\n- type:: person\n');
});

test('a stance and a buying role offer their words, and influence offers people', () => {
  const person = (line: string): string => `---\ntype: person\n${line}\n---\n`;
  expect(labels(person('stance: <|>'))).toEqual(['champion', 'supporter', 'neutral', 'critic', 'blocker']);
  expect(labels(person('buying_role: <|>'))).toEqual(['economic buyer', 'technical buyer', 'user', 'coach']);
  expect(accepted('Ben Ries', person('influences: ben<|>'))).toBe(
    person('influences: "[[ben-ries|Ben Ries]]"'),
  );
  expect(accepted('buying_role', person('buy<|>'))).toBe(person('buying_role: '));
});

test('frontmatter is completed while its end is still to be written', () => {
  expect(accepted('person', '---\ntype: pe<|>')).toBe('---\ntype: person');
  expect(accepted('reports_to', '---\r\ntype: person\r\nrep<|>\r\n')).toBe(
    '---\r\ntype: person\r\nreports_to: \r\n',
  );
});

test('a value is an entity of the kind that fits', () => {
  expect(labels('---\ntype: person\nteam: <|>\n---\n')).toEqual(['Data Platform']);
  expect(labels('---\ntype: person\nreports_to: <|>\n---\n')).toEqual([
    'Ana Ruiz',
    'Ben Ries',
    'Benny',
    'Bea Holt',
  ]);
  expect(labels('---\ntype: person\norganization: <|>\n---\n')).toEqual(['Acme', 'Other']);
  expect(labels('---\ntype: person\nrole: <|>\n---\n')).toEqual([]);
});

test.each([
  ['reports_to: <|>', 'reports_to: "[[ben-ries|Ben Ries]]"'],
  ['reports_to:<|>', 'reports_to: "[[ben-ries|Ben Ries]]"'],
  ['reports_to: ben r<|>', 'reports_to: "[[ben-ries|Ben Ries]]"'],
  ['reports_to: be<|> # the boss', 'reports_to: "[[ben-ries|Ben Ries]]" # the boss'],
  ['reports_to: "<|>"', 'reports_to: "[[ben-ries|Ben Ries]]"'],
  ['reports_to: "[[be<|>]]"', 'reports_to: "[[ben-ries|Ben Ries]]"'],
  ["reports_to: '[[be<|>]]'", "reports_to: '[[ben-ries|Ben Ries]]'"],
  ['reports_to: "[[be<|>', 'reports_to: "[[ben-ries|Ben Ries]]"'],
  ['reports_to: [[be<|>]]', 'reports_to: "[[ben-ries|Ben Ries]]"'],
  ['founded_by: [<|>]', 'founded_by: ["[[ben-ries|Ben Ries]]"]'],
  ['founded_by: ["[[a]]", be<|>]', 'founded_by: ["[[a]]", "[[ben-ries|Ben Ries]]"]'],
  ['founded_by: ["[[a]]", "[[be<|>]]", "[[c]]"]', 'founded_by: ["[[a]]", "[[ben-ries|Ben Ries]]", "[[c]]"]'],
  ['founded_by: "[[a]], [[be<|>]]"', 'founded_by: "[[a]], [[ben-ries|Ben Ries]]"'],
  ['founded_by:\n  - "[[a]]"\n  - <|>', 'founded_by:\n  - "[[a]]"\n  - "[[ben-ries|Ben Ries]]"'],
  ['founded_by:\n  - [[be<|>', 'founded_by:\n  - "[[ben-ries|Ben Ries]]"'],
])('in YAML `%s` becomes `%s`', (before, after) => {
  const around = (yaml: string): string => `---\ntype: system\n${yaml}\n---\n# X\n`;
  expect(accepted('Ben Ries', around(before))).toBe(around(after));
});

test.each([
  'reports_to: # be<|>',
  'reports_to: "[[a]]"<|>',
  'reports_to: "[[a]] <|>"',
  'founded_by: ["[[a]]"] <|>',
  '# be<|>',
  'about: |\n  reports_to be<|>',
  'nested:\n  team: <|>',
])('in YAML nothing is offered at `%s`', yaml => {
  expect(labels(`---\ntype: person\n${yaml}\n---\n`)).toEqual([]);
});

test.each([
  ['- lead:: <|>', '- lead:: [[ben-ries|Ben Ries]]'],
  ['- lead::<|>', '- lead:: [[ben-ries|Ben Ries]]'],
  ['lead:: ben r<|>', 'lead:: [[ben-ries|Ben Ries]]'],
  ['- lead:: [[be<|>]]', '- lead:: [[ben-ries|Ben Ries]]'],
  ['- founded_by:: [[a]], <|>', '- founded_by:: [[a]], [[ben-ries|Ben Ries]]'],
  ['We met [lead:: be<|>] there.', 'We met [lead:: [[ben-ries|Ben Ries]]] there.'],
  ['We met (lead:: [[be<|>]]) there.', 'We met (lead:: [[ben-ries|Ben Ries]]) there.'],
])('the inline field `%s` becomes `%s`', (before, after) => {
  expect(accepted('Ben Ries', `## X\n- type:: system\n\n${before}\n`)).toBe(
    `## X\n- type:: system\n\n${after}\n`,
  );
});

test('inline fields take entities of the kind that fits', () => {
  expect(labels('## X\n- type:: system\n- owner:: <|>\n')).toEqual(
    expect.arrayContaining(['Data Platform', 'Ben Ries']),
  );
  expect(labels('## X\n- type:: system\n- built_on:: <|>\n')).toEqual(['DAQ', 'Orbit']);
});

test('in a section that defines an entity the start of a line may become a property', () => {
  expect(accepted('lead', '## X\n- type:: team\n- le<|>\n')).toBe('## X\n- type:: team\n- lead:: \n');
  expect(labels('## X\n- type:: team\n- part<|>\n')).toContain('part_of');
  expect(labels('## X\n- type:: team\n\nWe le<|>\n')).not.toContain('lead');
  expect(labels('le<|>\n')).not.toContain('lead');
});

/** What is offered to be made at the caret: what is offered, what is written, and where the note goes. */
function creatable(text: string, { insert = 'name', asked = 'request' }: Way = {}): string[] {
  const { index, path, offset } = caretIn(`${CAST}--- acme/note.md\n${text}`);
  const places = { folders: DEFAULT_SETTINGS.notes.folders, isTaken: (at: string) => at.endsWith('/ann.md') };
  return completion(index, path, offset, { insert, asked, places })
    .offers.filter(({ creates }) => creates)
    .map(({ label, text: written, about = '' }) => `${label}: ${written} · ${about}`);
}

test.each([
  ['---\ntype: person\nreports_to: [[ben<|>\n---\n', ['Ben Ries', 'Benny']],
  ['---\ntype: person\nreports_to: [[ben<|>]]\n---\n', ['Ben Ries', 'Benny']],
  ['---\ntype: person\nreports_to:\n  - "[[ben<|>"\n---\n', ['Ben Ries', 'Benny']],
  ['---\ntype: person\nteam: [x, "[[dat<|>"]\n---\n', ['Data Platform']],
  ['---\ntype: person\nreports_to: "[[Zora<|>]]"\n---\n', []],
  ['## X\n- type:: person\n- reports_to:: [[ben<|>', ['Ben Ries', 'Benny']],
  ['## X\n- type:: person\n- reports_to:: [[Zora<|>]]\n', []],
  ['We met a guy named Zora Qu<|>', []],
  // What another place names too is known.
  [
    '## X\n- type:: person\n- reports_to:: [[Zora]]\n\n## Y\n- type:: person\n- reports_to:: [[Zo<|>]]\n',
    ['Zora'],
  ],
])('what is being typed is no offer: %j', (text, expected) => {
  expect(labels(text)).toEqual(expected);
});

test.each([
  'Lunch @ <|>',
  'Lunch @ be<|>',
  'Lunch @\u00a0be<|>',
  'Lunch @\u200bbe<|>',
  'Lunch @\tbe<|>',
  '@ be<|>',
  'to someone@be<|>',
  'to some.one+@be<|>',
  'to a@b.example, @@be<|>',
  // Editors that still show the list behind the blank ask for the next word as if somebody had.
  'Ask @ben tom<|>',
  'Ask @Zork be<|>',
  'Ask @Zork Quill be<|>',
])('behind an @ that names nobody nothing is offered: %j', text => {
  for (const asked of ['character', 'again', 'request'] as const) expect(labels(text, { asked })).toEqual([]);
});

test('behind an @ that means “at” a link, another @ and later words are completed as anywhere', () => {
  expect(labels('Lunch @ [[ben<|>', { asked: 'character' })).toEqual(['Ben Ries', 'Benny']);
  expect(labels('Lunch @ noon with @ben<|>', { asked: 'character' })).toEqual(['Ben Ries', 'Benny']);
  expect(labels('Lunch @ noon with ben<|>')).toEqual(['Ben Ries', 'Benny']);
  expect(labels('Ask @Ana Ruiz benny<|>')).toEqual(['Benny']);
  expect(labels('Lunch @\nben<|>')).toEqual(['Ben Ries', 'Benny']);
});

test('a blank is completed behind the colon of a property and between the words of a name only', () => {
  const asked = 'character';
  expect(labels('---\ntype: <|>\n---\n', { asked })).toHaveLength(5);
  expect(labels('---\ntype: person <|>\n---\n', { asked })).toEqual([]);
  expect(labels('---\ntype: person\nteam: <|>\n---\n', { asked })).toEqual(['Data Platform']);
  expect(labels('---\ntype: person\nteam:\n  - <|>\n---\n', { asked })).toEqual(['Data Platform']);
  expect(labels('---\ntype: person\nteam: Data Platform <|>\n---\n', { asked })).toEqual([]);
  expect(labels('---\ntype: person\nrole: <|>\n---\n', { asked })).toEqual([]);
  expect(labels('## X\n- type:: person\n- team:: <|>\n', { asked })).toEqual(['Data Platform']);
  expect(labels('Ask @ben <|>', { asked })).toEqual(['Ben Ries']);
  expect(labels('See [[ben <|>', { asked })).toEqual(['Ben Ries']);
  expect(labels('We met ben <|>', { asked })).toEqual([]);
  expect(labels('Team: <|>', { asked })).toEqual([]);
  expect(labels('- <|>', { asked })).toEqual([]);
});

test('what no note is about can get one, of each kind that fits', () => {
  expect(creatable('Ask @Louis Park<|>')).toEqual([
    'Create person “Louis Park”: Louis Park · Makes the note acme/people/louis-park.md.',
    'Create team “Louis Park”: Louis Park · Makes the note acme/teams/louis-park.md.',
    'Create system “Louis Park”: Louis Park · Makes the note acme/systems/louis-park.md.',
    'Create organization “Louis Park”: Louis Park · Makes the note acme/organizations/louis-park.md.',
  ]);
  expect(creatable('Ask [[Louis<|>]]')[0]).toBe(
    'Create person “Louis”: [[louis|Louis]] · Makes the note acme/people/louis.md.',
  );
  expect(creatable('Ask @Ann<|>', { insert: 'markdownLink' })[0]).toBe(
    'Create person “Ann”: [Ann](people/ann-2.md) · Makes the note acme/people/ann-2.md.',
  );
  expect(creatable('---\ntype: person\nreports_to: Louis Park<|>\n---\n')).toEqual([
    'Create person “Louis Park”: "[[louis-park|Louis Park]]" · Makes the note acme/people/louis-park.md.',
  ]);
});

test('without being asked, a note is offered for a name of two capitalised words, behind what keeps it as it is', () => {
  const typed = (text: string): string[] => {
    const { offers } = offersIn(CAST, text, { way: { asked: 'again', places: PLACES } });
    return offers.map(({ label, text: written }) => `${label}: ${written}`);
  };
  expect(typed('Ask @br<|>')).toEqual(['Ben Ries: Ben Ries']);
  expect(typed('Ask @zork<|>')).toEqual([]);
  expect(typed('Ask @zork mill<|>')).toEqual([]);
  expect(typed('Ask [[Zork<|>')).toEqual([]);
  expect(typed('Ask @Karen Miller<|>').slice(0, 2)).toEqual([
    'Keep “Karen Miller”: @Karen Miller',
    'Create person “Karen Miller”: Karen Miller',
  ]);
  expect(typed('Ask [[Karen Miller<|>]]').slice(0, 2)).toEqual([
    'Keep “Karen Miller”: [[Karen Miller]]',
    'Create person “Karen Miller”: [[karen-miller|Karen Miller]]',
  ]);
  expect(typed('---\ntype: person\nreports_to: [[Karen Miller<|>\n---\n')).toEqual([
    'Keep “Karen Miller”: "[[Karen Miller]]"',
    'Create person “Karen Miller”: "[[karen-miller|Karen Miller]]"',
  ]);
  // The list stays open between the two words.
  expect(typed('Ask @Karen <|>')).toEqual(['Karen …: @Karen ']);
  expect(typed('---\nsee: [[Karen <|>\n---\n')).toEqual([]);
});

test('a note is never offered first', () => {
  for (const text of ['@zork<|>', '@Zork Quill<|>', '[[zork<|>', '@br<|>', '[[Zork Quill<|>]]'])
    expect(offersIn(CAST, text, { way: { places: PLACES } }).offers[0]?.creates).toBeUndefined();
});

test('somebody whom the notes name and no note is about can get one by the whole name', () => {
  const text = '## X\n- type:: person\n- reports_to:: [[Karen Miller]]\n\nAsk @Karen Miller<|>';
  const { offers } = offersIn(CAST, text, { way: { places: PLACES } });
  expect(offers.map(({ label }) => label).slice(0, 2)).toEqual([
    'Karen Miller',
    'Create person “Karen Miller”',
  ]);
});

test.each(['@<|>', '@b<|>', '@ries<|>', '[[data pl<|>]]', '@Ben Ries<|>', 'Louis<|>', '[[a|b<|>]]'])(
  'no note is offered at `%s`',
  text => {
    expect(creatable(`Ask ${text}`)).toEqual([]);
  },
);

test('of more than two hundred entities the best are offered, and more when more was typed', () => {
  const many = Array.from({ length: 300 }, (_, at) =>
    entityNote(`acme/p${at}.md`, 'person', `Person${String(at).padStart(3, '0')} Doe`),
  ).join('');
  const at = (typed: string) => {
    const { index, path, offset } = caretIn(`${many}--- acme/note.md\n@${typed}<|>`);
    return completion(index, path, offset, { insert: 'name', asked: 'request' });
  };
  expect([at('').offers.length, at('').isIncomplete]).toEqual([200, true]);
  expect([at('person290').offers.length, at('person290').isIncomplete]).toEqual([1, true]);
});

test('in a long note of brackets all is offered, as after the last of them alone', () => {
  const text = '[['.repeat(200_000);
  expect(labels(`${text}<|>`)).toEqual(labels('[[<|>'));
});
