import type { Coverage, CoveredPerson } from '../features/coverage/coverage.ts';
import type { CoverageMark } from '../features/coverage/marks.ts';
import type { NoteIndex } from '../index/note-index.ts';
import type { EntityId } from '../model/entity.ts';
import { csvText } from '../publish/csv.ts';
import { positionAt } from '../text/lines.ts';
import { lineStartsOf } from '../workspace/lines-of.ts';

export const COVERAGE_FORMATS = ['text', 'json', 'csv'] as const;
type CoverageFormat = (typeof COVERAGE_FORMATS)[number];

/** The coverage of a folder as text. Lines are told from 1 to people, and from 0 in JSON, as LSP does. */
export function coverageReport(index: NoteIndex, found: Coverage, format: CoverageFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(coverageJson(index, found), undefined, 2)}\n`;
    case 'csv':
      return csvText([HEADINGS, ...found.people.map(person => row(index, found, person))]);
    case 'text':
      return [headText(found), ...found.people.map(person => personText(index, found, person))].join('\n');
  }
}

/** As `interfaces.md` describes it. */
const coverageJson = (index: NoteIndex, { asOf, ours, people }: Coverage) => ({
  version: 1,
  asOf,
  ours,
  people: people.map(({ id, name, first, last, mails, by, introducedBy, marks }) => ({
    entity: id,
    name,
    first: first ?? null,
    last: last ?? null,
    mails,
    by: by.map(own => ({ entity: own.id, last: own.last ?? null, mails: own.mails })),
    introducedBy: introducedBy ?? null,
    marks: marks.map(mark => ({
      kind: mark.kind,
      file: mark.path,
      line: lineOf(index, mark),
      why: mark.why,
    })),
  })),
});

const lineOf = (index: NoteIndex, { path, span }: Pick<CoverageMark, 'path' | 'span'>): number =>
  positionAt(lineStartsOf(index, path), span.from).line;

const HEADINGS = [
  'Name',
  'Account',
  'First contact',
  'Last contact',
  'Mails in 30 days',
  'Mails in 90 days',
  'Mails',
  'Our side',
  'Introduced by',
  'Questions',
  'Last seen in',
];

function row(index: NoteIndex, found: Coverage, person: CoveredPerson): (string | number)[] {
  const { name, account, first, last, mails, by, introducedBy, marks, place } = person;
  return [
    name,
    account === undefined ? '' : nameOf(index, found, account),
    first ?? '',
    last ?? '',
    mails.d30,
    mails.d90,
    mails.all,
    by.map(own => `${own.name} (${own.mails})`).join('; '),
    introducedBy === undefined ? '' : nameOf(index, found, introducedBy),
    marks.map(({ why }) => why).join(' '),
    `${place.path}:${lineOf(index, place) + 1}`,
  ];
}

const nameOf = (index: NoteIndex, { people }: Coverage, id: EntityId): string =>
  index.entities.get(id)?.name ?? people.find(person => person.id === id)?.name ?? id;

const headText = ({ asOf, ours, people }: Coverage): string => {
  const count = people.length === 1 ? '1 person' : `${people.length} people`;
  const side = ours.length === 0 ? 'not known' : ours.join(', ');
  return `As of ${asOf}: ${count}. Our side: ${plain(side)}.\n`;
};

function personText(index: NoteIndex, found: Coverage, person: CoveredPerson): string {
  const { name, first, last, mails, by, introducedBy, marks, place } = person;
  const lines = [
    name,
    `  Contact: ${first === last ? (last ?? 'undated') : `${first ?? ''} to ${last ?? ''}`}, last in ${place.path}:${lineOf(index, place) + 1}`,
    `  Mails: ${mails.d30} in 30 days, ${mails.d90} in 90 days, ${mails.all} in all`,
    ...(by.length === 0 ? [] : [`  Our side: ${by.map(own => `${own.name} (${own.mails})`).join(', ')}`]),
    ...(introducedBy === undefined ? [] : [`  Introduced by: ${nameOf(index, found, introducedBy)}`]),
    ...marks.map(mark => `  ? ${mark.why} (${mark.path}:${lineOf(index, mark) + 1})`),
  ];
  return lines.map(line => `${plain(line)}\n`).join('');
}

/** What a note writes cannot steer a terminal. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
