import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverage } from '../../../src/features/coverage/coverage.ts';
import { finished } from '../../../src/model/steps.ts';
import { folderOfNotes } from '../../support/changed-notes.ts';
import { notePath } from '../../support/fixture.ts';
import { runs } from '../../support/runs.ts';

const AS_OF = '2026-06-30';

/** People with the ways in which headers write them: several addresses, another spelling, the address alone. */
const PEOPLE = [
  {
    name: 'Bo Lind',
    ways: ['Bo Lind <bo@acme.example>', 'bo@acme.example', '"Lind, Bo" <lind@home.example>'],
  },
  { name: 'Cy Moss', ways: ['Cy Moss <cy@acme.example>', 'CY@ACME.example', 'Cyrus Moss <cy@acme.example>'] },
  { name: 'Dee Holt', ways: ['Dee Holt <dee@acme.example>'] },
  { name: 'Vlad Horn', ways: ['Vlad Horn <vlad@litware.example>', 'Vlad Horn <vh@mail.litware.example>'] },
  { name: 'Uma Kell', ways: ['Uma Kell <uma@litware.example>', 'uma@litware.example'] },
] as const;
const OURS: ReadonlySet<string> = new Set(['Vlad Horn', 'Uma Kell']);

interface Header {
  readonly way: string;
  readonly name: string;
}

interface Mail {
  /** Milliseconds since 1970, and the clock by which they are written: minutes before or after UTC. */
  readonly moment: number;
  readonly offset: number;
  readonly from: Header;
  readonly to: readonly Header[];
  readonly cc: readonly Header[];
}

const header: fc.Arbitrary<Header> = fc
  .constantFrom(...PEOPLE)
  .chain(({ name, ways }) => fc.constantFrom(...ways).map(way => ({ way, name })));

const START = Date.UTC(2026, 0, 1);
const mail: fc.Arbitrary<Mail> = fc.record({
  moment: fc.nat(200 * 24 * 3600).map(seconds => START + seconds * 1000),
  offset: fc.constantFrom(0, 0, 330, -480, 60, 540),
  from: header,
  to: fc.array(header, { minLength: 1, maxLength: 3 }),
  cc: fc.array(header, { maxLength: 2 }),
});

const threads = fc.array(fc.array(mail, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });

const clock = ({ moment, offset }: Mail): string => new Date(moment + offset * 60_000).toISOString();
const dayOf = (each: Mail): string => clock(each).slice(0, 10);

function written(each: Mail): string {
  const { offset, from, to, cc } = each;
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const digits = (value: number): string => String(value).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${digits(hours)}:${digits(minutes)}`;
  const ways = (headers: readonly Header[]): string => headers.map(({ way }) => way).join(', ');
  return [
    `## ${clock(each).slice(0, 19).replace('T', ' ')} ${zone} — ${from.way}`,
    '**Subject:** Plan',
    `**To:** ${ways(to)}`,
    ...(cc.length === 0 ? [] : [`**Cc:** ${ways(cc)}`]),
    '',
    '> Fine.',
  ].join('\n');
}

const folderOf = (mails: readonly (readonly Mail[])[]) =>
  new Map([
    [notePath('account-notes.yaml'), 'ours: [litware.example]\n'],
    [notePath('acme/acme.md'), '---\ntype: account\n---\n# Acme\n'],
    [notePath('acme/bo.md'), '---\ntype: person\nemail: lind@home.example\n---\n# Bo Lind\n'],
    [notePath('acme/cy.md'), '---\ntype: person\naliases: [Cyrus Moss]\n---\n# Cy Moss\n'],
    // Each is met in full once, so that an address alone is known.
    [notePath('acme/met.md'), note(PEOPLE.map(person => greeting(person.ways[0], person.name)))],
    ...mails.map((own, at) => [notePath(`acme/thread-${at}.md`), note(own)] as const),
  ]);

/** Later than the day that is asked about. */
const greeting = (way: string, name: string): Mail => ({
  moment: Date.UTC(2027, 0, 1),
  offset: 0,
  from: { way, name },
  to: [{ way, name }],
  cc: [],
});

const note = (mails: readonly Mail[]): string =>
  `# Plan\n\n- Exported: 2026-12-01 10:00:00\n- Messages: ${mails.length}\n---\n\n${mails.map(written).join('\n\n---\n\n')}\n`;

/** Counts headers and nothing else. */
function plainCount(mails: readonly Mail[]) {
  const asOf = Date.parse(AS_OF);
  const inTime = mails.filter(each => dayOf(each) <= AS_OF).toSorted((a, b) => a.moment - b.moment);
  const namesIn = ({ from, to, cc }: Mail): Set<string> =>
    new Set([from, ...to, ...cc].map(({ name }) => name));
  return PEOPLE.filter(({ name }) => !OURS.has(name)).flatMap(({ name }) => {
    const own = inTime.filter(each => namesIn(each).has(name));
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) return [];
    const within = (days: number): number =>
      own.filter(each => asOf - Date.parse(dayOf(each)) < days * 24 * 3600 * 1000).length;
    const by = [...OURS].flatMap(our => {
      const shared = own.filter(each => namesIn(each).has(our));
      const latest = shared.at(-1);
      return latest ? [{ name: our, mails: shared.length, last: dayOf(latest) }] : [];
    });
    return [
      {
        name,
        first: dayOf(first),
        last: dayOf(last),
        mails: { d30: within(30), d90: within(90), all: own.length },
        by: by.toSorted((a, b) => a.name.localeCompare(b.name)),
      },
    ];
  });
}

/** The same of the coverage itself, for comparison. */
function counted(mails: readonly (readonly Mail[])[]) {
  const { index } = folderOfNotes({ texts: folderOf(mails), cursor: undefined });
  const sorted = <Item extends { readonly name: string }>(items: readonly Item[]): Item[] =>
    items.toSorted((a, b) => a.name.localeCompare(b.name));
  const found = finished(coverage(index, AS_OF)).people.map(({ name, first, last, mails: counts, by }) => ({
    name,
    first,
    last,
    mails: counts,
    by: sorted(by.map(own => ({ name: own.name, mails: own.mails, last: own.last }))),
  }));
  return sorted(found);
}

test('coverage is a plain count over the headers, zones, addresses and spellings included', () => {
  fc.assert(
    fc.property(threads, mails => {
      const all = mails.flat();
      // Two mails of one second are told apart by nothing that a header holds.
      fc.pre(new Set(all.map(({ moment }) => moment)).size === all.length);
      expect(counted(mails)).toEqual(plainCount(all));
    }),
    runs(60),
  );
});

test('of 10,000 mails too', () => {
  const count = 10_000;
  // One every half an hour, and in no order: their threads go back and forth in time.
  const all = fc
    .sample(mail, { seed: 19, numRuns: count })
    .map((each, at) => ({ ...each, moment: START + ((at * 7919) % count) * 1_700_000 }));
  const inThreads = Array.from({ length: Math.ceil(all.length / 4) }, (_, at) =>
    all.slice(at * 4, at * 4 + 4),
  );
  expect(counted(inThreads)).toEqual(plainCount(all));
});
