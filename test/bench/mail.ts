import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { generateMails } from '../support/generate-mails.ts';
import { pageMail, sentMail } from '../support/sent-mail.ts';
import type { Bench } from './bench.ts';
import { inTurns, timeOf } from './measure.ts';
import type { Figure } from './report.ts';

/** Taking in mailboxes, beside what only takes their mails apart: mails with text, with HTML only, and with large files. */
export async function mailImport(bench: Bench, mails: number): Promise<Figure[]> {
  const job = (how: string, box: string): (() => number) => {
    const args = [bench.job('mail-box'), how, box];
    return () => timeOf(process.execPath, args);
  };
  const text = boxOf(bench, 'text', mails);
  const html = boxOf(bench, 'html', Math.ceil(mails / 3));
  const large = boxOf(bench, 'large', Math.ceil(mails / 10));
  const texts = await inTurns(bench.rounds, { ours: job('ours', text), rival: job('postal-mime', text) });
  const pages = await inTurns(bench.rounds, { ours: job('ours', html), rival: job('rehype', html) });
  const peaks = await inTurns(bench.rounds, {
    idle: () => peakOf(bench, 'idle', large),
    ours: () => peakOf(bench, 'ours', large),
  });
  const size = `${Math.round(fs.statSync(large).size / 1e6)} MB`;
  return [
    {
      work: `taking in a mailbox of ${mails.toLocaleString('en')} mails with text`,
      unit: 'ms',
      ours: texts.ours,
      rival: { name: 'postal-mime, nothing written', runs: texts.rival },
      told: 'share',
      bar: { is: 'most', of: 1.5 },
    },
    {
      work: 'taking in mails that have HTML only',
      unit: 'ms',
      ours: pages.ours,
      rival: { name: 'postal-mime and rehype-remark', runs: pages.rival },
      told: 'share',
      bar: { is: 'most', of: 1.3 },
    },
    {
      work: `memory above idle, taking in ${size} of mails with attached files`,
      unit: 'MB',
      ours: peaks.ours.map((peak, at) => peak - (peaks.idle[at] ?? 0)),
      bar: { is: 'most', of: 150 },
    },
  ];
}

function peakOf(bench: Bench, how: string, box: string): number {
  const { stdout, status, stderr } = spawnSync(process.execPath, [bench.job('mail-box'), how, box]);
  if (status !== 0) throw new Error(stderr.toString());
  return Number(stdout.toString());
}

/** A mailbox file with so many generated mails; `large`: half a megabyte is attached to each, to every fiftieth ten. */
function boxOf({ home }: Bench, kind: 'text' | 'html' | 'large', mails: number): string {
  const file = path.join(home, `${kind}-${mails}.mbox`);
  if (fs.existsSync(file)) return file;
  const opened = fs.openSync(`${file}.part`, 'w');
  for (const [at, mail] of generateMails(mails, 5).flat().entries()) {
    const bytes = kind === 'html' ? pageMail(mail) : sentMail(mail, at % 2 === 0 ? 0 : 2);
    fs.writeSync(opened, `From ${mail.from.address} Mon Jan  6 08:00:00 2025\n`);
    fs.writeSync(
      opened,
      kind === 'large' ? withFile(bytes, at % 50 === 0 ? 9_000_000 : 330_000) : Buffer.from(bytes),
    );
    fs.writeSync(opened, '\n');
  }
  fs.closeSync(opened);
  fs.renameSync(`${file}.part`, file);
  return file;
}

/** The mail as the first part of one that has a file of so many letters behind it. */
function withFile(mail: Uint8Array, letters: number): Buffer {
  const source = Buffer.from(mail).toString();
  const split = source.indexOf('MIME-Version');
  const line = `${'UmVhZCBtZSE'.repeat(7).slice(0, 76)}\r\n`;
  const type = 'Content-Type: application/pdf; name="plan.pdf"\r\nContent-Transfer-Encoding: base64';
  const parts = [
    source.slice(source.indexOf('\n', split) + 1),
    `${type}\r\n\r\n${line.repeat(Math.ceil(letters / line.length))}`,
  ];
  return Buffer.from(
    `${source.slice(0, split)}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="with-file"\r\n\r\n${parts.map(part => `--with-file\r\n${part}\r\n`).join('')}--with-file--\r\n`,
  );
}
