import { format } from 'node:util';
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

/** A test as a file tells of it, not run yet. */
export interface ToldTest {
  /** The file and the titles, the same in each run. */
  readonly id: string;
  readonly file: string;
  readonly run: () => unknown;
}

type Body = (...values: unknown[]) => unknown;

interface Teller {
  (title: string, body: Body): void;
  readonly each: (rows: readonly unknown[]) => (title: string, body: Body) => void;
}

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** What stands for vitest where tests are only collected, with vitest's own `expect`. */
export interface ToldVitest {
  readonly describe: Teller;
  readonly test: Teller;
  readonly expect: typeof chai.expect;
}

/** A `vitest` that keeps what it is told in `tests`; `fileNow` says whose turn it is. */
export function toldVitest(tests: ToldTest[], fileNow: () => string): ToldVitest {
  const titles: string[] = [];
  const known = new Map<string, number>();
  const group = (title: string, body: () => unknown): void => {
    titles.push(title);
    body();
    titles.pop();
  };
  const keep = (title: string, run: () => unknown): void => {
    const file = fileNow();
    const id = `${file}#${[...titles, title].join(' > ')}`;
    const times = (known.get(id) ?? 0) + 1;
    known.set(id, times);
    tests.push({ id: times > 1 ? `${id} (${times})` : id, file, run });
  };
  return { describe: tellerOf(group), test: tellerOf(keep), expect: chai.expect };
}

function tellerOf(tell: (title: string, body: () => unknown) => void): Teller {
  const each: Teller['each'] = rows => (title, body) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? (row as unknown[]) : [row];
      tell(titleOf(title, values), () => body(...values));
    }
  };
  return Object.assign((title: string, body: Body) => tell(title, () => body()), { each });
}

/** As many values as the title asks for. */
const titleOf = (title: string, values: readonly unknown[]): string =>
  format(title, ...values.slice(0, title.match(/%[a-z]/gu)?.length ?? 0));
