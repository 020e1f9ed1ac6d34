/** What the order of messages is made from. Indices are those of the list it is given. */
export interface OrderedMessage {
  readonly date: string | undefined;
  /** The message that quotes this one, where it has no heading of its own. */
  readonly quoting: number | undefined;
  /** The messages that this one quotes. */
  readonly quotes: readonly number[];
}

/**
 * The indices of the messages in thread order: by their dates, except that a quoted message stands before the one
 * that quotes it, since their clocks may be in different time zones.
 */
export function threadOrder(messages: readonly OrderedMessage[]): readonly number[] {
  const keys = keysOf(messages);
  const byDate = messages.map((_, index) => index);
  byDate.sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b);
  const order: number[] = [];
  const entered = new Uint8Array(messages.length);
  for (const index of byDate) enter(index);
  return order;

  function enter(index: number): void {
    if (entered[index] === 1) return;
    entered[index] = 1;
    const open = [{ index, next: 0 }];
    for (let top = open[0]; top; top = open[open.length - 1]) {
      const quoted = messages[top.index]?.quotes[top.next++];
      if (quoted === undefined) {
        order.push(top.index);
        open.pop();
      } else if (entered[quoted] !== 1) {
        entered[quoted] = 1;
        open.push({ index: quoted, next: 0 });
      }
    }
  }
}

/** What to sort by: a quoted message is not later than the one that quotes it, which stands before it in the list. */
function keysOf(messages: readonly OrderedMessage[]): readonly string[] {
  const keys: string[] = [];
  for (const { date, quoting } of messages) {
    const own = date === undefined ? undefined : clockOf(date);
    const latest = quoting === undefined ? undefined : keys[quoting];
    keys.push(own === undefined || (latest !== undefined && latest < own) ? (latest ?? '') : own);
  }
  return keys;
}

/** In UTC where the zone is told, so that a morning in Tokyo comes before the night before in Boston. */
function clockOf(date: string): string {
  if (!/T.*(?:Z|[+-]\d\d:\d\d)$/u.test(date)) return date.slice(0, 19);
  const instant = Date.parse(date);
  return Number.isNaN(instant) ? date.slice(0, 19) : new Date(instant).toISOString().slice(0, 19);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
