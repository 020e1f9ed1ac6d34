import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Typing } from '../../src/server/typing.ts';

const NOTE = 'file:///note.md';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A note into which `[[Nobody]]` has just been typed, and how often its problems could be told since. */
function typed(): { typing: Typing; left: () => number } {
  let left = 0;
  const typing = new Typing(() => left++);
  typing.edited(NOTE, 'Ask  now.');
  typing.edited(NOTE, 'Ask [[Nobody]] now.');
  return { typing, left: () => left };
}

const nobody = { from: 6, to: 12 };

test('a problem in the word that is typed waits, and others do not', () => {
  const { typing } = typed();
  expect(typing.holds(NOTE, nobody)).toBe(true);
  expect(typing.holds(NOTE, { from: 0, to: 3 })).toBe(false);
  expect(typing.holds('file:///other.md', nobody)).toBe(false);
});

test('a note that was only opened has nothing that waits', () => {
  const typing = new Typing(() => undefined);
  typing.edited(NOTE, 'Ask [[Nobody]] now.');
  expect(typing.holds(NOTE, nobody)).toBe(false);
});

test('it is told once the caret has left the word', () => {
  const { typing, left } = typed();
  typing.caretAt(NOTE, 9);
  expect([typing.holds(NOTE, nobody), left()]).toEqual([true, 0]);
  typing.caretAt(NOTE, 18);
  expect([typing.holds(NOTE, nobody), left()]).toEqual([false, 1]);
});

test('it is told once the caret goes to another note, and once the note is closed', () => {
  const away = typed();
  away.typing.caretAt('file:///other.md', 0);
  expect(away.left()).toBe(1);
  const closed = typed();
  closed.typing.closed(NOTE);
  expect(closed.left()).toBe(1);
});

test('a blank after the word finishes it', () => {
  const { typing } = typed();
  typing.edited(NOTE, 'Ask [[Nobody]]  now.');
  expect(typing.holds(NOTE, nobody)).toBe(false);
});

test('an editor that does not tell its caret is taken to have left when typing rests', () => {
  const { typing, left } = typed();
  vi.advanceTimersByTime(2000);
  expect([typing.holds(NOTE, nobody), left()]).toEqual([false, 1]);
});

test('an editor that tells its caret may rest inside the word as long as it likes', () => {
  const { typing, left } = typed();
  typing.caretAt(NOTE, 9);
  vi.advanceTimersByTime(60_000);
  expect([typing.holds(NOTE, nobody), left()]).toEqual([true, 0]);
});
