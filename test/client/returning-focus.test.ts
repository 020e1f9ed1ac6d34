import { expect, test } from 'vitest';
import { isFromPage, ReturningFocus } from '../../src/client/chart/returning-focus.ts';

test('an entry of a menu waits until the page says that it has the focus again', async () => {
  const told: string[] = [];
  const focus = new ReturningFocus(() => told.push('asked'));
  focus.hear();
  const entry = focus.returned().then(() => told.push('list opened'));
  told.push('focus back');
  focus.hear();
  await entry;
  expect(told).toEqual(['asked', 'focus back', 'list opened']);
});

test('a page that answers at once is not waited for', async () => {
  const focus = new ReturningFocus(() => focus.hear());
  expect(await focus.returned().then(() => 'list opened')).toBe('list opened');
});

test('only what a menu of a page hands over comes from a page', () => {
  expect(isFromPage({ folder: 'f', entity: 'ann', webviewSection: 'person' })).toBe(true);
  expect(isFromPage({ folder: 'f', entity: 'ann' })).toBe(false);
  expect(isFromPage(undefined)).toBe(false);
});
