import fs from 'node:fs';
import path from 'node:path';
import { BRIEF, type BriefResult } from '../../src/protocol/brief.ts';
import { COVERAGE, type CoverageResult } from '../../src/protocol/coverage.ts';
import {
  ORGANIZATION,
  type OrganizationNode,
  type OrganizationResult,
} from '../../src/protocol/organization.ts';
import type { Bench } from './bench.ts';
import type { Corpus } from './corpus.ts';
import { Dice } from './dice.ts';
import { walk } from './jobs/walk.ts';
import { NotesServer } from './language-server.ts';
import { inTurns, timed } from './measure.ts';
import type { Figure } from './report.ts';

const AS_OF = '2026-06-30';
const OURS = Array.from({ length: 20 }, (_, at) => `Uma Kell${String.fromCodePoint(97 + at)}`);

/** Who is in touch with whom, and a brief, of an account of 2,000 people with mails, beside reading the folder at all. */
export async function contacts(bench: Bench, people: Corpus, mails: number): Promise<Figure[]> {
  const root = withMails(bench.home, people, mails);
  const cold: number[] = [];
  const ran = { coverage: [] as number[], account: [] as number[], person: [] as number[] };
  for (let round = 0; round < bench.rounds; round++) {
    const server = new NotesServer(root);
    await server.firstHover(people, bench.emptyFolder());
    await server.whole;
    cold.push(server.age);
    const { roots } = await server.connection.sendRequest<OrganizationResult>(ORGANIZATION, {});
    const account = roots.find(({ kind }) => kind === 'account')?.ref;
    const person = roots.flatMap(personIn)[0]?.ref;
    if (!account || !person) throw new Error('There is no account with people.');
    const brief = async (entity: string): Promise<void> => {
      const about = { folder: account.folder, about: { entity }, format: 'html', asOf: AS_OF };
      const found = await server.connection.sendRequest<BriefResult>(BRIEF, about);
      if (!('text' in found)) throw new Error(found.refusal);
    };
    // The first question counts: nothing of what it needs has been worked out before.
    ran.coverage.push(
      await timed(async () => {
        const found = await server.connection.sendRequest<CoverageResult>(COVERAGE, { asOf: AS_OF });
        if (found.people.length === 0) throw new Error('Nobody is in touch with anybody.');
      }),
    );
    const warm = await inTurns(1, {
      account: () => timed(() => brief(account.entity)),
      person: () => timed(() => brief(person.entity)),
    });
    ran.account.push(...warm.account);
    ran.person.push(...warm.person);
    await server.end();
  }
  const folder = `account of 2,000 people and ${mails.toLocaleString('en')} mails`;
  const share = (work: string, ours: readonly number[], of: number): Figure => ({
    work,
    unit: 'ms',
    ours,
    rival: { name: 'the cold index of the same folder', runs: cold },
    told: 'share',
    bar: { is: 'most', of },
  });
  return [
    share(`who is in touch with whom, ${folder}`, ran.coverage, 0.1),
    share('the brief of the account as a page, warm', ran.account, 0.2),
    share('the brief of a person as a page, warm', ran.person, 0.2),
  ];
}

const personIn = (node: OrganizationNode): OrganizationNode[] =>
  node.kind === 'person' ? [node] : node.children.flatMap(personIn);

/** The folder with threads of four mails, between one of ours and some of its people, over two years. */
function withMails(home: string, people: Corpus, mails: number): string {
  const root = path.join(home, `contacts-${mails}`);
  if (fs.existsSync(root)) return root;
  const half = `${root}.part`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.cpSync(people.root, half, { recursive: true });
  const notes = [...walk(half)].map(file => ({ file, text: fs.readFileSync(file, 'utf8') }));
  const names = notes.flatMap(({ text }) =>
    text.includes('type: person') ? (/^# (.*)$/mu.exec(text)?.[1] ?? []) : [],
  );
  const account = notes.find(({ text }) => text.includes('type: account'));
  const folder = path.join(account ? path.dirname(account.file) : half, 'threads');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(half, 'account-notes.yaml'), 'ours: [litware.example]\n');
  const dice = new Dice(3);
  for (let at = 0; at < mails / 4; at++)
    fs.writeFileSync(path.join(folder, `${at}.md`), thread(at, names, dice));
  fs.renameSync(half, root);
  return root;
}

function thread(number: number, names: readonly string[], dice: Dice): string {
  const mailbox = (name: string, domain: string): string =>
    `${name} <${name.toLowerCase().replace(/[^a-z]+/gu, '.')}@${domain}>`;
  const own = mailbox(dice.pick(OURS), 'litware.example');
  const theirs = [0, 1, 2].map(() => mailbox(dice.pick(names), 'theirs.example'));
  const start = Date.UTC(2024, 6, 1) + dice.under(720) * 24 * 3_600_000;
  const messages = [0, 1, 2, 3].map(at => {
    const [from, to] = at % 2 === 0 ? [theirs[at % 3] ?? own, own] : [own, theirs[0] ?? own];
    const moment = new Date(start + at * 5 * 3_600_000).toISOString();
    return `## ${moment.slice(0, 10)} ${moment.slice(11, 19)} — ${from}\n**Subject:** Plan ${number}\n**To:** ${to}\n**Cc:** ${theirs[1] ?? own}\n\n> We have looked at the plan. Could you send the figures before Friday?${at === 0 ? `\n> ${dice.pick(names)} reports to ${dice.pick(names)}.` : ''}\n`;
  });
  return `# Plan ${number}\n\n- Exported: 2026-06-30 10:00:00\n- Messages: 4\n---\n\n${messages.join('\n---\n\n')}`;
}
