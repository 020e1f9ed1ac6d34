import fs from 'node:fs';
import { Bench as Tinybench } from 'tinybench';
import { NoteIndex } from '../../src/index/note-index.ts';
import { findMentions } from '../../src/index/mentions/find-mentions.ts';
import type { NotePath } from '../../src/model/note-path.ts';
import { parseNote } from '../../src/parse/parse-note.ts';
import type { Bench } from './bench.ts';
import type { Corpus } from './corpus.ts';
import { walk } from './jobs/walk.ts';
import type { Figure } from './report.ts';

type AhoCorasick = new (keywords: string[]) => { matchInText(text: string): unknown[] };

/** Work on texts that stand in memory, in MB/s. */
export async function inMemory(bench: Bench, corpus: Corpus, names: readonly string[]): Promise<Figure[]> {
  const notes = [...walk(corpus.root)].map(file => ({
    path: file.slice(corpus.root.length + 1) as NotePath,
    text: fs.readFileSync(file, 'utf8'),
  }));
  const threads = notes.filter(({ path }) => path.includes('/threads/'));
  const megabytes = (texts: readonly { readonly text: string }[]): number =>
    texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const speed = async (size: number, work: () => unknown): Promise<number[]> => {
    const tinybench = new Tinybench({
      iterations: bench.rounds,
      time: 0,
      warmupIterations: 1,
      warmupTime: 0,
      retainSamples: true,
    });
    tinybench.add('work', () => void work());
    const [task] = await tinybench.run();
    const result = task?.result;
    if (!result || !('latency' in result)) throw new Error('Nothing was measured.');
    return (result.latency.samples ?? []).map(ms => (size / ms) * 1000);
  };
  const parsed = notes.map(({ path, text }) => parseNote(path, text));
  const defining = names.map((name, at) =>
    parseNote(`names/${at}.md` as NotePath, `---\ntype: system\n---\n# ${name}\n`),
  );
  const { directory } = NoteIndex.of(defining, { readsSentences: false });
  const prose = parsed.map(note => ({ ...note, text: note.prose.text }));
  const { AhoCorasick } = bench.rivals.require('@monyone/aho-corasick/fast') as {
    readonly AhoCorasick: AhoCorasick;
  };
  const automaton = new AhoCorasick([...names]);
  return [
    {
      work: `finding ${names.length.toLocaleString('en')} names in text in memory`,
      unit: 'MB/s',
      ours: await speed(megabytes(prose), () => parsed.map(note => findMentions(note, directory).mentions)),
      rival: {
        name: '@monyone/aho-corasick/fast',
        runs: await speed(megabytes(prose), () => prose.map(({ text }) => automaton.matchInText(text))),
      },
      bar: { is: 'least', of: 3 },
    },
    {
      work: 'reading Markdown (prose, links, fields, threads)',
      unit: 'MB/s',
      ours: await speed(megabytes(notes), () => notes.map(({ path, text }) => parseNote(path, text))),
    },
    {
      work: 'reading statements and candidates of threads',
      unit: 'MB/s',
      ours: await speed(megabytes(threads), () =>
        threads.map(({ path, text }) => parseNote(path, text).reading),
      ),
    },
  ];
}
