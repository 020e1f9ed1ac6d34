import type { Address, Signature, SignaturePart } from '../../model/thread.ts';
import { foldName } from '../../text/names.ts';
import type { QuotedLine } from '../../text/quoted-lines.ts';
import type { Span } from '../../text/span.ts';
import { mailAddressIn } from './addresses.ts';

type Parts = { -readonly [Key in Exclude<keyof Signature, 'span'>]: SignaturePart };

const role =
  /\b(?:vp|svp|evp|avp|vice president|president|director|head|lead|manager|engineer|architect|developer|c[efiomprst]o|ciso|chief|founder|co-founder|partner|principal|consultant|analyst|officer|scientist|specialist|representative|executive|associate|coordinator|administrator|strategist|evangelist|designer|researcher|professor|counsel|owner|leiter|leiterin|geschäftsführer|geschäftsführerin|directeur|directrice|responsable|ingénieur|ingeniero|ingeniera|gerente|jefe|jefa)\b/iu;
const company =
  /(?:^|[\s,])(?:inc|llc|ltd|limited|gmbh|ag|corp|corporation|co|company|s\.?a|s\.?l|b\.?v|plc|group|labs|kg|se|oy|ab|as)\.?$/iu;
const phone = /(?:\+|\(|\d)[\d\s().\-/\u00a0]{6,24}\d/u;
const phoneLabel =
  /^(?:t|m|p|o|c|d|tel|telephone|phone|mobile|cell|office|direct|fon|mobil|telefon|tél|móvil)[.:]*\s*$/iu;
const site = /^(?:https?:\/\/)?(?:[\p{L}\d-]{1,63}\.){1,5}\p{L}{2,24}(?:\/\S*)?$/u;
const between = /\s*[|•·]\s*|\s+[-–—]\s+|\t+| {3,}/gu;

/**
 * What a signature tells. The first of each kind counts. An organization needs a sign of its own: "Role, Company" or
 * "Role at Company", a company's legal form, or the domain of the author's address.
 */
export function signatureParts(
  text: string,
  lines: readonly QuotedLine[],
  author: Address,
): Omit<Signature, 'span'> {
  const parts: Partial<Parts> = {};
  for (const line of lines) {
    if (line.to - line.from > 200) continue;
    for (const piece of pieces(text, line)) readPiece(text, piece, author, parts);
  }
  return parts;
}

function pieces(text: string, { from, to }: Span): readonly Span[] {
  const line = text.slice(from, to);
  const found: Span[] = [];
  let start = 0;
  for (const mark of line.matchAll(between)) {
    found.push({ from: from + start, to: from + mark.index });
    start = mark.index + mark[0].length;
  }
  found.push({ from: from + start, to });
  return found.map(piece => trimmed(text, piece)).filter(piece => piece.from < piece.to);
}

const edge = /[\s*_,;:\\\ufffc]/u;

function trimmed(text: string, span: Span): Span {
  let { from, to } = span;
  while (from < to && edge.test(text[from] ?? '')) from++;
  while (from < to && edge.test(text[to - 1] ?? '')) to--;
  return { from, to };
}

function readPiece(text: string, piece: Span, author: Address, parts: Partial<Parts>): void {
  const said = text.slice(piece.from, piece.to);
  const part = (span: Span): SignaturePart => ({
    text: text.slice(span.from, span.to).replace(/[*\\]/gu, ''),
    span,
  });
  const address = mailAddressIn(text, piece);
  if (address) {
    parts.email ??= part(address);
    return;
  }
  const number = phone.exec(said);
  if (number && isPhone(number[0], said.slice(0, number.index))) {
    const from = piece.from + number.index;
    parts.phone ??= part({ from, to: from + number[0].length });
    return;
  }
  const label = /^(?:web|www|url|website|site)\s*:\s*/iu.exec(said)?.[0].length ?? 0;
  if (site.test(said.slice(label))) {
    parts.url ??= part({ from: piece.from + label, to: piece.to });
    return;
  }
  readWords(text, piece, author, parts);
}

const isPhone = (number: string, before: string) =>
  number.replace(/\D/gu, '').length >= 7 &&
  !/^\d{4}-\d\d-\d\d$/u.test(number) &&
  (before === '' || phoneLabel.test(before.trim()) || number.startsWith('+'));

/** Name, role and organization: the pieces that are words. */
function readWords(text: string, piece: Span, author: Address, parts: Partial<Parts>): void {
  const said = text.slice(piece.from, piece.to);
  const part = (span: Span): SignaturePart => ({
    text: text.slice(span.from, span.to).replace(/[*\\]/gu, ''),
    span,
  });
  const name = foldName(author.name ?? '');
  const comma = said.indexOf(',');
  const head = comma < 0 ? said : said.slice(0, comma);
  if (
    !parts.name &&
    !parts.role &&
    (foldName(head.replace(/[*\\]/gu, '')) === name || isUnknownName(head, author))
  ) {
    parts.name = part({ from: piece.from, to: piece.from + head.length });
    if (comma > 0)
      readWords(text, trimmed(text, { from: piece.from + comma + 1, to: piece.to }), author, parts);
    return;
  }
  if (role.test(said)) {
    if (parts.role) return;
    const employer = employerIn(said);
    parts.role = part(
      trimmed(text, { from: piece.from, to: piece.from + (employer?.roleEnd ?? said.length) }),
    );
    if (employer)
      parts.organization ??= part(trimmed(text, { from: piece.from + employer.start, to: piece.to }));
    return;
  }
  const bare = said.replace(/[*\\]/gu, '');
  if (company.test(bare) || isDomain(bare, author)) parts.organization ??= part(piece);
}

const isUnknownName = (said: string, author: Address) =>
  author.name === undefined &&
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(said) &&
  !role.test(said);

/** "Senior Architect, Larkfield Storage" and "CTO at Larkfield": the employer begins at `start`. */
function employerIn(said: string): { readonly roleEnd: number; readonly start: number } | undefined {
  const at = /\s(?:at|@|bei|chez|en)\s+(?=\p{Lu})/u.exec(said);
  if (at) return { roleEnd: at.index, start: at.index + at[0].length };
  const comma = said.lastIndexOf(',');
  const after = said.slice(comma + 1).trim();
  const isName = comma > 0 && /^\p{Lu}/u.test(after) && !role.test(after) && after.split(/\s+/u).length <= 4;
  return isName && !areas.test(after) ? { roleEnd: comma, start: comma + 1 } : undefined;
}

/** What follows a comma in a title is often what somebody looks after, not who employs them. */
const areas =
  /^(?:global|emea|apac|amer|americas|north america|europe|asia|dach|usa?|uk|germany|france|spain|west|east|north|south|central|engineering|sales|marketing|product|products|operations|finance|partnerships|alliances|business development|customer success|infrastructure|platform|data|security|it|research|strategy|legal|procurement|hr|people)\b/iu;

/** Whether "Vast Data" is what "vast-data.example" stands for. */
function isDomain(said: string, { address }: Address): boolean {
  const labels = (address?.slice(address.indexOf('@') + 1) ?? '').toLowerCase().split('.');
  const letters = said.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length > 2 && labels.slice(0, -1).some(label => label.replaceAll('-', '') === letters);
}
