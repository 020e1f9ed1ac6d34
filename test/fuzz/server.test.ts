import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CancellationTokenSource, type WorkspaceEdit } from 'vscode-languageserver/node';
import { diskFolder } from '../support/disk-folder.ts';
import { readFixture } from '../support/fixture.ts';
import { cases, minutes } from './budget.ts';
import { Editor } from './editor.ts';
import { anyNotes, anyPath, anyText } from './notes.ts';
import { answersOf } from './questions.ts';

/** What is done to a folder of notes and a server that follows it. */
type Step = (editor: Editor) => Promise<void>;
interface Named {
  readonly step: Step;
  /** How a counterexample shows it. */
  readonly [fc.toStringMethod]: () => string;
}

const step = <Given extends readonly unknown[]>(
  title: string,
  given: { readonly [At in keyof Given]: fc.Arbitrary<Given[At]> },
  act: (editor: Editor, ...given: Given) => Promise<void>,
): fc.Arbitrary<Named> =>
  fc.tuple<[...Given]>(...given).map(values => ({
    [fc.toStringMethod]: () => `${title} ${values.map(value => JSON.stringify(value)).join(' ')}`,
    step: editor => act(editor, ...values),
  }));

const fraction = fc.integer({ min: 0, max: 1000 }).map(at => at / 1000);
const someText = fc.oneof(
  anyText,
  anyText.map(text => `\ufeff${text}`),
);
const fewText = fc.oneof(
  anyText.map(text => text.slice(0, 12)),
  fc.constantFrom('', '\n', ' Ada Park ', '[['),
);
const id = fc.constantFrom(
  'acme/ada',
  'acme/bo',
  'acme/acme',
  'Data',
  'notes',
  '?person/ada-park',
  '?person/bo-lind',
);
// Of a file that cannot be read a server keeps what it said before, which one that has just been started does not know.
const RULES = [
  '',
  'exclude: ["acme/mail.md"]\n',
  'include: ["acme/**"]\n',
  'ignored: [Ada]\n',
  'distinct:\n  - a: b\n',
  'exclude: ["", "acme/mail.md"]\nignored: [Ada]\n',
  'exclude: ["[", 3, "/"]\ninclude: "acme/**"\nunknown: {a: b}\n',
  '<<<<<<< ours\nignored: [Ada]\n=======\nignored: [Bo]\n>>>>>>> theirs\n',
];
const BROKEN_RULES = ['exclude: [acme/mail.md\n', 'ignored: {Ada\n', '\u0000', '- Ada\n'];
const SETTINGS = [
  {},
  { suggestions: { enabled: false } },
  { completion: { insert: 'wikilink' } },
  { hover: { enabled: false }, inlayHints: { enabled: true }, codeLens: { enabled: true } },
  { diagnostics: { missingEntity: 'error', unknown: 3 }, rename: { keepOldNameAsAlias: false } },
];

/** Asks for an edit, holds it against that of a server that has just been started, and applies it. */
async function edited(editor: Editor, method: string, params: object): Promise<void> {
  const answer = await editor.ask(method, params);
  const other = await editor.fresh();
  const expected = await other.ask(method, params);
  await other.end();
  expect(answer).toEqual(expected);
  const edit = editOf(answer);
  if (edit) await editor.apply(edit);
}

function editOf(answer: unknown): WorkspaceEdit | undefined {
  if (typeof answer !== 'object' || answer === null || 'error' in answer) return undefined;
  return 'edit' in answer ? (answer.edit as WorkspaceEdit) : answer;
}

const change = (editor: Editor, action: object): Promise<void> =>
  edited(editor, 'accountNotes/change', {
    folder: editor.uri('').replace(/\/$/, ''),
    action,
    isConfirmed: true,
  });

const anyStep: fc.Arbitrary<Named> = fc.oneof(
  {
    weight: 8,
    arbitrary: step('type in', [anyPath, fraction, fc.nat(8), fewText], (editor, ...to) =>
      editor.type(...to),
    ),
  },
  { weight: 3, arbitrary: step('save', [anyPath], (editor, at) => editor.save(at)) },
  { weight: 2, arbitrary: step('close', [anyPath], (editor, at) => editor.close(at)) },
  {
    weight: 4,
    arbitrary: step('write behind the back', [anyPath, someText], (editor, ...to) =>
      editor.write(...to, false),
    ),
  },
  {
    weight: 1,
    arbitrary: step('delete behind the back', [anyPath], (editor, at) => editor.write(at, undefined, false)),
  },
  { weight: 3, arbitrary: step('write', [anyPath, someText], (editor, ...to) => editor.write(...to)) },
  { weight: 1, arbitrary: step('delete', [anyPath], (editor, at) => editor.write(at, undefined)) },
  {
    weight: 2,
    arbitrary: step('move', [anyPath, anyPath], async (editor, from, to) => {
      const text = editor.texts().get(from);
      if (text === undefined || editor.texts().has(to)) return;
      const files = [{ oldUri: editor.uri(from), newUri: editor.uri(to) }];
      await edited(editor, 'workspace/willRenameFiles', { files });
      const moved = editor.texts().get(from);
      await editor.write(from, undefined);
      await editor.write(to, moved);
    }),
  },
  {
    weight: 1,
    arbitrary: step('rule by', [fc.constantFrom(...RULES), fc.boolean()], (editor, ...to) =>
      editor.write('account-notes.yaml', ...to),
    ),
  },
  {
    weight: 1,
    // While a file of rules is being typed there is no one right answer, but what follows has one again.
    arbitrary: step('break and mend rules by', [fc.constantFrom(...BROKEN_RULES)], async (editor, text) => {
      const rules = editor.texts().get('account-notes.yaml');
      await editor.write('account-notes.yaml', text);
      await editor.ask('workspace/symbol', { query: '' });
      await editor.write('account-notes.yaml', rules);
    }),
  },
  {
    weight: 1,
    arbitrary: step('have git ignore', [fc.constantFrom('', 'acme/bo.md\n', 'Data*\n')], (editor, text) =>
      editor.write('.gitignore', text),
    ),
  },
  {
    weight: 1,
    arbitrary: step('configure', [fc.constantFrom(...SETTINGS)], (editor, to) => editor.configure(to)),
  },
  {
    weight: 3,
    arbitrary: step('ask and cancel', [anyPath], async (editor, at) => {
      const { connection } = editor.client;
      const textDocument = { uri: editor.uri(at) };
      for (const [id, method] of [
        'workspace/diagnostic',
        'accountNotes/timeline',
        'textDocument/hover',
      ].entries()) {
        const source = new CancellationTokenSource();
        const params = {
          textDocument,
          ...textDocument,
          position: { line: id, character: 2 },
          previousResultIds: [],
        };
        const asked = connection.sendRequest(method, params, source.token);
        source.cancel();
        await asked.catch(() => {});
      }
    }),
  },
  {
    weight: 3,
    arbitrary: step(
      'rename at',
      [anyPath, fraction, fc.constantFrom('Eve Moss', 'Ada Stone', 'Data', 'Bo', '')],
      async (editor, at, from, newName) => {
        const text = editor
          .texts()
          .get(at)
          ?.replace(/^\ufeff/, '');
        if (text === undefined) return;
        const names = [...text.matchAll(/Ada Park|Bo Lind|Data Platform|Atlas|ada|bo/g)];
        const start = names[Math.floor(from * names.length)]?.index ?? Math.floor(from * text.length);
        const line = text.slice(0, start).split(/\r\n|\r|\n/);
        const position = { line: line.length - 1, character: line.at(-1)?.length ?? 0 };
        await edited(editor, 'textDocument/rename', {
          textDocument: { uri: editor.uri(at) },
          position,
          newName,
        });
      },
    ),
  },
  {
    weight: 2,
    arbitrary: step('merge', [id, id], (editor, entity, into) =>
      change(editor, { kind: 'merge', entity, into }),
    ),
  },
  {
    weight: 2,
    arbitrary: step('accept all', [], editor => change(editor, { kind: 'acceptAll', account: null })),
  },
  {
    weight: 1,
    arbitrary: step('make a note for', [id], (editor, entity) => change(editor, { kind: 'create', entity })),
  },
  {
    weight: 1,
    arbitrary: step('ignore', [fc.constantFrom('Ada', 'Atlas')], (editor, name) =>
      change(editor, { kind: 'ignore', name }),
    ),
  },
  { weight: 2, arbitrary: step('undo', [], editor => editor.undo()) },
);

/**
 * Everything a server answers after these steps is what one answers that has just been started, and nothing went wrong in
 * it. Gives how many edits were applied.
 */
async function holds(root: string, notes: string, steps: readonly Named[]): Promise<number> {
  fs.rmSync(root, { recursive: true, force: true });
  fs.mkdirSync(root);
  // A server that has been awake stays so, but one that is started sleeps where nothing is about an account.
  fs.writeFileSync(path.join(root, 'zoe.md'), '---\ntype: person\n---\n# Zoe Quill\n');
  const editor = await Editor.on(root);
  for (const [at, text] of readFixture(notes).texts) await editor.write(at, text);
  for (const { step: act } of steps) await act(editor);
  await editor.leave();
  // Whatever ends in an edit has the server look at the disk.
  await editor.ask('accountNotes/createAccount', { folder: editor.uri('').replace(/\/$/, ''), name: 'Beta' });
  const other = await editor.fresh();
  await other.leave();
  const [answers, expected] = [await answersOf(editor), await answersOf(other)];
  const errors = [...editor.errors, ...other.errors];
  await other.end();
  await editor.end();
  expect(errors).toEqual([]);
  expect(answers).toEqual(expected);
  return editor.applied;
}

test(
  'whatever is typed, saved, moved, decided and undone, a server answers as one that has just been started',
  async () => {
    const root = path.join(diskFolder('').root, 'notes');
    const done = { cases: 0, steps: 0, edits: 0 };
    const steps = fc.array(anyStep, { minLength: 1, maxLength: 60, size: 'max' });
    await fc.assert(
      fc.asyncProperty(anyNotes, steps, async (notes, some) => {
        done.cases++;
        done.steps += some.length;
        done.edits += await holds(root, notes, some);
      }),
      { ...cases(25), verbose: 1 },
    );
    if (process.env['FUZZ_MINUTES']) process.stdout.write(`${JSON.stringify(done)}\n`);
  },
  minutes(12),
);
