import type { Mail } from '../mail.ts';

/**
 * Mails in the order in which they were sent, but none before one that it answers, since clocks can be wrong. One without
 * a date stands last, or before what answers it.
 */
export function inMailOrder(mails: readonly Mail[]): readonly Mail[] {
  const byId = new Map(mails.map(mail => [mail.id, mail]));
  const order: Mail[] = [];
  const seen = new Set<Mail>();
  for (const first of mails.toSorted(byInstant)) {
    const open = seen.has(first) ? [] : [first];
    for (let mail = open.at(-1); mail; mail = open.at(-1)) {
      seen.add(mail);
      const answered = mail.references.map(id => byId.get(id)).find(each => each && !seen.has(each));
      if (answered) open.push(answered);
      else {
        order.push(mail);
        open.pop();
      }
    }
  }
  return order;
}

function byInstant(a: Mail, b: Mail): number {
  const [first, second] = [a.sent?.instant ?? Infinity, b.sent?.instant ?? Infinity];
  return first === second ? 0 : first - second;
}
