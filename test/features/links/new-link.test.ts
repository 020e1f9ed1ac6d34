import { expect, test } from 'vitest';
import { linkTarget, noteLink } from '../../../src/features/links/new-link.ts';
import { indexOf, notePath, readFixture } from '../../support/fixture.ts';
import { entityNote } from '../../support/places.ts';

const PEOPLE = [
  'nik',
  'Nik',
  'ops/nik',
  'ops/NIK',
  'sales/nik',
  'sales/ops/nik',
  'sales/ops/#nik',
  'a/b/nik',
];
const PLAIN = ['plan', 'a/plan', 'a/b/plan', 'sales/Plan'];
const FROM = ['n', 'ops/n', 'sales/n', 'sales/ops/deep/n', 'a/n', 'a/b/n'];

const index = indexOf(
  readFixture(
    [
      entityNote('acme.md', 'account', 'Acme'),
      ...PEOPLE.map(path => entityNote(`${path}.md`, 'person', 'Nik Moss')),
      ...PLAIN.map(path => `--- ${path}.md\nPlain.\n`),
      ...FROM.map(path => `--- ${path}.md\nHere.\n`),
    ].join(''),
  ),
);

test.each(FROM)(
  'a link that is written in %s.md leads to the one it is for, whoever shares its file name',
  from => {
    const path = notePath(`${from}.md`);
    const leadsTo = (to: string | undefined): string | undefined => {
      const target = index.directory.targets.resolve({ to: to ?? '', byName: true }, path);
      return target?.kind === 'entity'
        ? target.entity.path
        : target?.kind === 'note'
          ? target.path
          : undefined;
    };
    for (const id of PEOPLE) {
      const entity = [...index.entities.values()].find(each => each.id === id);
      expect(entity && leadsTo(linkTarget(index, path, entity))).toBe(`${id}.md`);
    }
    for (const note of PLAIN) {
      const link = noteLink(index, path, notePath(`${note}.md`), 'x');
      expect(leadsTo(link?.slice('[['.length, -'|x]]'.length))).toBe(`${note}.md`);
    }
  },
);
