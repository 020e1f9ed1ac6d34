import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNobody, type Message } from '../../../src/model/thread.ts';
import { readThread } from '../../../src/parse/thread.ts';
import { runs } from '../../support/runs.ts';
import { quotedThread, roughThread, type QuotedThread, type Writer } from './quoted-threads.ts';

/** The marks that a message says. */
const marksIn = (text: string, { body }: Message): readonly string[] =>
  body.flatMap(({ from, to }) => text.slice(from, to).match(/mark\d+x\d+/gu) ?? []);

const isBy = ({ author }: Message, writer: Writer): boolean =>
  author.address === writer.address || author.name === writer.name;

/** Marks that stand under somebody who did not write them, and those that nobody is credited with. */
function judged({ text, writers }: QuotedThread): {
  readonly wrong: readonly string[];
  readonly open: readonly string[];
} {
  const wrong: string[] = [];
  const open = new Set(writers.keys());
  for (const message of readThread(text)?.messages ?? [])
    for (const mark of marksIn(text, message)) {
      const writer = writers.get(mark);
      if (isNobody(message.author)) continue;
      if (writer && isBy(message, writer)) open.delete(mark);
      else wrong.push(`${mark} under ${message.author.name ?? message.author.address ?? ''}`);
    }
  return { wrong, open: [...open] };
}

test('whatever programs and languages wrote the quotes in a thread, nobody is credited with the words of somebody else', () => {
  fc.assert(
    fc.property(roughThread, thread => {
      expect(judged(thread).wrong).toEqual([]);
    }),
    runs(1000),
  );
});

test('what the known programs quote is credited to who wrote it, however deep, above, below and between', () => {
  fc.assert(
    fc.property(quotedThread, thread => {
      expect(judged(thread)).toEqual({ wrong: [], open: [] });
    }),
    runs(1000),
  );
});
