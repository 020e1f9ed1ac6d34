import type { Contact } from './contact.ts';

/**
 * Mails, each once, in the order in which they came: two exports may hold the same one, and quotes repeat it. The same
 * sender at the same second with the same subject is the same mail; of a quote, which may tell neither seconds nor subject,
 * sender and minute will do.
 */
export class RepeatedMails {
  readonly #mails: Contact[] = [];
  readonly #bySecond = new Map<string, number>();
  readonly #byMinute = new Map<string, number>();

  get all(): readonly Contact[] {
    return this.#mails;
  }

  /** Takes in a mail that has a heading of its own. */
  add(mail: Contact): void {
    const second = keyOf(mail, 1000);
    const key = second === undefined ? undefined : `${second}\n${bare(mail.subject)}`;
    const known = key === undefined ? undefined : this.#bySecond.get(key);
    if (known !== undefined) return this.#join(known, mail);
    if (key !== undefined) this.#bySecond.set(key, this.#mails.length);
    this.#push(mail);
  }

  /** Takes in a mail that is only known from a quote. */
  addQuoted(mail: Contact): void {
    const minute = keyOf(mail, 60_000);
    const known = minute === undefined ? undefined : this.#byMinute.get(minute);
    if (known === undefined) this.#push(mail);
    else this.#join(known, mail);
  }

  #push(mail: Contact): void {
    const minute = keyOf(mail, 60_000);
    if (minute !== undefined && !this.#byMinute.has(minute)) this.#byMinute.set(minute, this.#mails.length);
    this.#mails.push(mail);
  }

  #join(at: number, mail: Contact): void {
    const known = this.#mails[at];
    if (!known) return;
    this.#mails[at] = {
      ...known,
      others: union(known.others, mail.others),
      beside: union(known.beside, mail.beside),
      signature: known.signature ?? mail.signature,
    };
  }
}

/** Undefined for a mail that cannot be told from others. */
const keyOf = ({ author, moment, day }: Contact, unit: number): string | undefined =>
  author === undefined || moment === undefined || day === undefined
    ? undefined
    : `${Math.floor(moment / unit)}\n${author}`;

const mark = /^\s*(?:\[[^[\]]{1,40}\]\s*)?\p{L}{1,8}(?:\[\d{1,3}\])?\s?:\s*/u;

/** A subject without the marks of answers and of what is forwarded. */
function bare(subject: string): string {
  let rest = subject;
  for (let marks = 0; marks < MOST_MARKS; marks++) {
    const found = mark.exec(rest);
    if (!found) break;
    rest = rest.slice(found[0].length);
  }
  return rest.trim().toLowerCase();
}

const MOST_MARKS = 20;

const union = <Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): ReadonlySet<Item> =>
  other.size === 0 ? one : new Set([...one, ...other]);
