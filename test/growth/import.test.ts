import { afterAll, beforeAll, expect, test } from 'vitest';
import { importedInto, mailFile } from '../support/imported.ts';
import { StepCounter } from '../support/steps-counted.ts';

/** Twice as much may cost so many times as much. */
const MOST = 2.3;

const counter = new StepCounter();
beforeAll(() => counter.start());
afterAll(() => counter.stop());

interface Given {
  readonly subject?: string;
  readonly answers?: number;
  readonly body?: string;
}

function mail(at: number, { subject = 'Plan', answers, body = 'All is well.' }: Given): Uint8Array {
  const date = new Date(Date.UTC(2020, 0, 1 + at)).toUTCString().replace('GMT', '+0000');
  const before = answers === undefined ? '' : `In-Reply-To: <${answers}@a.example>\n`;
  return mailFile(
    `From: Ada Park <ada@a.example>\nTo: ben@b.example\nSubject: ${subject}\nDate: ${date}\nMessage-ID: <${at}@a.example>\n${before}\n${body}\n`,
  );
}

const many = (count: number, made: (at: number) => Uint8Array): Uint8Array[] =>
  Array.from({ length: count }, (_, at) => made(at));

const MAILS: Readonly<
  Record<string, { readonly from: number; readonly mails: (n: number) => Uint8Array[] }>
> = {
  'the mails of one conversation': {
    from: 60,
    mails: n => many(n, at => mail(at, at > 0 ? { answers: at - 1 } : {})),
  },
  'the mails of one subject without an id to follow': { from: 60, mails: n => many(n, at => mail(at, {})) },
  'the answers without an id to follow': {
    from: 60,
    mails: n => many(n, at => mail(at, { subject: 'Re: Plan' })),
  },
  'the conversations': { from: 60, mails: n => many(n, at => mail(at, { subject: `Plan ${at}` })) },
  'the lines of a mail': {
    from: 200,
    mails: n => [mail(1, { body: 'Bo Lind called, and I wrote it down.\n'.repeat(n) })],
  },
  'the quoted lines of a mail': {
    from: 200,
    mails: n => [mail(1, { body: '> Bo Lind called.\n> > Who?\n'.repeat(n) })],
  },
};

test.each(Object.entries(MAILS))(
  'twice %s cost an import about twice as much at most',
  async (_what, { from, mails }) => {
    // What is compiled at the first call is no cost of the second.
    await importedInto(new Map(), mails(2));
    const costOf = async (files: Uint8Array[]): Promise<readonly [first: number, again: number]> => {
      counter.take();
      const notes = await importedInto(new Map(), files);
      const first = counter.take();
      await importedInto(notes, files);
      return [first, counter.take()];
    };
    const [once, twice] = [await costOf(mails(from)), await costOf(mails(2 * from))];
    expect(twice[0]).toBeLessThanOrEqual(MOST * once[0]);
    expect(twice[1]).toBeLessThanOrEqual(MOST * once[1]);
  },
);
