import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACTION_KINDS, isAction } from '../src/features/actions/actions.ts';
import { BUYING_ROLES, STANCES } from '../src/model/standing.ts';
import { READING_TOOLS } from '../src/features/agents/tools.ts';
import { AGENT_TOOLS } from '../src/protocol/agent-tool.ts';
import { DEFAULT_SEVERITY } from '../src/model/problem.ts';
import type { Action as ProtocolAction, FactRef } from '../src/protocol/requests.ts';
import { BUYING_ROLE_CHOICES, STANCE_CHOICES } from '../src/protocol/standing.ts';
import { DEFAULT_SETTINGS, DIAGNOSTIC_KEYS } from '../src/protocol/settings.ts';
import { manifest } from './support/manifest.ts';

/** What is named in several places is the same in all of them. */

test('every problem code has a setting, with the same severity where nothing is set', () => {
  expect(DEFAULT_SETTINGS.diagnostics).toEqual(DEFAULT_SEVERITY);
  expect(DIAGNOSTIC_KEYS).toEqual(Object.keys(DEFAULT_SEVERITY));
});

test('clients offer the stances and buying roles that there are', () => {
  expect(STANCE_CHOICES).toEqual(STANCES);
  expect(BUYING_ROLE_CHOICES).toEqual(BUYING_ROLES);
});

test('VS Code offers language models every tool that only reads, with the words and the input of account-notes mcp', () => {
  expect(AGENT_TOOLS).toEqual(READING_TOOLS.map(({ name }) => name));
  expect(
    manifest.contributes.languageModelTools.map(({ name, displayName, modelDescription, inputSchema }) => ({
      name,
      displayName,
      modelDescription,
      inputSchema,
    })),
  ).toEqual(
    READING_TOOLS.map(({ name, title, description, input }) => ({
      name: `accountNotes_${name}`,
      displayName: title,
      modelDescription: description,
      inputSchema: JSON.parse(JSON.stringify(input)) as unknown,
    })),
  );
});

test('each tool has a reference, a description and an icon of its own, and one condition of a single key', () => {
  const tools = manifest.contributes.languageModelTools;
  for (const key of ['toolReferenceName', 'userDescription', 'icon'] as const)
    expect(new Set(tools.map(tool => tool[key])).size, key).toBe(tools.length);
  for (const { toolReferenceName, when } of tools) {
    expect(toolReferenceName).toMatch(/^account[A-Z]\w+$/);
    expect(when).toBe('accountNotes.offersTools');
  }
});

test('the skill names every tool, and is called as its folder is', () => {
  const [skill] = manifest.contributes.chatSkills;
  const text = readFileSync(skill?.path ?? '', 'utf8');
  expect(text).toMatch(/^---\nname: account-notes\ndescription: .{1,1024}\n---\n/u);
  expect(skill?.path).toBe('./media/skills/account-notes/SKILL.md');
  for (const { name } of READING_TOOLS) expect(text).toContain(`\`${name}\``);
});

const fact: FactRef = { path: 'a.md', from: 0, subject: 'a', relation: 'role', object: 'CTO' };

/** An action of each kind as clients write it; the type holds that none is missing. */
const WRITTEN: { readonly [Kind in ProtocolAction['kind']]: ProtocolAction & { readonly kind: Kind } } = {
  create: { kind: 'create', entity: '?person/ben' },
  createNamed: { kind: 'createNamed', note: 'a.md', entity: 'person', name: 'Ben', link: '' },
  alias: { kind: 'alias', name: 'Ben', of: 'ben' },
  meant: { kind: 'meant', note: 'a.md', name: 'Ben', is: 'ben' },
  ignore: { kind: 'ignore', name: 'Ben' },
  distinct: { kind: 'distinct', note: 'a.md', name: 'Ben', not: 'ben' },
  merge: { kind: 'merge', entity: 'ben', into: 'ana' },
  split: { kind: 'split', entity: 'ben', name: 'Ben', places: [{ note: 'a.md', from: 0 }] },
  forget: { kind: 'forget', entity: 'ben' },
  accept: { kind: 'accept', fact },
  settle: { kind: 'settle', fact },
  reject: { kind: 'reject', fact },
  inTurn: { kind: 'inTurn', older: fact, newer: fact },
  moveUnder: { kind: 'moveUnder', entity: 'ben', onto: 'ana', from: null },
  add: { kind: 'add', type: 'person', name: 'Ben', under: 'ana' },
  link: { kind: 'link', note: 'a.md', entity: null, style: 'wikilink' },
  unlink: { kind: 'unlink', note: 'a.md', entity: 'ben' },
  changeRelation: { kind: 'changeRelation', fact, relation: 'lead' },
  stance: { kind: 'stance', entity: 'ben', value: 'champion' },
  buyingRole: { kind: 'buyingRole', entity: 'ben', value: '' },
  influence: { kind: 'influence', entity: 'ben', on: ['ana'] },
  setUp: { kind: 'setUp', name: 'Acme', candidates: ['?person/ben'] },
  acceptSome: { kind: 'acceptSome', candidates: ['?person/ben'], facts: [fact] },
  rejectSome: { kind: 'rejectSome', candidates: [], facts: [fact] },
  acceptAll: { kind: 'acceptAll', account: null },
  rejectAll: { kind: 'rejectAll', account: 'acme' },
};

test('every action that clients may ask for is one, and no other is', () => {
  expect(Object.keys(WRITTEN).toSorted()).toEqual(ACTION_KINDS.toSorted());
  for (const action of Object.values(WRITTEN)) expect([action, isAction(action)]).toEqual([action, true]);
});

test('an action without one of its fields, or with another value in it, is none', () => {
  for (const action of Object.values(WRITTEN))
    for (const field of Object.keys(action)) {
      expect(isAction({ ...action, [field]: undefined }), `${action.kind}.${field}`).toBe(false);
      expect(isAction({ ...action, [field]: 7 }), `${action.kind}.${field}`).toBe(false);
    }
  for (const other of [undefined, null, 'create', { kind: 'toString' }, [WRITTEN.create]])
    expect(isAction(other)).toBe(false);
});

const README = readFileSync('README.md', 'utf8');

test('the README explains every setting, and no other', () => {
  const rows = README.split('\n').filter(line => line.startsWith('| `accountNotes.'));
  const explained = rows.flatMap(row => [...(row.split('|')[1] ?? '').matchAll(/`([\w.*]+)`/g)]);
  const offered = manifest.contributes.configuration
    .flatMap(({ properties }) => Object.keys(properties))
    .map(key => key.replace(/^(accountNotes\.diagnostics)\..*/, '$1.*'));
  expect(explained.map(([, key]) => key).toSorted()).toEqual(
    [...new Set(offered)].filter(key => key !== 'accountNotes.trace.server').toSorted(),
  );
});

test('the README says the default of every setting that has a plain one', () => {
  const defaults = new Map(
    manifest.contributes.configuration.flatMap(({ properties }) =>
      Object.entries<{ readonly default: unknown }>(properties as never).map(
        ([key, setting]): [string, unknown] => [key, setting.default],
      ),
    ),
  );
  for (const row of README.split('\n').filter(line => line.startsWith('| `accountNotes.'))) {
    const [, keys = '', said = ''] = row.split('|');
    const [, value] = /^ `([^`]+)` $/.exec(said) ?? [];
    for (const [, key = ''] of value === undefined ? [] : keys.matchAll(/`([\w.]+)`/g))
      expect([key, String(defaults.get(key))]).toEqual([key, value]);
  }
});

test('commands and settings that the README names exist', () => {
  const known = new Set([
    ...manifest.contributes.commands.map(({ command }) => command),
    ...manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties)),
    ...manifest.contributes.colors.map(({ id }) => id),
    'accountNotes.change',
    'accountNotes.diagnostics',
  ]);
  const named = [...README.matchAll(/`(accountNotes(?:\.\w+)+)/g)].map(([, name = '']) => name);
  expect(named.filter(name => !known.has(name))).toEqual([]);
});
