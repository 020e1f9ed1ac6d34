import * as l10n from '@vscode/l10n';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countsOf, cardWords } from '../../src/chart/card/card-words.ts';
import { changesIn } from '../../src/chart/changes-in.ts';
import { htmlFile } from '../../src/chart/export/html.ts';
import { everythingOpen } from '../../src/chart/layout/walk.ts';
import { chartTitle } from '../../src/chart/export/title.ts';
import { chartNode, drawing } from '../support/chart-nodes.ts';

const GERMAN = {
  '1 person': '1 Person',
  '{0} systems': '{0} Systeme',
  lead: 'Leitung',
  team: 'Gruppe',
  'moved from {0}': 'kommt von {0}',
  'stated, {0}': 'laut {0}',
  '{0} moved': '{0} gewechselt',
  'Organization of {0}': 'Organisation von {0}',
  'as of {0}': 'Stand {0}',
  Outline: 'Gliederung',
};

// The language holds for the whole process, as it does in VS Code.
beforeAll(() => l10n.config({ contents: GERMAN }));
afterAll(() => l10n.config({ contents: {} }));

const ANN = chartNode({
  id: 'ann',
  name: 'Ann Bell',
  role: 'Engineer',
  isLead: true,
  isStated: true,
  said: 'Eve',
  change: { kind: 'moved', from: 'Sales' },
});
const DATA = chartNode({ id: 'data', kind: 'team', name: 'Data', people: 1, systems: 2, children: [ANN] });
const ACME = chartNode({ id: 'acme', kind: 'account', name: 'Acme', children: [DATA] });

test('a card speaks the language of VS Code', () => {
  expect(cardWords(ANN)).toBe('Ann Bell, Leitung · Engineer, laut Eve, kommt von Sales');
  expect(cardWords(DATA)).toBe('Data, Gruppe, 1 Person, 2 Systeme');
  expect(countsOf(DATA)).toBe('1 Person, 2 Systeme');
  expect(changesIn([ACME])).toBe('1 gewechselt');
});

test('so does a chart that is saved as a page, which says which language that is', () => {
  const title = chartTitle(
    [ACME],
    { asOf: '2025-12-01' },
    { today: '2026-01-01', filter: [], isOpen: everythingOpen },
  );
  expect(title).toEqual({ title: 'Organisation von Acme', detail: 'Stand 2025-12-01' });
  const page = htmlFile(drawing([ACME], { title }), { language: 'de' });
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('<h2>Gliederung</h2>');
  expect(page).toContain('<small>Leitung · Engineer · Eve · kommt von Sales</small>');
});
