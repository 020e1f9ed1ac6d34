import { expect, test } from 'vitest';
import { factsAmongCast } from './cast.ts';

const outline = '- Ada Roe, CEO\n  - Ben Poe, CFO\n    - Cy Lund\n';

test.each([
  'Org chart',
  'Organisation chart (May)',
  'Reporting lines',
  'Who reports to whom',
  'Acme: reporting structure',
  'Org',
])('Below “%s” whoever stands one level deeper reports to the one above.', heading => {
  const lines = ['Ben Poe reports_to Ada Roe', 'Cy Lund reports_to Ben Poe'];
  expect(factsAmongCast(`# ${heading}\n\n${outline}`)).toEqual(lines);
  expect(factsAmongCast(`# Acme\n\n${heading}:\n\n${outline}`)).toEqual(lines);
  expect(factsAmongCast(`# ${heading}\n\nAs we know it.\n\n${outline}`)).toEqual(lines);
});

test.each([
  ['with tabs', '- Ada Roe\n\t- Ben Poe\n\t- Cy Lund\n'],
  ['numbered', '1. Ada Roe\n   1. Ben Poe\n   2. Cy Lund\n'],
  ['role first', '- CEO: Ada Roe\n  - CFO – Ben Poe\n  - CTO: Cy Lund\n'],
  ['linked and bold', '- **Ada Roe** (CEO)\n  - [[Ben Poe]]\n  - _Cy Lund_\n'],
  [
    'with what they do',
    '- Ada Roe (Finance)\n  - Ben Poe (Revenue Management)\n  - Cy Lund, Field Operations\n',
  ],
  ['with a further line', '- Ada Roe\n  - Ben Poe\n    since May\n  - Cy Lund\n'],
  ['behind a deeper level', '- Ada Roe\n  - Ben Poe\n    - (vacant)\n  - Cy Lund\n'],
])('An outline may be written %s.', (_how, list) => {
  expect(factsAmongCast(`# Org chart\n\n${list}`)).toEqual([
    'Ben Poe reports_to Ada Roe',
    'Cy Lund reports_to Ada Roe',
  ]);
});

test.each([
  ['under another heading', `# People\n\n${outline}`],
  ['under a heading of what is organized', `# Organization\n\n${outline}`],
  ['under a heading that takes it back', `# Org chart (proposed)\n\n${outline}`],
  ['under a heading that is over', `# Former reporting lines\n\n${outline}`],
  ['under the next heading', `# Org chart\n\n## Agenda\n\n${outline}`],
  ['side by side', '# Org chart\n\n- Ada Roe\n- Ben Poe\n'],
  ['below a team', '# Org chart\n\n- Search\n  - Ben Poe\n'],
  ['below two', '# Org chart\n\n- Ada Roe, Ben Poe\n  - Cy Lund\n'],
  ['of whom it is not sure', '# Org chart\n\n- Ada Roe\n  - Ben Poe (tbc)\n'],
  ['by a dotted line', '# Org chart\n\n- Ada Roe\n  - Ben Poe (dotted line)\n'],
  ['in sentences', '# Org chart\n\n- Ada Roe\n  - Ben Poe wrote to us.\n'],
])('A nested list states no reporting line %s.', (_where, text) => {
  expect(factsAmongCast(text).filter(fact => fact.includes('reports_to'))).toEqual([]);
});
