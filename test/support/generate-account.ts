const GIVEN =
  'Ada Amir Anja Bela Bo Carla Chidi Dana Dmitri Elif Emil Farah Finn Gita Goran Hana Hugo Ines Ivan Jana Joao Kaya Kofi Lena Luca Maya Milo Nadia Noor Olga Omar Petra Quinn Rania Raul Sana Sven Tara Tomas Uma Viktor Wanda Xenia Yara Zoran'.split(
    ' ',
  );
const FAMILY =
  'Abara Bergman Castillo Dvorak Eriksen Fontana Gruber Haddad Ishikawa Jansen Kaplan Lindholm Moreau Novak Okoye Petrov Quist Rossi Santos Tanaka Ueda Varga Weiss Xu Yilmaz Zeller Aoki Brandt Costa Duarte Engel Faber Galli Horvat Ilic Jonas Keller Lam Marek Nagy Oduya Pavlov Ruiz Soto Toth Urban'.split(
    ' ',
  );
const AREAS =
  'Payments Search Identity Billing Storage Networking Analytics Mobile Checkout Catalog Fraud Messaging Delivery Pricing Compliance Tooling Observability Onboarding Localization Archive'.split(
    ' ',
  );
const PARTS = ['Core', 'Platform', 'Experience', 'Reliability', 'Integrations', 'Research'];
const ROLES = [
  'Engineer',
  'Senior Engineer',
  'Staff Engineer',
  'Designer',
  'Product Manager',
  'Data Scientist',
];

/** An account of very many people, by path: areas, their teams, people with managers, systems, and who is nowhere. */
export function generateAccount(people: number): ReadonlyMap<string, string> {
  const notes = new Map<string, string>([
    ['account-notes.yaml', ''],
    ['acme/acme.md', note('account', 'Acme', {})],
  ]);
  const teams = teamsOf(notes);
  for (let at = 0; at < people; at++) {
    const name = nameOf(at);
    const isUnplaced = at % 50 === 49;
    const team = teams[at % teams.length] ?? '';
    const isLead = at < teams.length;
    // The lead manages every seventh of a team's people, who manages the six after.
    const place = Math.floor(at / teams.length);
    const above = place % 7 === 0 ? 0 : place - (place % 7);
    const manager = above * teams.length + (at % teams.length);
    notes.set(
      `acme/people/${slug(name)}.md`,
      note('person', name, {
        role: isLead ? `Head of ${team}` : ROLES[at % ROLES.length],
        ...(!isUnplaced && { team: `"[[${slug(team)}]]"` }),
        ...(!isUnplaced &&
          manager !== at &&
          manager % 50 !== 49 && { reports_to: `"[[${slug(nameOf(manager))}]]"` }),
      }),
    );
    if (isLead && !isUnplaced)
      notes.set(
        `acme/teams/${slug(team)}.md`,
        (notes.get(`acme/teams/${slug(team)}.md`) ?? '').replace(
          'type: team',
          `type: team\nlead: "[[${slug(name)}]]"`,
        ),
      );
  }
  teams.forEach((team, at) => {
    if (at % 2 === 0)
      notes.set(
        `acme/systems/${slug(team)}-service.md`,
        note('system', `${team} Service`, { owner: `"[[${slug(team)}]]"` }),
      );
  });
  return notes;
}

function teamsOf(notes: Map<string, string>): string[] {
  const teams: string[] = [];
  for (const area of AREAS) {
    notes.set(`acme/teams/${slug(area)}.md`, note('team', area, { part_of: '"[[acme]]"' }));
    for (const part of PARTS) {
      const team = `${area} ${part}`;
      teams.push(team);
      notes.set(`acme/teams/${slug(team)}.md`, note('team', team, { part_of: `"[[${slug(area)}]]"` }));
    }
  }
  return teams;
}

/** Each given name comes with each family name before a middle letter tells them apart. */
function nameOf(at: number): string {
  const given = GIVEN[at % GIVEN.length] ?? '';
  const family = FAMILY[((at % GIVEN.length) + Math.floor(at / GIVEN.length)) % FAMILY.length] ?? '';
  const round = Math.floor(at / (GIVEN.length * FAMILY.length));
  return round === 0 ? `${given} ${family}` : `${given} ${String.fromCharCode(64 + round)}. ${family}`;
}

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-');

function note(type: string, name: string, properties: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(properties).map(([key, value]) => `${key}: ${value ?? ''}\n`);
  return `---\ntype: ${type}\n${lines.join('')}---\n# ${name}\n`;
}
