import { expect, test } from 'vitest';
import { isForBrowser, showingCommand } from '../../src/client/saved-place.ts';

const desktop = { scheme: 'file', path: '/charts/a.html', isDesktop: true, isInWorkspace: false };

test('on a desktop a saved file is shown by the system, wherever it lies', () => {
  expect(showingCommand(desktop)).toBe('revealFileInOS');
});

test('in a browser, or from afar, by the explorer of VS Code, as far as it has the file', () => {
  const remote = { ...desktop, isDesktop: false };
  expect(showingCommand({ ...remote, isInWorkspace: true })).toBe('revealInExplorer');
  expect(showingCommand(remote)).toBe(undefined);
  expect(showingCommand({ ...desktop, scheme: 'memfs', isInWorkspace: true })).toBe('revealInExplorer');
});

test('a browser opens what it draws, where it can have the file', () => {
  expect(isForBrowser(desktop)).toBe(true);
  expect(isForBrowser({ ...desktop, path: '/charts/a.svg' })).toBe(true);
  expect(isForBrowser({ ...desktop, path: '/charts/a.csv' })).toBe(false);
  expect(isForBrowser({ ...desktop, isDesktop: false })).toBe(false);
});
