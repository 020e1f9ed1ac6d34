import {
  ADJECTIVES,
  GIVEN,
  NOUNS,
  SURNAMES,
  SYSTEM_FIRST,
  SYSTEM_SECOND,
  TEAM_FIRST,
  VERBS,
  WHEN,
} from './corpus-words.ts';
import type { Dice } from './dice.ts';

/**
 * Sentences as handbooks, minutes and mails hold them: most speak of no one, some name people, and few say anything about
 * them. In braces stand what is put in.
 */
const ordinary = `
  The {noun} is {adjective}.
  If the {noun} does not {verb} within two weeks, open a new one and say why.
  We {verb} the {noun} before the {noun}, because the {adjective} {noun} depends on it.
  Please read the {noun} first; it explains how each {noun} is chosen, who may change it, and when.
  Each {noun} has one {noun}, and most of them have a {adjective} one as well.
  Do not {verb} a {noun} by hand.
  It is up to you whether to {verb} the {noun} or to keep the {adjective} one.
  There are three ways to {verb} a {noun}, and the second is rarely what people want.
  That said, a {noun} without any {noun} is better than none.
  Everybody is welcome, newcomers in particular.
  Use the {noun} for questions that others may have too, and write to us about all else.
  What happens to the {noun} when the {noun} is gone?
  In general, {noun} and {noun} are kept apart so that a {adjective} {noun} cannot harm the other.
  This page is about the {adjective} {noun}; the {noun} has one of its own.
  Most of the work consists of small {noun}s that anybody can pick up without asking.
  You can work from wherever you like, as long as the {noun} gets done.
  A {adjective} {noun} should answer the following: what it is for, what it costs, and who looks after it.
  When in doubt, ask.
  Note that the {noun} may take a while, e.g. on a slow machine.
  Changes that break the {noun} need a {adjective} {noun} and at least one week of notice.
  The {noun} was {adjective} {when}, but nobody knew what to {verb} instead.
  Running the {noun} on a laptop is possible, though not {adjective}.
  Nothing here is final.
  See the {noun} for how to {verb}, and the last section for what not to {verb}.
  To {verb} the {noun}, go to the {noun} and look for the {adjective} one in the list on the left.
  A {noun} that nobody has touched for half a year is closed.
  It turned out that the {noun}, which had been {adjective} for years, could {verb} neither the {noun} nor its {noun}.
`;
const naming = `
  {Person} asked whether the {noun} could {verb} earlier.
  Thanks to {Given} and {Given} for the {adjective} {noun}!
  {Given}: not sure, let us look at the {noun} again {when}.
  The {System} {noun} is {adjective} again.
  We met on {Day} to talk about {System} and the {noun}.
  {Person} ({Company}) will look into it.
  During the {Team} sync, the {adjective} {noun} came up twice.
  As {Person} pointed out, a {noun} is no {noun}.
  {Company} has a {noun} like ours, and theirs is {adjective}.
  The {Team} {Noun} {Noun} moved to a new page.
  For {System}, see the {noun} of {Month}.
  Questions go to {Given} or to the {Team} list.
  {Given}, could you {verb} the {noun} before {Day}?
  I think {Given} knows more about the {noun}.
  {Person}, {Person} and {Person} were on the call; {Given} joined late.
  Our Guide to {Noun} and {Noun} names three.
`;
const telling = `
  {Person} leads the {Team} team.
  {Person} reports to {Person}.
  {System} stores its {noun}s in {System}.
  The {Team} team owns {System}.
  {Person} joined {Company} {when}.
  {Person} is the head of {Team} at {Company}.
  {Person} used to work for {Company}.
  {System} is built on {System}, and the {Team} team runs it.
`;

const linesOf = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .map(line => line.trim());
const kinds = { ordinary: linesOf(ordinary), naming: linesOf(naming), telling: linesOf(telling) };

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const months = ['January', 'March', 'May', 'June', 'August', 'October', 'November'];
const companyEnds = ['Labs', 'Systems', 'Freight', 'Group', 'Foundation', ''];

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const personBy = (dice: Dice): string => `${dice.pick(GIVEN)} ${dice.pick(SURNAMES)}`;

const slots: Readonly<Record<string, (dice: Dice) => string>> = {
  noun: dice => dice.pick(NOUNS),
  Noun: dice => capitalised(dice.pick(NOUNS)),
  // Listed as “carries”, “keeps”.
  verb: dice => dice.pick(VERBS).replace(/ies$/, 'y').replace(/s$/, ''),
  adjective: dice => dice.pick(ADJECTIVES),
  when: dice => dice.pick(WHEN),
  Given: dice => dice.pick(GIVEN),
  Person: personBy,
  Team: dice => dice.pick(TEAM_FIRST),
  System: dice => dice.pick(SYSTEM_FIRST) + dice.pick(SYSTEM_SECOND),
  Company: dice => `${dice.pick(SURNAMES)} ${dice.pick(companyEnds)}`.trim(),
  Day: dice => dice.pick(days),
  Month: dice => dice.pick(months),
};

/** One sentence; three in ten name somebody or something, and one in twenty-five says something of them. */
export function sentenceBy(dice: Dice): string {
  const roll = dice.under(100);
  const lines = roll < 4 ? kinds.telling : roll < 30 ? kinds.naming : kinds.ordinary;
  return dice.pick(lines).replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot]?.(dice) ?? slot);
}

export const sentencesBy = (dice: Dice, count: number): string =>
  Array.from({ length: count }, () => sentenceBy(dice)).join(' ');
