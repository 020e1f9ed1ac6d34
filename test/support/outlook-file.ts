import CFB from 'cfb';

/** Properties of an Outlook file (MS-OXPROPS): texts by their number, which is `0037` for the subject, in Unicode. */
export type Texts = Readonly<Record<string, string>>;

export interface OutlookMail {
  readonly texts: Texts;
  /** Whether texts are in the code page instead, and in which. */
  readonly codePage?: number;
  /** ISO 8601. */
  readonly sent?: string;
  readonly html?: Uint8Array;
  /** As it is stored, compressed or not. */
  readonly rtf?: Uint8Array;
  readonly recipients?: readonly { readonly kind: 'to' | 'cc' | 'bcc'; readonly texts: Texts }[];
  readonly attachments?: readonly (Texts | OutlookMail)[];
}

/** A .msg as Outlook saves it (MS-OXMSG): a compound file with a stream for each property. */
export function outlookFile(mail: OutlookMail): Uint8Array {
  const file = CFB.utils.cfb_new();
  addMail(file, '', mail, 32);
  for (const id of ['0002', '0003', '0004'])
    CFB.utils.cfb_add(file, `/__nameid_version1.0/__substg1.0_${id}0102`, []);
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }) as Buffer);
}

const KINDS = { to: 1, cc: 2, bcc: 3 } as const;

function addMail(file: CFB.CFB$Container, folder: string, mail: OutlookMail, header: number): void {
  const { texts, codePage, sent, html, rtf, recipients = [], attachments = [] } = mail;
  const fixed = [
    ...(sent === undefined ? [] : [numbers(0x00390040, 6, ...fileTime(sent))]),
    ...(codePage === undefined ? [] : [numbers(0x3ffd0003, 6, codePage, 0)]),
  ];
  addTexts(file, folder, texts, { header, fixed, codePage });
  if (html) CFB.utils.cfb_add(file, `${folder}/__substg1.0_10130102`, Buffer.from(html));
  if (rtf) CFB.utils.cfb_add(file, `${folder}/__substg1.0_10090102`, Buffer.from(rtf));
  for (const [at, { kind, texts: own }] of recipients.entries())
    addTexts(file, `${folder}/__recip_version1.0_#0000000${at}`, own, {
      header: 8,
      fixed: [numbers(0x0c150003, 6, KINDS[kind], 0)],
    });
  for (const [at, attachment] of attachments.entries()) {
    const place = `${folder}/__attach_version1.0_#0000000${at}`;
    if (isMail(attachment)) {
      addTexts(file, place, { '3001': 'attached' }, { header: 8, fixed: [] });
      addMail(file, `${place}/__substg1.0_3701000D`, attachment, 24);
    } else addTexts(file, place, attachment, { header: 8, fixed: [] });
  }
}

const isMail = (attachment: Texts | OutlookMail): attachment is OutlookMail =>
  typeof attachment['texts'] === 'object';

interface Layout {
  /** Bytes before the rows of the property stream. */
  readonly header: number;
  readonly fixed: readonly Buffer[];
  readonly codePage?: number | undefined;
}

function addTexts(
  file: CFB.CFB$Container,
  folder: string,
  texts: Texts,
  { header, fixed, codePage }: Layout,
): void {
  const type = codePage === undefined ? '001F' : '001E';
  const rows = Object.entries(texts).map(([id, text]) => {
    const content = Buffer.from(text, codePage === undefined ? 'utf16le' : 'latin1');
    CFB.utils.cfb_add(file, `${folder}/__substg1.0_${id.toUpperCase()}${type}`, content);
    return numbers(Number.parseInt(`${id}${type}`, 16), 6, content.length + 2, 0);
  });
  const stream = Buffer.concat([Buffer.alloc(header), ...fixed, ...rows]);
  CFB.utils.cfb_add(file, `${folder}/__properties_version1.0`, stream);
}

const numbers = (...values: readonly number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);

/** Steps of 100 nanoseconds since 1601, the lower half first. */
function fileTime(date: string): [low: number, high: number] {
  const ticks = (BigInt(Date.parse(date)) + 11_644_473_600_000n) * 10_000n;
  return [Number(ticks & 0xffffffffn), Number(ticks >> 32n)];
}
