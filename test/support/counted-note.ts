import type { Note } from '../../src/model/note.ts';

/** How often somebody looked at an item of a list that a note holds: at a block, a link, a line, a definition … */
export interface Looks {
  count: number;
}

/** The note, with every look at an item of one of its lists counted. */
export function countedNote(note: Note, looks: Looks): Note {
  const counted = countingLists(note, looks);
  const syntax = countingLists(note.syntax, looks);
  return new Proxy(counted, {
    get: (target, key): unknown => (key === 'syntax' ? syntax : Reflect.get(target, key)),
  });
}

function countingLists<Whole extends object>(whole: Whole, looks: Looks): Whole {
  const lists = new Map<PropertyKey, unknown>();
  return new Proxy(whole, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      // A method reaches what is private to the object itself only.
      if (typeof value === 'function') return value.bind(target) as unknown;
      if (!Array.isArray(value)) return value;
      const list = lists.get(key) ?? countingItems(value, looks);
      lists.set(key, list);
      return list;
    },
  });
}

const countingItems = (items: readonly unknown[], looks: Looks): unknown =>
  new Proxy(items, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks.count++;
      return Reflect.get(target, key) as unknown;
    },
  });
