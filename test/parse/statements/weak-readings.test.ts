import { describe, expect, test } from 'vitest';
import { namesIn, statementsIn } from './reading.ts';

describe('Nobody becomes a team or an employer by', () => {
  test.each([
    ['a city', 'We are in Porto. The fair is in Lisbon.'],
    ['a day', 'The review is on Friday. It runs on Mondays.'],
    ['a program', 'The plan is in Excel. I am on Teams now.'],
    ['a hearing', 'I was at the Senate hearing.'],
    ['a firmware', 'I am on the Falcon firmware.'],
    ['an event', 'She ran the London Marathon and leads the Porto Summit.'],
    ['a passive verb', 'The page has been moved to Harbour.'],
    ['what a company owns', 'Put it in your own Google calendar.'],
    ['a clause', 'The Heron point is old. I maintain that we need it.'],
  ])('%s', (_by, text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe('A place tells nothing of who is there', () => {
  test.each([
    ['one word', 'Gerda is in Porto.', ''],
    ['a full name', 'Gerda Holm is in Porto.', 'person Gerda Holm'],
    ['a department', 'Gerda Holm is in Legal.', 'person Gerda Holm, team Legal'],
    ['a kind of work', 'Gerda Holm moved to Serving.', 'person Gerda Holm, team Serving'],
    [
      'a side of the table',
      'From the Brixton side Gerda Holm joined.',
      'organization Brixton, person Gerda Holm',
    ],
    ['a team', 'Ada Holm is in the Porto team.', 'person Ada Holm, team Porto'],
    ['a company', 'Gerda Holm is at Porto Labs.', 'organization Porto Labs, person Gerda Holm'],
    ['an employer', 'Ada Holm works at Acme.', 'organization Acme, person Ada Holm'],
    [
      'people and their groups',
      'We met Ada Roe, Ben Poe, and their groups.',
      'person Ada Roe, person Ben Poe',
    ],
  ])('%s', (_who, text, expected) => {
    expect(namesIn(text).sort().join(', ')).toBe(expected);
  });
});

describe('Who writes to somebody writes no data', () => {
  test.each([
    ['she', 'She wrote to Kestrel.', ''],
    ['we', 'We wrote to Kestrel about it.', ''],
    ['a system', 'Atlas writes its logs to the Kestrel database.', 'system Atlas, system Kestrel'],
  ])('%s', (_who, text, expected) => {
    expect(namesIn(text).sort().join(', ')).toBe(expected);
  });
});

describe('A name is whole', () => {
  test.each([
    ['behind a weekday', 'On Monday Ada Roe joined Acme.', 'person Ada Roe'],
    ['behind a month', 'In May Ada Roe joined Acme.', 'person Ada Roe'],
    ['with a month as given name', 'May Poe joined Acme.', 'person May Poe'],
    ['with a language as surname', 'Ada German joined Acme.', 'person Ada German'],
    ['with an acronym as surname', 'Lars Foss joined Acme.', 'person Lars Foss'],
    ['before a date', 'Ada Roe May 5 joined.', 'person Ada Roe'],
    ['without a degree', 'Ada Roe PhD joined Acme.', 'person Ada Roe'],
    ['behind a title', 'Vice President Ada Roe joined Acme.', 'person Ada Roe'],
  ])('%s', (_how, text, expected) => {
    expect(
      namesIn(text)
        .filter(name => name !== 'organization Acme')
        .join(),
    ).toBe(expected);
  });
});

describe('A name that is an ordinary word', () => {
  test.each([
    ['is a person where only people are', 'Grant Long leads the Mesh team.', 'Grant Long leads Mesh'],
    ['on both sides', 'Summer Field reports to Price Waters.', 'Summer Field reports_to Price Waters'],
    ['before an unusual surname', 'Chip Foss reports to Ada Roe.', 'Chip Foss reports_to Ada Roe'],
    ['is none of several things', 'Grant Applications report to Ada Roe.', ''],
    ['is none that somebody does', 'Grant Access to Ada Roe. Hang Posters in the hall.', ''],
    ['is none before a name', 'Will Petra come? Mark Petra as absent.', ''],
  ])('%s', (_how, text, expected) => {
    expect(statementsIn(text).join()).toBe(expected);
  });
});

describe('What a department does is nobody', () => {
  test.each([
    ['to work for', 'Ian Roe works for Furnace Control.', 'person Ian Roe'],
    [
      'whatever else is said',
      'Ian Roe works for Furnace Control. Furnace Control is the best team we have.',
      'person Ian Roe',
    ],
    ['but somebody may be', 'Ian Roe works for Mia Ros.', 'person Ian Roe, person Mia Ros'],
  ])('%s', (_who, text, expected) => {
    const found = namesIn(text).filter(name => !name.startsWith('team'));
    expect(found.sort().join(', ')).toBe(expected);
  });
});

describe('A project is no team', () => {
  test.each([
    ['that a team is part of', 'The Mesh team is part of Project Aurora.', ''],
    ['nor an operation', 'The Mesh team belongs to Operation Sunrise.', ''],
    ['but an office is', 'The Mesh team is part of Project Management.', 'Mesh part_of Project Management'],
  ])('%s', (_what, text, expected) => {
    expect(statementsIn(text).join()).toBe(expected);
  });
});

test('a department that changes its tool uses it, and is not built on it', () => {
  expect(statementsIn('Support moved from Zendesk to Freshdesk.')).toEqual(['Freshdesk used_by Support']);
});
