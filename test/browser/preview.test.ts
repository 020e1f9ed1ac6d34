import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { colourOf } from './in-page.ts';
import { useWorkbench } from './workbench.ts';

const NOTE = 'openai/notes/2026-01-14-san-francisco.md';

const workbench = useWorkbench({ notes: 'seeds', leavesOut: 'larkfield', file: NOTE });

const link = (text: string): Locator => workbench.webview().locator('a', { hasText: text }).first();

test('the preview gets its links once the notes have been read', async () => {
  await workbench.runCommand('Markdown: Open Preview');
  await link('Venkat Venkataramani').waitFor();
});

test('the preview shows mentions as links in the colour of their kind, with the card as title', async () => {
  const venkat = link('Venkat Venkataramani');
  expect(await venkat.getAttribute('title')).toContain('Venkat Venkataramani — Founder of Rockset');
  expect(await venkat.evaluate(colourOf)).toBe('rgb(220, 220, 170)');
  expect(await link('GPT-6').evaluate(colourOf)).toBe('rgb(79, 193, 255)');
  const emma = workbench.webview().locator('a[title^="Emma Tang — "]');
  expect(await emma.allInnerTexts()).toEqual(['Emma']);
  expect(await workbench.webview().locator('code a, pre a').count()).toBe(0);
});

test('a change of another note changes the preview', async () => {
  const note = path.join(workbench.folder, 'openai/people/venkat-venkataramani.md');
  await writeFile(note, '---\ntype: person\nrole: President\n---\n# Venkat Venkataramani\n');
  await expect.poll(() => link('Venkat Venkataramani').getAttribute('title')).toContain('President');
});

test('a click on a mention lands in its note', async () => {
  await link('Venkat Venkataramani').click();
  await workbench.webview().locator('h1', { hasText: 'Venkat Venkataramani' }).waitFor();
  expect(await workbench.webview().locator('h1 a').count()).toBe(0);
});

test('the preview breaks no content security policy', () => {
  expect(workbench.errors.filter(error => error.includes('Content Security Policy'))).toEqual([]);
});
