import { expect, test } from 'vitest';
import { chartAddress } from '../../src/protocol/agent-chart.ts';
import { agentOf, KITS } from '../support/agents.ts';
import { commandLine } from '../support/command-line.ts';
import { diskFolder } from '../support/disk-folder.ts';

const { program } = commandLine();

const NOTES = `--- acme/acme.md
---
type: account
---
# Acme
--- acme/people/ada-park.md
---
type: person
---
# Ada Park
--- acme/people/cy-moss.md
---
type: person
reports_to: "[[ada-park|Ada Park]]"
---
# Cy Moss
--- acme/plan.md
Ben Ries reports to Ada Park.
`;

const CHART = 'account-notes://chart/';

/** Resource not found and what is wrong with a question have one number in the protocol of 2026-07-28. */
const INVALID_PARAMS = -32602;

test.each(KITS)('an agent made with %s is told why an address cannot be read', async kit => {
  const { root } = diskFolder(NOTES);
  const { read } = await agentOf(program, [root], kit);
  const refused = (uri: string, sentence: string): Promise<void> =>
    expect(read(uri), uri).rejects.toMatchObject({
      code: INVALID_PARAMS,
      message: expect.stringContaining(sentence) as string,
    });
  await refused(`${CHART}nobody`, 'The notes name nobody and nothing "nobody".');
  await refused(`${CHART}%`, 'The notes name nobody and nothing "%".');
  await refused(`${CHART}?person/nobody`, 'The notes name nobody and nothing "?person/nobody".');
  await refused(`${CHART}?asOf=May`, 'asOf has to be a day such as 2025-12-31.');
  await refused(`${CHART}acme/acme?asOf=2026-02-30`, 'asOf has to be a day such as 2025-12-31.');
  await refused(`${CHART}?by=size`, 'by has to be one of team, line.');
  await refused(`${CHART}?size=3`, 'the address has no “size”');
  await refused('account-notes://entity/nobody', 'The notes name nobody and nothing "nobody".');
  await refused('file:///elsewhere.md', 'There is nothing at this address.');
});

test('a chart begins with whom its address names, by id or name, and on its day', async () => {
  const { root } = diskFolder(NOTES);
  const { read } = await agentOf(program, [root]);
  const names = async (uri: string): Promise<readonly string[]> => {
    const text = await read(uri);
    return ['Acme', 'Ada Park', 'Ben Ries', 'Cy Moss'].filter(name => text.includes(`>${name}<`));
  };
  expect(await names(CHART)).toEqual(['Acme', 'Ada Park', 'Ben Ries', 'Cy Moss']);
  expect(await names(chartAddress({ below: 'acme/people/ada-park', by: 'line' }))).toEqual([
    'Ada Park',
    'Ben Ries',
    'Cy Moss',
  ]);
  expect(await names(chartAddress({ below: 'Cy Moss' }))).toEqual(['Cy Moss']);
  expect(await names(`${CHART}?person/ben-ries?by=line`)).toEqual(['Ben Ries']);
});

test.each(KITS)('an agent made with %s is told what a prompt takes', async kit => {
  const { root } = diskFolder(NOTES);
  const { prompt } = await agentOf(program, [root], kit);
  const refused = (name: string, given: Readonly<Record<string, string>>, sentence: string): Promise<void> =>
    expect(prompt(name, given)).rejects.toMatchObject({
      code: INVALID_PARAMS,
      message: expect.stringContaining(sentence) as string,
    });
  await refused('prepare_my_meeting', {}, 'prepare_my_meeting takes who.');
  await refused('prepare_my_meeting', { who: ' , ;' }, 'who has to name somebody.');
  await refused('prepare_my_meeting', { who: 'Ada Park', when: 'now' }, 'arguments has no “when”');
  await refused('another', { who: 'Ada Park' }, 'There is only prepare_my_meeting.');
});

test('a long list of guests is not said again', async () => {
  const { root } = diskFolder(NOTES);
  const { prompt } = await agentOf(program, [root]);
  const who = Array.from({ length: 3000 }, (_, at) => `Guest ${at}`).join(', ');
  const text = await prompt('prepare_my_meeting', { who });
  expect(text).toContain('"Guest 11", 2988 more.');
  expect(text.length).toBeLessThan(3000);
});
