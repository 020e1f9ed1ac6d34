import type { GeneratedMail, Writer } from './generated-mail.ts';
import { localDate } from './mail-programs.ts';

/** A mail as its writer's program sends it, in one of three shapes: charset, encoding and parts. */
export function sentMail(mail: GeneratedMail, shape: number): Uint8Array {
  const { program } = mail.from;
  const head = headersOf(mail);
  const text = program === 'thunderbird' ? flowed(mail.text) : mail.text;
  const type = program === 'thunderbird' ? 'text/plain; format=flowed' : 'text/plain';
  if (program === 'notes' || (program === 'outlook' && shape === 0))
    return file(head, part(`${type}; charset=utf-8`, 'base64', text));
  if (program === 'apple' || program === 'thunderbird')
    return file(head, part(`${type}; charset=utf-8`, shape === 0 ? '8bit' : 'quoted-printable', text));
  const page = pageOf(mail.text);
  if (shape === 1) return file(head, page);
  const parts = [part(`${type}; charset="utf-8"`, 'quoted-printable', text), page];
  return file(
    head,
    `Content-Type: multipart/alternative;\n boundary="=_${mail.token}"\n\nThis is a message in several parts.\n${parts.map(each => `--=_${mail.token}\n${each}\n`).join('')}--=_${mail.token}--\n`,
  );
}

/** A mail that has HTML only. */
export const pageMail = (mail: GeneratedMail): Uint8Array => file(headersOf(mail), pageOf(mail.text));

const file = (head: string, body: string): Uint8Array =>
  new TextEncoder().encode(`${head}MIME-Version: 1.0\n${body}`.replaceAll('\n', '\r\n'));

function headersOf(mail: GeneratedMail): string {
  const { from, to, cc, sent, subject, id, answers } = mail;
  const { weekday, day, month, year, clock } = localDate({ sent }, from);
  const minutes = Math.abs(from.offset);
  const zone = `${from.offset < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`;
  const ids = earlier(mail).map(each => `<${each.id}>`);
  // Outlook keeps the whole way; Notes says the mail that is answered only.
  const references = from.program === 'notes' ? ids.slice(-1) : ids;
  return [
    `Received: from mx.example by mx.example; ${weekday}, ${day} ${month} ${year} ${clock}:07 ${zone}`,
    `From: ${person(from)}`,
    `To: ${to.map(person).join(',\n ')}`,
    ...(cc.length === 0 ? [] : [`Cc: ${cc.map(person).join(',\n ')}`]),
    `Subject: ${word(subject)}`,
    `Date: ${weekday}, ${day} ${month} ${year} ${clock}:00 ${zone}`,
    `Message-ID: <${id}>`,
    ...(answers ? [`In-Reply-To: <${answers.id}>`] : []),
    ...(references.length === 0 ? [] : [`References: ${references.join('\n ')}`]),
    '',
  ].join('\n');
}

function earlier({ answers }: GeneratedMail): readonly GeneratedMail[] {
  return answers ? [...earlier(answers), answers] : [];
}

const word = (text: string): string =>
  /^[ -~]*$/u.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
const person = ({ name, address }: Writer): string => `${word(name)} <${address}>`;

function part(type: string, encoding: string, text: string): string {
  const written =
    encoding === 'base64'
      ? Buffer.from(text).toString('base64').replace(/.{76}/gu, '$&\n')
      : encoding === '8bit'
        ? text
        : quotedPrintable(text);
  return `Content-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n${written}\n`;
}

const quotedPrintable = (text: string): string =>
  text
    .split('\n')
    .map(line =>
      [...Buffer.from(line)]
        .map((byte, at, all) =>
          (byte > 32 && byte < 127 && byte !== 61) || (byte === 32 && at < all.length - 1)
            ? String.fromCharCode(byte)
            : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
        )
        .join('')
        .replace(/(?:=..|[^=]){60,70}(?=.)/gu, '$&=\n'),
    )
    .join('\n');

/** Long lines broken at blanks, which stay at their ends. */
const flowed = (text: string): string =>
  text
    .split('\n')
    .map(line => {
      const marks = /^>*/u.exec(line)?.[0] ?? '';
      return line.replace(/.{50,68} (?=\S)/gu, `$&\n${marks === '' ? '' : `${marks} `}`);
    })
    .join('\n');

/** Lines as Outlook and Gmail dress them, a quote as a quote. */
function pageOf(text: string): string {
  const lines = text.split('\n').map(line => {
    const depth = /^(?:> ?)*/u.exec(line)?.[0].replaceAll(' ', '').length ?? 0;
    const said = line.replace(/^(?:> ?)*/u, '');
    const escaped = said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return `${'<blockquote>'.repeat(depth)}<div>${escaped === '' ? '<br>' : escaped}</div>${'</blockquote>'.repeat(depth)}`;
  });
  const body = lines.join('\n').replace(/(?:<\/blockquote>)+\n(?:<blockquote>)+/gu, joint);
  const page = `<html><head><style>div { margin: 0 }</style></head><body>${body}</body></html>`;
  return part('text/html; charset=utf-8', 'quoted-printable', page);
}

/** Between two quoted lines only so many quotes end and begin as differ. */
function joint(between: string): string {
  const closed = between.split('</blockquote>').length - 1;
  const opened = between.split('<blockquote>').length - 1;
  const same = Math.min(closed, opened);
  return `${'</blockquote>'.repeat(closed - same)}\n${'<blockquote>'.repeat(opened - same)}`;
}
