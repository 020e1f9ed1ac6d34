import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DiskFolder } from '../support/disk-folder.ts';

/** The notes that every editor is tried with: a git repository with an account and somebody in it. */
export const NOTES = `--- .git/HEAD
ref: refs/heads/main
--- acme.md
---
type: account
---
# Acme
--- people/ben-ries.md
---
type: person
role: Engineer
---
# Ben Ries
--- note.md
Today Ben Ries spoke.

Ask
--- minutes.md
Ben Ries thanked everybody.
`;

/** Notes as they are on disk. */
export const onDisk = ({ root }: DiskFolder, ...notes: readonly string[]): string[] =>
  notes.map(note => readFileSync(path.join(root, note), 'utf8'));
