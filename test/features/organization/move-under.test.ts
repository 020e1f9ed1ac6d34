import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../src/edit/change.ts';
import { perform, type Action } from '../../../src/features/actions/actions.ts';
import type { EntityId } from '../../../src/model/entity.ts';
import { moveTargets } from '../../../src/features/organization/move-targets.ts';
import { organization } from '../../../src/features/organization/organization.ts';
import { changed, folderOfNotes } from '../../support/changed-notes.ts';
import { entityId, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';
import { printTree } from '../../support/print-tree.ts';
import { runs } from '../../support/runs.ts';

const note = (type: string, name: string, more = ''): string =>
  entityNote(`acme/${name.toLowerCase()}.md`, type, name, more);
const person = (name: string, more = ''): string => note('person', name, more);
const team = (name: string, more = ''): string => note('team', name, more);
const system = (name: string, more = ''): string => note('system', name, more);
const ACME = note('account', 'Acme');

/** What an action says and which notes it changes, or why it does not. */
function done(notes: readonly string[], action: Action): string {
  const fixture = readFixture(notes.join(''));
  const { index, around } = folderOfNotes(fixture);
  const change = perform(index, action, around);
  if (isRefusal(change)) return change.refusal;
  const after = changed(fixture, change);
  const texts = [...after.texts].filter(([path, text]) => fixture.texts.get(path) !== text);
  return [...(change.says ?? []), ...texts.map(([path, text]) => `--- ${path}\n${text}`)].join('\n');
}

const idOf = (name: string): EntityId => entityId(name.startsWith('?') ? name : `acme/${name.toLowerCase()}`);

/** `Ben > Ann` puts Ben below Ann; `Ben (Data) > Ann` takes him out of Data. */
function move(notes: readonly string[], arrow: string): string {
  const [, moved = '', from, onto = ''] = /^(\S+)(?: \((\w+)\))? > (\S+)$/.exec(arrow) ?? [];
  return done(notes, {
    kind: 'moveUnder',
    entity: idOf(moved),
    onto: idOf(onto),
    from: from === undefined ? null : idOf(from),
  });
}

describe('a person put below a person', () => {
  test('reports there', () => {
    expect(move([ACME, person('Ben'), person('Ann')], 'Ben > Ann')).toBe(
      'Ben reports to Ann.\n--- acme/ben.md\n---\ntype: person\nreports_to: "[[ann|Ann]]"\n---\n# Ben\n',
    );
  });

  test('goes into the other team too', () => {
    const notes = [
      ACME,
      team('Data'),
      team('Web'),
      person('Cem', 'team: "[[Data]]"\n'),
      person('Ann', 'team: "[[Web]]"\n'),
      person('Ben', 'team: "[[Data]]" # since May\nreports_to: "[[Cem]]"\n'),
    ];
    expect(move(notes, 'Ben > Ann')).toBe(
      'Ben reports to Ann and is in Web.\n--- acme/ben.md\n---\ntype: person\nteam: "[[web|Web]]" # since May\nreports_to: "[[ann|Ann]]"\n---\n# Ben\n',
    );
  });

  test('who is in several teams leaves the one it was taken from', () => {
    const notes = [
      ACME,
      team('Data'),
      team('Web'),
      team('Ops'),
      person('Ann', 'team: "[[Web]]"\n'),
      person('Ben', 'team: ["[[Data]]", "[[Ops]]"]\n'),
    ];
    expect(move(notes, 'Ben (Ops) > Ann')).toContain('team: ["[[Data]]", "[[web|Web]]"]\n');
    expect(move(notes, 'Ben > Ann')).toContain('Ben reports to Ann and stays in Data and Ops.\n');
  });

  test('who leads a team goes on leading it', () => {
    const notes = [
      ACME,
      team('Data', 'lead: "[[Ben]]"\n'),
      person('Ben', 'team: "[[Data]]"\n'),
      person('Ann'),
    ];
    expect(move(notes, 'Ben > Ann')).toBe(
      'Ben reports to Ann and still leads Data.\n--- acme/ben.md\n---\ntype: person\nteam: "[[Data]]"\nreports_to: "[[ann|Ann]]"\n---\n# Ben\n',
    );
  });

  test('keeps the manager of an earlier time', () => {
    const ben = '--- acme/x.md\n## Ben\n- type:: person\n- reports_to:: [[Cem]] (2024-01 – 2025-05)\n';
    expect(move([ACME, person('Ann'), person('Cem'), ben], 'X#ben > Ann')).toContain(
      '- reports_to:: [[Cem]] (2024-01 – 2025-05), [[ann|Ann]]\n',
    );
  });

  test('is refused where it would go round in a circle', () => {
    const notes = [
      ACME,
      person('Ann', 'reports_to: "[[Ben]]"\n'),
      person('Ben', 'reports_to: "[[Cem]]"\n'),
      person('Cem'),
    ];
    expect(move(notes, 'Cem > Ann')).toBe('Ann reports to Cem: that would go round in a circle.');
    expect(move(notes, 'Cem > Cem')).toBe('Cem cannot stand below itself.');
    expect(move(notes, 'Ann > Ben')).toBe('Ann reports to Ben already.');
  });

  test('outweighs a sentence that says the reverse, and makes a property of one that says the same', () => {
    const notes = [ACME, person('Ann Ash'), person('Ben Birch')].map(text =>
      text.replace(/(\w+) (\w+)\.md/, '$2.md'),
    );
    const said = '--- acme/x.md\nBen Birch reports to Ann Ash.\n';
    expect(move([...notes, said], 'Ash > Birch')).toMatch(/^Ann Ash reports to Ben Birch\./);
    expect(move([...notes, said], 'Birch > Ash')).toMatch(/^Ben Birch reports to Ann Ash\./);
  });
});

describe('a person put below a team', () => {
  test('is in it, and goes out of the one it was in', () => {
    const notes = [
      ACME,
      team('Data'),
      team('Web'),
      person('Ann'),
      person('Ben', 'team: "[[Data]]"\nreports_to: "[[Ann]]"\n'),
    ];
    expect(move(notes, 'Ben > Web')).toBe(
      'Ben is in Web and still reports to Ann.\n--- acme/ben.md\n---\ntype: person\nteam: "[[web|Web]]"\nreports_to: "[[Ann]]"\n---\n# Ben\n',
    );
    expect(move(notes, 'Ben > Data')).toBe('Ben is in Data already.');
  });

  test('is added where it is in several and none is said to be left', () => {
    const notes = [ACME, team('A'), team('B'), team('C'), person('Ben', 'team:\n  - "[[A]]"\n  - "[[B]]"\n')];
    expect(move(notes, 'Ben > C')).toMatch(
      /^Ben is in C and stays in A and B\.[^]*- "\[\[A\]\]"\n {2}- "\[\[B\]\]"\n {2}- "\[\[c\|C\]\]"\n/,
    );
    expect(move(notes, 'Ben (A) > C')).toContain('team:\n  - "[[B]]"\n  - "[[c|C]]"\n');
  });

  test('is refused where it leads the team', () => {
    expect(move([ACME, team('Data', 'lead: "[[Ben]]"\n'), person('Ben')], 'Ben > Data')).toBe(
      'Ben leads Data, and so is in it.',
    );
  });
});

test('a team is part of a team, or of its account', () => {
  const notes = [ACME, team('Data'), team('Lakes', 'part_of: "[[Data]]"\n'), team('Web')];
  expect(move(notes, 'Lakes > Web')).toContain('part_of: "[[web|Web]]"\n');
  expect(move(notes, 'Lakes > Acme')).toContain('part_of: "[[acme|Acme]]"\n');
  expect(move(notes, 'Data > Acme')).toBe('Data is part of Acme already.');
  expect(move(notes, 'Data > Lakes')).toBe('Lakes is part of Data: that would go round in a circle.');
});

test('a system is owned by a team or a person, also one that a section defines', () => {
  const web = '--- acme/web.md\n---\r\ntype: team\r\n---\r\n# Web\r\n\r\n## Lake\r\n- type:: system\r\n';
  const notes = [ACME, web, team('Data'), person('Ann')];
  expect(move(notes, 'Web#lake > Data')).toContain(
    '## Lake\r\n- type:: system\r\n- owner:: [[data|Data]]\r\n',
  );
  expect(move(notes, 'Web#lake > Ann')).toMatch(/^Lake is owned by Ann\./);
});

test.each([
  ['Ben > Acme', 'Ben cannot stand below Acme: a person reports to a person or is in a team.'],
  ['Ben > Lake', 'Ben cannot stand below Lake: a person reports to a person or is in a team.'],
  ['Data > Ben', 'Data cannot stand below Ben: a team is part of another team or of an organization.'],
  ['Lake > Acme', 'Lake cannot stand below Acme: a system is owned by a team or a person.'],
  ['Acme > Data', 'Acme is an organization, which stands below nothing.'],
  ['Nobody > Data', 'The notes do not name it any more.'],
])('%s is refused', (arrow, refusal) => {
  expect(move([ACME, team('Data'), person('Ben'), system('Lake')], arrow)).toBe(refusal);
});

test('what belongs to two accounts is not mixed', () => {
  const notes = [
    ACME,
    person('Ben'),
    entityNote('b/b.md', 'account', 'B'),
    entityNote('b/ann.md', 'person', 'Ann'),
  ];
  expect(done(notes, { kind: 'moveUnder', entity: idOf('Ben'), onto: entityId('b/ann'), from: null })).toBe(
    'Ben and Ann belong to different accounts.',
  );
});

test('candidates get their notes with it', () => {
  const notes = [ACME, '--- acme/x.md\nBo Lind reports to Cy Moss. Dee Nye leads the Data Barn team.\n'];
  const after = move(notes, '?person/bo-lind > ?person/dee-nye');
  expect(after).toMatch(/^Bo Lind reports to Dee Nye\.$/m);
  expect(after).toContain(
    '--- acme/people/bo-lind.md\n---\ntype: person\nreports_to: "[[dee-nye|Dee Nye]]"\n---\n',
  );
  expect(after).toContain('--- acme/people/dee-nye.md\n');
});

describe('something new', () => {
  const add = (notes: readonly string[], type: string, name: string, under: string): string =>
    done(notes, { kind: 'add', type, name, under: idOf(under) });
  const notes = [ACME, team('Data'), person('Ann')];

  test('below a person is a report, below a team a member, a subteam or a system', () => {
    expect(add(notes, 'person', ' Bo  Lind ', 'Ann')).toBe(
      'Bo Lind reports to Ann.\n--- acme/people/bo-lind.md\n---\ntype: person\nreports_to: "[[ann|Ann]]"\n---\n\n# Bo Lind\n',
    );
    expect(add(notes, 'person', 'Bo', 'Data')).toContain('team: "[[data|Data]]"\n');
    expect(add(notes, 'team', 'Lakes', 'Data')).toContain('part_of: "[[data|Data]]"\n');
    expect(add(notes, 'system', 'Pond', 'Data')).toContain('owner: "[[data|Data]]"\n');
    expect(add(notes, 'team', 'Web', 'Acme')).toBe(
      'Web is part of Acme.\n--- acme/teams/web.md\n---\ntype: team\n---\n\n# Web\n',
    );
  });

  test('with the name of a candidate makes the note of that one', () => {
    const said = '--- acme/x.md\nBo Lind reports to Cy Moss.\n';
    const added = add([...notes, said], 'person', 'bo lind', 'Ann');
    expect(added).toContain('# Bo Lind\n\n## Seen in\n');
    expect(added).toContain('reports_to: "[[ann|Ann]]"\n');
  });

  test('is refused where there is a note of that name, or the name or place is none', () => {
    expect(add(notes, 'person', 'ann', 'Data')).toBe(
      'Ann has a note already: “Move Under…” puts it elsewhere.',
    );
    expect(add(notes, 'person', '…', 'Data')).toBe(
      'Nobody can be called “…”: the name holds no letter or digit.',
    );
    expect(add(notes, 'system', 'Pond', 'Acme')).toMatch(/^Pond cannot stand below Acme/);
    expect(add(notes, 'account', 'Pond', 'Data')).toBe('Nothing of that kind can be added.');
  });
});

test('offered are all places that would not be refused', () => {
  const { index } = folderOfNotes(
    readFixture(
      [
        ACME,
        team('Data'),
        team('Web'),
        person('Ann', 'reports_to: "[[Ben]]"\n'),
        person('Ben', 'team: "[[Data]]"\n'),
        person('Cem'),
        system('Lake'),
      ].join(''),
    ),
  );
  const names = (id: string) => moveTargets(index, idOf(id) as never, undefined).map(({ name }) => name);
  expect(names('Ben')).toEqual(['Cem', 'Web']);
  expect(names('Lake')).toEqual(['Ann', 'Ben', 'Cem', 'Data', 'Web']);
  expect(names('Web')).toEqual(['Data']);
});

test('whatever is moved, nothing goes round in a circle, and it stands below what it was put under', () => {
  const names = ['A1', 'A2', 'A3', 'A4', 'A5'];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 12 }),
      moves => {
        let fixture = readFixture([ACME, ...names.map(name => person(name))].join(''));
        for (const [moved, onto] of moves) {
          const { index, around } = folderOfNotes(fixture);
          const change = perform(
            index,
            { kind: 'moveUnder', entity: idOf(moved), onto: idOf(onto), from: null },
            around,
          );
          if (isRefusal(change)) continue;
          fixture = changed(fixture, change);
          const { relations } = folderOfNotes(fixture).index;
          expect(relations.objects('reports_to', idOf(moved))).toEqual([idOf(onto)]);
          expect(relations.chain('reports_to', idOf(moved))).not.toContain(idOf(moved));
        }
        const rows = printTree(organization(folderOfNotes(fixture).index));
        for (const name of names) expect(rows.split(name).length).toBe(2);
      },
    ),
    runs(40),
  );
});
