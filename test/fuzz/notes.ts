import fc from 'fast-check';

const names = fc.constantFrom(
  'Ada Park',
  'Ada',
  'Bo Lind',
  'Data',
  'Data Platform',
  'Atlas',
  '小林 健',
  'O’Neil',
);

const words = fc.oneof(
  { weight: 5, arbitrary: names },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'reports to',
      'leads',
      'is led by',
      'owns',
      'is built on',
      'my friend',
      'I think',
      'no longer',
      'joined',
      ',',
      '.',
      '\n',
      '\n\n',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '[[',
      ']]',
      '|',
      '](',
      '[',
      ')',
      '`',
      '**',
      '~~',
      '<!--',
      '-->',
      '%%',
      '> ',
      '>> ',
      '- ',
      '| ',
      '```\n',
      '\n\n| a | b |\n|---|---|\n| [[ada|Ada]] |',
      '\t',
      '\r\n',
      '@',
      '#',
      '\\',
      '&amp;',
      '::',
      '{',
      '"',
      '💥',
      '\u0000',
      '\u202e',
      '\ud800',
      '\u0301',
    ),
  },
  fc.constantFrom(
    'On Fri, Dec 12, 2025 at 4:57 PM Bo Lind <bo@example.com> wrote:\n',
    '-- \nBo Lind\nVP Data\n',
  ),
);

const prose = fc.array(words, { maxLength: 25 }).map(parts => parts.join(' '));

const property = fc
  .tuple(
    fc.constantFrom(
      'reports_to',
      'team',
      'leads',
      'part_of',
      'owner',
      'role',
      'aliases',
      'name',
      'x',
      'used_by',
    ),
    fc.oneof(
      names.map(name => `"[[${name}]]"`),
      names,
      fc.constantFrom('[', '[a, b]', '', '"', '{a: b}', '&a *a'),
      fc.constantFrom('VP: x', '[[Ada Park]], [[Bo Lind]]', '"Ada', '@x', '\n\t- [[bo]] and [[ada]]', '*Bo*'),
    ),
  )
  .map(([key, value]) => `${key}: ${value}\n`);

const entity = fc
  .tuple(
    fc.constantFrom('person', 'team', 'system', 'organization', 'account', 'nothing'),
    fc.array(property, { maxLength: 4 }),
    names,
    prose,
  )
  .map(
    ([type, properties, name, text]) =>
      `---\ntype: ${type}\n${properties.join('')}---\n# ${name}\n\n${text}\n`,
  );

const section = fc
  .tuple(
    names,
    fc.constantFrom(
      'type:: team',
      'type:: person\nreports_to:: [[Ada Park]]',
      '> [!note]\n> type::person\n> team::[[Data]] <!-- x -->',
      'lead:: Bo Lind',
    ),
    prose,
  )
  .map(([name, fields, text]) => `## ${name}\n\n${fields}\n\n${text}\n`);

const thread = fc
  .array(prose, { minLength: 1, maxLength: 3 })
  .map(
    texts =>
      `# Re: Data\n\n- Exported: 2026-01-03 10:00:00\n- Messages: ${texts.length}\n---\n\n${texts
        .map(
          (text, at) =>
            `## 2026-01-0${at + 1} 09:00:00 — Ada Park <ada@example.com>\n**Subject:** Data\n\n${text.replace(/^/gm, '> ')}\n`,
        )
        .join('\n---\n\n')}`,
  );

export const anyPath = fc.constantFrom(
  'acme/acme.md',
  'acme/ada.md',
  'acme/bo.md',
  'acme/mail.md',
  'notes.md',
  'Data.md',
);

/** The text of a note: an entity, a section, a thread or prose, whole or broken. */
export const anyText = fc
  .oneof(entity, section, thread, prose)
  .map(text => text.replace(/^--- (?=\S)/gm, ''));

/** A few notes as a fixture. */
export const anyNotes = fc
  .uniqueArray(fc.tuple(anyPath, anyText), { minLength: 1, maxLength: 5, selector: ([at]) => at })
  .map(notes => notes.map(([at, text]) => `--- ${at}\n${text}\n`).join(''));
