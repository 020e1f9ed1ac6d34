import { expect, test } from 'vitest';
import { useWorkbench } from './workbench.ts';

const PEOPLE = 500;
const nameOf = (number: number): string => `Ann Bell${String(number).padStart(3, '0')}`;
const person = (number: number): string =>
  `---\ntype: person\nteam: "[[platform|Platform]]"\n---\n# ${nameOf(number)}\n`;

const workbench = useWorkbench({
  notes: {
    'account-notes.yaml': '',
    'acme.md': '---\ntype: account\n---\n# Acme\n',
    'platform.md': '---\ntype: team\n---\n# Platform\n',
    ...Object.fromEntries(
      Array.from({ length: PEOPLE }, (_, number) => [`people/ann-${number}.md`, person(number)]),
    ),
  },
  file: 'acme.md',
});

test(`a team of ${PEOPLE} people opens and closes, and can be walked to its end`, async () => {
  const { page } = workbench;
  await workbench.showContainer('Account Notes');
  const team = workbench.treeRow('Platform');
  await team.waitFor();
  await workbench.fold('Platform', 'Organization');
  await workbench.treeRow(nameOf(0)).waitFor({ state: 'detached' });
  await workbench.expand('Platform');
  await workbench.treeRow(nameOf(0)).waitFor();
  await team.click();
  await page.keyboard.press('End');
  await workbench.treeRow(nameOf(PEOPLE - 1)).waitFor();
  expect(workbench.errors).toEqual([]);
});
