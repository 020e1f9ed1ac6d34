import {
  ADJECTIVES,
  GIVEN,
  NOUNS,
  SURNAMES,
  SYSTEM_FIRST,
  SYSTEM_SECOND,
  TEAM_FIRST,
  TEAM_SECOND,
  VERBS,
  WHEN,
} from './corpus-words.ts';
import type { Dice } from './dice.ts';

/** A note before it is written to disk. */
export interface Generated {
  readonly path: string;
  readonly text: string;
}

/** Stands in every note that is no entity's own. */
export const EVERYWHERE = 'Harborlight';
/** Stands in a few notes, and nobody is called so. */
export const RARE = 'Quillfeather Ridge';
/** How many of the notes hold it: one in so many. */
const RARE_IN = 300;

/** How long a note is, in characters. */
const LONG = 4000;

interface Person {
  readonly name: string;
  readonly address: string;
  readonly team: Team;
}

interface Team {
  readonly name: string;
  readonly systems: string[];
  readonly people: Person[];
}

/** One generated account: who is who in it, and notes that speak of them. */
export class Account {
  readonly folder: string;
  readonly #dice: Dice;
  readonly #name: string;
  readonly #teams: readonly Team[];
  readonly #people: readonly Person[];
  readonly #systems: readonly string[];
  /** Named by notes, defined by none. */
  readonly #strangers: readonly string[];
  #written = 0;

  constructor(number: number, dice: Dice, size: { readonly people: number; readonly teams: number }) {
    this.#dice = dice;
    this.#name = `Account ${SURNAMES[(number * 17) % SURNAMES.length] ?? ''}`;
    this.folder = `account-${String(number + 1).padStart(2, '0')}`;
    const taken = new Set<string>();
    const fresh = (make: () => string): string => {
      for (;;) {
        const name = make();
        if (taken.has(name)) continue;
        taken.add(name);
        return name;
      }
    };
    const person = (): string => fresh(() => `${dice.pick(GIVEN)} ${dice.pick(SURNAMES)}`);
    this.#teams = Array.from({ length: size.teams }, () => ({
      name: fresh(
        () =>
          `${dice.pick(TEAM_FIRST)} ${dice.pick(TEAM_SECOND)}${size.teams > 100 ? ` ${dice.under(9) + 1}` : ''}`,
      ),
      systems: [fresh(() => dice.pick(SYSTEM_FIRST) + dice.pick(SYSTEM_SECOND))],
      people: [],
    }));
    this.#systems = this.#teams.flatMap(team => team.systems);
    this.#people = Array.from({ length: size.people }, (_, at) => {
      const name = person();
      const team = this.#teams[at % size.teams] ?? dice.pick(this.#teams);
      const made = { name, team, address: `${name.toLowerCase().replace(' ', '.')}@${this.folder}.example` };
      team.people.push(made);
      return made;
    });
    this.#strangers = Array.from({ length: 20 }, person);
  }

  /** The account's own note, then one for each team, person and system. */
  *entityNotes(): Generator<Generated> {
    yield this.#entity('', this.#name, ['type: account']);
    const [top] = this.#teams;
    for (const team of this.#teams) {
      const [lead] = team.people;
      const above = team === top ? [] : [`part_of: "[[${top?.name ?? ''}]]"`];
      yield this.#entity('teams', team.name, [
        'type: team',
        ...(lead ? [`lead: "[[${lead.name}]]"`] : []),
        ...above,
      ]);
      for (const system of team.systems) {
        const base = this.#dice.pick(this.#systems);
        const on = base === system ? [] : [`built_on: "[[${base}]]"`];
        yield this.#entity('systems', system, [
          'type: system',
          `owner: "[[${team.name}]]"`,
          `aliases: [${system} Service]`,
          ...on,
        ]);
      }
    }
    for (const { name, team, address } of this.#people) {
      const [lead] = team.people;
      const manager = lead?.name === name ? top?.people[0]?.name : lead?.name;
      const line = manager === undefined || manager === name ? [] : [`reports_to: "[[${manager}]]"`];
      yield this.#entity('people', name, [
        'type: person',
        `team: "[[${team.name}]]"`,
        `email: ${address}`,
        'role: Engineer',
        ...line,
      ]);
    }
  }

  /** `count` notes that speak of them: threads, meetings, prose. */
  *otherNotes(count: number): Generator<Generated> {
    for (let at = 0; at < count; at++) {
      const kind = at % 10;
      const file = String(at + 1).padStart(5, '0');
      this.#written++;
      if (kind < 4) yield { path: `${this.folder}/threads/${file}.md`, text: this.#thread() };
      else if (kind < 7)
        yield { path: `${this.folder}/meetings/${this.#day()}-${file}.md`, text: this.#meeting() };
      else yield { path: `${this.folder}/notes/${file}.md`, text: this.#prose() };
    }
  }

  /** Prose of at least so many characters, as a note that somebody writes. */
  longNote(length: number): string {
    let text = `# ${this.#title()}\n`;
    while (text.length < length) text += `\n## ${this.#title()}\n\n${this.#paragraph()}\n\n${this.#list()}\n`;
    return text;
  }

  #entity(folder: string, name: string, properties: readonly string[]): Generated {
    const path = [this.folder, folder, `${name.toLowerCase().replaceAll(' ', '-')}.md`]
      .filter(part => part !== '')
      .join('/');
    const text = `---\n${[...properties, 'tags: [bench]'].join('\n')}\n---\n# ${name}\n\n${this.#paragraph()}\n\n${this.#list()}\n`;
    return { path, text };
  }

  #thread(): string {
    const subject = this.#title();
    const messages: string[] = [];
    let quoted = '';
    for (let length = 0; length < LONG; length = messages.join('').length) {
      const author = this.#dice.pick(this.#people);
      const day = this.#day();
      const time = `${String(8 + messages.length).padStart(2, '0')}:${10 + this.#dice.under(50)}`;
      const given = author.name.split(' ')[0] ?? '';
      const opening = messages.length === 0 ? `${this.#special()}\n` : '';
      const body = [
        `Hi all,`,
        '',
        opening + this.#wrapped(this.#sentences(6, 30)),
        '',
        this.#wrapped(this.#sentences(5, 30)),
        '',
        given,
      ];
      const signature = this.#dice.chance(30) ? ['', '-- ', author.name, 'Engineer', this.#name] : [];
      const lines = [...body, ...signature, ...(quoted === '' ? [] : ['', quoted])].join('\n');
      messages.push(
        `\n## ${day} ${time}:00 — ${author.name} <${author.address}>\n**Subject:** ${subject}\n\n${quote(lines)}\n\n---\n`,
      );
      quoted = this.#dice.chance(60)
        ? `On ${day}, at ${time}, ${author.name} <${author.address}> wrote:\n\n${quote(body.join('\n'))}`
        : '';
    }
    return `# ${subject}\n\n- Exported: 2026-01-08 17:02:33\n- Messages: ${messages.length}\n---\n${messages.join('')}`;
  }

  #meeting(): string {
    let text = `# ${this.#title()}\n\nWith ${this.#person()}, ${this.#person()} and [[${this.#dice.pick(this.#people).name}]].\n\n${this.#special()}\n`;
    while (text.length < LONG) {
      text += `\n## ${this.#title()}\n\n${this.#list()}\n\n${this.#sentences(3, 15)}\n`;
      if (this.#dice.chance(20))
        text += `\n\`\`\`sql\nselect ${this.#noun()} from ${this.#noun()} where ${this.#noun()} = 1;\n\`\`\`\n`;
      if (this.#dice.chance(15))
        text += `\n| who | what |\n| --- | --- |\n| ${this.#person()} | ${this.#noun()} |\n| ${this.#team()} | \`${this.#noun()}\` |\n`;
    }
    return text;
  }

  #prose(): string {
    let text = `# ${this.#title()}\n\n${this.#special()}\n`;
    while (text.length < LONG) text += `\n${this.#paragraph()}\n`;
    return `${text}\nSee [the ${this.#noun()}](https://example.com/${this.#noun()}/${this.#written}) and [[${this.#dice.pick(this.#systems)}]].\n`;
  }

  /** What the benchmark looks for later. */
  #special(): string {
    const again = this.#written % 10 === 0 ? ` Nobody at ${EVERYWHERE} minds.` : '';
    const rare = this.#written % RARE_IN === 7 ? ` The ${RARE} plan is a ${this.#noun()}.` : '';
    return `We at ${EVERYWHERE} share this ${this.#noun()}.${again}${rare}`;
  }

  #paragraph(): string {
    return this.#sentences(5 + this.#dice.under(4), 15);
  }

  #list(): string {
    const marker = this.#dice.chance(20) ? '- [ ] ' : '- ';
    return Array.from({ length: 3 + this.#dice.under(4) }, () => marker + this.#sentence(20)).join('\n');
  }

  #sentences(count: number, named: number): string {
    return Array.from({ length: count }, () => this.#sentence(named)).join(' ');
  }

  /** A sentence; `named` out of a hundred speak of somebody or something, one in five of those states a fact. */
  #sentence(named: number): string {
    const dice = this.#dice;
    if (!dice.chance(named)) return this.#plain();
    if (dice.chance(20)) return this.#stated();
    const what = `the ${dice.pick(ADJECTIVES)} ${this.#noun()}`;
    return dice.pick([
      () => `${this.#person()} ${dice.pick(VERBS)} ${what} ${dice.pick(WHEN)}.`,
      () => `Ask ${this.#person()} whether ${what} ${dice.pick(VERBS)} the ${this.#noun()}.`,
      () => `The ${this.#noun()} of ${this.#team()} ${dice.pick(VERBS)} ${what}.`,
      () => `With ${this.#system()} **${this.#noun()}** and ${this.#noun()} are ${dice.pick(ADJECTIVES)}.`,
      () => `${dice.pick(this.#strangers)} wrote that ${what} ${dice.pick(VERBS)} ${dice.pick(WHEN)}.`,
      () =>
        `${this.#person()}'s ${this.#noun()} ${dice.pick(VERBS)} \`${this.#noun()}\` for ${this.#team()}.`,
    ])();
  }

  #stated(): string {
    const dice = this.#dice;
    const { name, team } = dice.pick(this.#people);
    const lead = team.people[0]?.name ?? name;
    return dice.pick([
      () => (lead === name ? `${name} leads ${team.name}.` : `${name} reports to ${lead}.`),
      () => `I think ${name} works in the ${team.name} team.`,
      () => `${lead} leads ${team.name}.`,
      () => `${team.systems[0] ?? ''} is owned by ${team.name}.`,
      () => `${dice.pick(this.#strangers)} is an engineer in ${team.name}.`,
    ])();
  }

  #plain(): string {
    const dice = this.#dice;
    const [one, other] = [this.#noun(), this.#noun()];
    return dice.pick([
      () =>
        `The ${dice.pick(ADJECTIVES)} ${one} ${dice.pick(VERBS)} a ${dice.pick(ADJECTIVES)} ${other} ${dice.pick(WHEN)}.`,
      () => `A ${one} that ${dice.pick(VERBS)} the ${other} is never ${dice.pick(ADJECTIVES)}.`,
      () =>
        `It was ${dice.pick(ADJECTIVES)}, and the ${one} of this ${other} ${dice.pick(VERBS)} ${dice.pick(WHEN)}.`,
      () => `We need a ${dice.pick(ADJECTIVES)} ${one}, not a ${other}.`,
      () => `There is no ${one} without a ${dice.pick(ADJECTIVES)} ${other}.`,
    ])();
  }

  #person(): string {
    const { name } = this.#dice.pick(this.#people);
    return this.#dice.chance(25) ? (name.split(' ')[0] ?? name) : name;
  }

  #team = (): string => this.#dice.pick(this.#teams).name;
  #system = (): string => this.#dice.pick(this.#systems);
  #noun = (): string => this.#dice.pick(NOUNS);

  #title(): string {
    const noun = this.#noun();
    return `${noun.charAt(0).toUpperCase()}${noun.slice(1)} and ${this.#noun()}`;
  }

  #day(): string {
    return `2025-${String(1 + this.#dice.under(12)).padStart(2, '0')}-${String(1 + this.#dice.under(28)).padStart(2, '0')}`;
  }

  #wrapped(text: string): string {
    return text.replace(/(.{60,72}) /g, '$1\n');
  }
}

const quote = (text: string): string =>
  text
    .split('\n')
    .map(line => (line === '' ? '>' : `> ${line}`))
    .join('\n');
