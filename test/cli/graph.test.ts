import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { diskFolder } from '../support/disk-folder.ts';

const { run } = commandLine();

const BEN = '--- ben.md\n---\ntype: person\ntitle: VP\nreports_to: "[[Ana]]"\n---\n# Ben Ries\n';

test('graph prints everything as JSON', async () => {
  const { root } = diskFolder(`${BEN}--- note.md\nBen met [[Ana]].\n`);
  const { code, stdout } = await run(['graph', root, '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    entities: [
      {
        id: 'ben',
        kind: 'person',
        name: 'Ben Ries',
        aliases: [],
        account: null,
        isAccount: false,
        defined: { file: 'ben.md', line: 5 },
        properties: { title: ['VP'], reports_to: ['[[Ana]]'] },
      },
      { id: '?person/ana', kind: 'person', name: 'Ana', defined: null, properties: {} },
    ],
    mentions: [
      { entity: 'ben', file: 'ben.md', text: 'Ben Ries', grade: 'sure', repeat: false },
      {
        entity: 'ben',
        file: 'note.md',
        start: { line: 0, character: 0 },
        end: { line: 0, character: 3 },
        text: 'Ben',
        grade: 'likely',
        repeat: false,
      },
    ],
    facts: [
      { subject: 'ben', relation: 'role', object: null, text: 'VP', basis: 'property', status: 'current' },
      { subject: 'ben', relation: 'reports_to', object: '?person/ana', text: null, author: null, date: null },
    ],
  });
});

const ORG = `--- acme.md
---
type: account
---
# Acme
--- data.md
---
type: team
part_of: "[[acme]]"
---
# Data
--- ben.md
---
type: person
---
# Ben Ries
- team:: [[data]] (2023 – 2024)
--- vault.md
---
type: system
owner: "[[data]]"
---
# Vault
`;

test('Mermaid draws the org chart as of a day', async () => {
  const { root } = diskFolder(ORG);
  expect(await run(['graph', root, '--format', 'mermaid', '--as-of', '2024-06-01'])).toEqual({
    code: 0,
    stdout:
      '%%{init: {"flowchart": {"subGraphTitleMargin": {"top": 4, "bottom": 24}}}}%%\n' +
      'flowchart TD\n  subgraph chart["Organization of Acme<br/>as of 2024-06-01 · 1 line has no date"]\n    direction TB\n' +
      '    n1["Acme<br/>1 person"]\n    n2["Data<br/>1 person"]:::team\n    n1 --- n2\n    n3("Ben Ries")\n    n2 --- n3\n' +
      '  end\n  style chart fill:none,stroke:none\n' +
      '  classDef team font-weight:bold\n  classDef candidate font-style:italic\n  classDef placeholder font-style:italic,stroke-dasharray:2 4\n' +
      '  classDef quieter opacity:0.35\n  classDef sign fill:none,stroke:none\n',
    stderr: '',
  });
});

test('Graphviz draws what changed since a day', async () => {
  const { root } = diskFolder(ORG);
  const { code, stdout } = await run(['graph', root, '--format', 'dot', '--since', '2024-06-01']);
  expect(code).toBe(0);
  expect(stdout).toContain('label="Unplaced"');
  expect(stdout).toContain('label="Ben Ries\\nleft Data"');
  expect(stdout).not.toContain('Vault');
});

test('a chart shows systems where that is asked for', async () => {
  const { root } = diskFolder(ORG);
  const { stdout } = await run(['graph', root, '--format', 'dot', '--with-systems']);
  expect(stdout).toContain('Vault');
});

test('a chart is drawn by reporting line where that is asked for', async () => {
  const { root } = diskFolder(ORG);
  const { code, stdout } = await run(['graph', root, '--format', 'dot', '--by', 'line']);
  expect(code).toBe(0);
  expect(stdout).toContain('label="Teams"');
});

test('a chart is a picture of its own as SVG', async () => {
  const { root } = diskFolder(ORG);
  const { code, stdout } = await run(['graph', root, '--format', 'svg']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^<\?xml [^]*<svg [^]*<\/svg>\n$/);
});

test('a chart is a page of its own as HTML', async () => {
  const { root } = diskFolder(ORG);
  const { code, stdout } = await run(['graph', root, '--format', 'html']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
  expect(stdout).toMatch(/as of \d{4}-\d\d-\d\d/);
});

test('a page prints on paper of its own size, or on the paper that is asked for', async () => {
  const { root } = diskFolder(ORG);
  const pageSize = async (...paper: readonly string[]): Promise<string | undefined> => {
    const { stdout } = await run(['graph', root, '--format', 'html', ...paper]);
    return /@page \{ size: ([^;]*);/.exec(stdout)?.[1];
  };
  expect(await pageSize()).toMatch(/^\d+px \d+px$/);
  expect(await pageSize('--paper', 'own')).toMatch(/^\d+px \d+px$/);
  expect(await pageSize('--paper', 'a4')).toMatch(/^A4 /);
  expect(await pageSize('--paper', 'letter')).toMatch(/^letter /);
});

test('lines of influence are drawn where they are asked for', async () => {
  const { root } = diskFolder(
    '--- acme/acme.md\n---\ntype: account\n---\n# Acme\n--- acme/ann.md\n---\ntype: person\ninfluences: "[[bo]]"\n---\n# Ann Bell\n--- acme/bo.md\n---\ntype: person\nreports_to: "[[ann]]"\n---\n# Bo Lind\n',
  );
  const svg = async (...more: readonly string[]): Promise<string> =>
    (await run(['graph', root, '--format', 'svg', ...more])).stdout;
  expect(await svg()).not.toContain('line influence');
  expect(await svg('--influence')).toContain('line influence');
});

test('problems are no failure of a graph, which holds them', async () => {
  const { root } = diskFolder(BEN);
  const { code, stdout } = await run(['graph', root, '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'missingEntity', file: 'ben.md' }] });
});

const TABLES = `--- acme/acme.md
---
type: account
url: https://acme.example
---
# Acme
--- acme/bo.md
---
type: person
aliases: [Bosse]
role: "=HYPERLINK(1)"
reports_to: "[[cy]]"
email: "[Bo](mailto:Bo@acme.example)"
phone: "+46 70 1"
---
# Bo Lind
--- acme/cy.md
---
type: person
---
# Cy Moss
--- acme/daq.md
---
type: system
owner: "[[bo]]"
---
# DAQ
--- acme/plan.md
# Plan

- Exported: 2026-12-01 10:00:00
- Messages: 1
---

## 2026-11-20 09:00:00 — Dee Holt <dee@home.example>
**To:** Cy Moss <cy@acme.example>

> Fine.
`;

test('graph prints people, systems and lines as tables that a spreadsheet does not run', async () => {
  const { root } = diskFolder(TABLES);
  const table = async (of: string): Promise<string[]> =>
    (await run(['graph', root, '--format', 'csv', '--of', of])).stdout.split('\r\n');
  expect(await table('people')).toEqual([
    'Id,Name,Other names,Account,Role,Organization,Teams,Reports to,Location,Email,Phone,Stance,Buying role,Note',
    "acme/bo,Bo Lind,Bosse,Acme,'=HYPERLINK(1),Acme,,Cy Moss,,bo@acme.example,'+46 70 1,,,acme/bo.md",
    expect.stringMatching(/^acme\/cy,Cy Moss,/),
    expect.stringMatching(/^\?person\/dee-holt,Dee Holt,,Acme,/),
    '',
  ]);
  expect(await table('systems')).toEqual([
    'Id,Name,Other names,Account,Owner,Lead,Vendor,Built on,Stores in,Used by,Note',
    'acme/daq,DAQ,,Acme,Bo Lind,,,,,,acme/daq.md',
    '',
  ]);
  expect((await table('lines')).slice(0, 3)).toEqual([
    'From,From id,Relation,To,To id,Status,Basis,Said by,Date,Source',
    'Bo Lind,acme/bo,reports_to,Cy Moss,acme/cy,current,property,,,acme/bo.md:5',
    'DAQ,acme/daq,owner,Bo Lind,acme/bo,current,property,,,acme/daq.md:3',
  ]);
});

test('graph prints people for an address book, with the addresses that mails tell', async () => {
  const { root } = diskFolder(TABLES);
  const { code, stdout } = await run(['graph', root, '--format', 'vcf']);
  expect(code).toBe(0);
  expect(stdout.match(/^(?:FN|EMAIL|TEL|ORG).*$/gm)).toEqual([
    'FN:Bo Lind',
    'ORG:Acme',
    'EMAIL;TYPE=INTERNET:bo@acme.example',
    'TEL;TYPE=WORK:+46 70 1',
    'FN:Cy Moss',
    'ORG:Acme',
    'EMAIL;TYPE=INTERNET:cy@acme.example',
    'FN:Dee Holt',
    'ORG:home.example',
    'EMAIL;TYPE=INTERNET:dee@home.example',
  ]);
});
