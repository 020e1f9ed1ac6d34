import type { EntityKind } from '../../../model/entity.ts';
import type { RelationName } from '../../../model/relation.ts';

/** What the label of a field says of its value and of whom or what the record is about. */
export interface FieldLabel {
  readonly relation: RelationName;
  /** Whether the value is the subject of the relation: the members of a team have that team. */
  readonly isSubject: boolean;
  /** Whether only its own thing has such a field, so that it need not stand right below the name of that. */
  readonly isSure: boolean;
  /** "reports to", "built on": a name may follow without a colon. */
  readonly takesName: boolean;
  /** "Team", "Department": what stands there for several people is one. */
  readonly namesTeam: boolean;
}

/** A row: the relation, on which side the value stands, and the labels; `!` before those that only such a thing has. */
const table: readonly (readonly [RelationName, 'object' | 'subject', string])[] = [
  [
    'reports_to',
    'object',
    `manager | mgr | em | !line mgr | !engineering manager | !line manager | !direct manager | !people manager | !reporting manager | !reports to | !reporting to | supervisor |
    !direct supervisor | boss | superior | !direct superior | !reporting line | !managed by | !supervised by`,
  ],
  ['reports_to', 'subject', '!direct reports | reports | subordinates | reportees | !manages | manager of'],
  [
    'lead',
    'object',
    `em | mgr | tl | !tech lead | lead | !team lead | !team leader | leader | head | !team head | !head of team | !head of department | !department head |
    !group lead | manager | !team manager | !led by | !headed by | !run by | !managed by | boss`,
  ],
  ['lead', 'subject', '!leads | !heads | !lead of | !head of | !leads team | !team led'],
  [
    'owner',
    'object',
    `owner | po | !system owner | !service owner | !product owner | !application owner | !app owner | !business owner |
    !owned by | !owning team | !owner team | responsible | responsible team | responsible person | accountable |
    !maintained by | maintainer | !looked after by | !operated by | ownership`,
  ],
  [
    'owner',
    'subject',
    '!owns | !owner of | !systems owned | !owned systems | !product owner of | !looks after | !maintains',
  ],
  [
    'part_of',
    'object',
    `!part of | parent | !parent team | !parent department | !parent group | !parent unit | !parent organization |
    !superior unit | !superordinate department | !superordinate unit | !parent organisation | belongs to | sits in | sits within | !teams in | !teams of | !teams within | !groups in | !departments in`,
  ],
  [
    'part_of',
    'subject',
    '!sub-teams | !subteams | !sub-groups | !subgroups | !child teams | !sub-team | !subteam | !includes teams | !consists of | !comprises',
  ],
  [
    'team',
    'object',
    `team | department | dept | group | unit | squad | !home team | !member of | !works in | !team name | !org unit |
    !organisational unit | !organizational unit | belongs to | sits in | joins | !people in | !people on | !staff in | !new in | !new on | !new to | !colleagues in | !engineers in |
    !engineers on | !analysts in | !developers in`,
  ],
  ['team', 'subject', '!members | !team members | people | staff | !consists of | member | team member'],
  ['organization', 'object', 'employer | works at | works for | current employer'],
  [
    'previously',
    'object',
    `!previous employer | !previous employers | !former employer | !former employers | !last employer | !previous company |
    !former company | !formerly | !previously | !previously at | !formerly at | !formerly with | !ex | !prior employer |
    !came from | !joined from | !worked before at | !background at`,
  ],
  [
    'built_on',
    'object',
    `database | backend | engine | base | !base technology | !technical base | !built on | !based on | !runs on | !running on | platform | technology | technologies | tech | tech stack | stack |
    !technology stack | !underlying platform | !underlying database | !underlying technology | !powered by | !built with |
    !technical basis | basis | foundation`,
  ],
  ['built_on', 'subject', '!basis for | !basis of | !foundation of | !powers'],
  [
    'used_by',
    'object',
    '!users | !used by | !user | !main users | !main user | !key users | !in use at | !in use by | !used in | !user teams',
  ],
  ['used_by', 'subject', '!uses | !tools used | !systems used | !systems in use | !tools in use'],
];

const labels = new Map<string, FieldLabel[]>();
for (const [relation, side, written] of table)
  for (const each of written.split('|')) {
    const label = each.trim().replace(/\s+/gu, ' ');
    const text = label.replace(/^!/u, '');
    const field: FieldLabel = {
      relation,
      isSubject: side === 'subject',
      isSure: label.startsWith('!'),
      namesTeam: /^(?:team|department|dept|squad|home team|team name|org unit|organi[sz]ational unit)$/u.test(
        text,
      ),
      takesName: /(?: (?:to|by|on|of|in|at|with)|ed with)$/u.test(text),
    };
    const known = labels.get(text);
    if (known) known.push(field);
    else labels.set(text, [field]);
  }

/** What may stand before a label without changing what it means. */
const before = /^(?:(?:the|our|current|new|main|primary|actual|overall) )+/u;

const plain = (label: string): string =>
  label.toLowerCase().replace(/[*_]/gu, '').replace(/\s+/gu, ' ').trim();

const folded = (label: string): string => plain(label).replace(before, '');

/** What a label may mean; several where only the kind of what the record is about decides: "manager". */
export const fieldLabels = (label: string): readonly FieldLabel[] =>
  labels.get(plain(label)) ?? labels.get(folded(label)) ?? [];

/** Labels whose value is what the record is about, with the kind that they tell. */
const identities = new Map<string, EntityKind | 'any'>([
  ['name', 'any'],
  ['full name', 'person'],
  ['person', 'person'],
  ['people', 'person'],
  ['employee', 'person'],
  ['employees', 'person'],
  ['employee name', 'person'],
  ['colleague', 'person'],
  ['who', 'person'],
  ['team member', 'person'],
  ['new joiner', 'person'],
  ['new hire', 'person'],
  ['system', 'system'],
  ['systems', 'system'],
  ['system name', 'system'],
  ['application', 'system'],
  ['applications', 'system'],
  ['app', 'system'],
  ['apps', 'system'],
  ['service', 'system'],
  ['services', 'system'],
  ['product', 'system'],
  ['products', 'system'],
  ['tool', 'system'],
  ['tools', 'system'],
  ['platform', 'system'],
  ['team', 'team'],
  ['teams', 'team'],
  ['team name', 'team'],
  ['department', 'team'],
  ['departments', 'team'],
  ['group', 'team'],
  ['unit', 'team'],
  ['squad', 'team'],
  ['squads', 'team'],
]);

/** The kind of what a record is about, where a label names that. */
export const identityOf = (label: string): EntityKind | 'any' | undefined => identities.get(folded(label));

const roles = new Set(['role', 'title', 'job title', 'job', 'position', 'function', 'job role']);

/** Whether the value of a field is the role of whom the record is about. */
export const isRoleLabel = (label: string): boolean => roles.has(folded(label));

const statuses = new Set(['status', 'state', 'phase', 'stage', 'lifecycle']);

/** Whether the value of a field says how what the record is about stands. */
export const isStatusLabel = (label: string): boolean => statuses.has(folded(label));

/** Labels of what is to be done or decided: an owner among them owns the task, and a lead leads the project. */
const tasks = new Set(
  `action | actions | action item | action owner | task | tasks | to do | todo | due | due date | due by | deadline | next step | next steps |
  risk | issue | ticket | bug | incident | change request | decision | proposal | question | request | goal | objective |
  milestone | deliverable | workstream | project | initiative | topic | agenda item | item | story | feature | finding |
  problem | by when | severity | impact | mitigation | probability | likelihood | approval | campaign | deal | opportunity |
  event | meeting | workshop | trip | hotel | guest | venue | minutes | attendees | participants | present`
    .split('|')
    .map(label => label.trim()),
);

export const isTaskLabel = (label: string): boolean => {
  const text = folded(label);
  return tasks.has(text) || tasks.has(text.replace(/ (?:owner|lead|manager|name|title)$/u, ''));
};

/** No label is longer, in characters. */
export const LONGEST_LABEL = 40;
