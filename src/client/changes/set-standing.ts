import { l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import type { Action, EntityRef } from '../../protocol/requests.ts';
import {
  BUYING_ROLE_CHOICES,
  STANCE_CHOICES,
  STANDING,
  type StandingResult,
} from '../../protocol/standing.ts';
import type { NotesServer } from '../connection/start-server.ts';
import { pickEntity } from '../pick-entity.ts';
import { applyChange } from './apply-change.ts';

type Property = 'stance' | 'buyingRole' | 'influence';

/** Asks for the stance of a person, and for the person where none is given, and writes it. */
export const askStance = asking('stance');
export const askBuyingRole = asking('buyingRole');
export const askInfluence = asking('influence');

/** Asks which of the three is to be set first. */
export async function askStanding(server: NotesServer, given?: EntityRef): Promise<void> {
  const person = await personFor(server, given);
  if (!person) return;
  const { name, stance, buyingRole, people } = person.standing;
  const influenced = people.filter(({ isInfluenced }) => isInfluenced).map(other => other.name);
  const items: (QuickPickItem & { readonly property: Property })[] = [
    { label: l10n.t('Stance'), description: stance ?? '', property: 'stance' },
    { label: l10n.t('Buying Role'), description: buyingRole ?? '', property: 'buyingRole' },
    { label: l10n.t('Influences'), description: influenced.join(', '), property: 'influence' },
  ];
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Where Does {0} Stand?', name),
    placeHolder: l10n.t('What is to be set'),
  });
  if (picked) await set(server, person, picked.property);
}

function asking(property: Property): (server: NotesServer, given?: EntityRef) => Promise<void> {
  return async (server, given) => {
    const person = await personFor(server, given);
    if (person) await set(server, person, property);
  };
}

interface Person {
  readonly ref: EntityRef;
  readonly standing: StandingResult;
}

/** The given one, if that is a person, or who is picked. */
async function personFor(server: NotesServer, given: EntityRef | undefined): Promise<Person | undefined> {
  const standing = given && (await server.ask(STANDING, given));
  if (given && standing) return { ref: given, standing };
  const picked = await pickEntity(server, {
    title: l10n.t('Whose Stance, Role or Influence?'),
    placeHolder: l10n.t('A person'),
    isOffered: ({ kind }) => kind === 'person',
  });
  const found = picked && (await server.ask(STANDING, picked.ref));
  return picked && found ? { ref: picked.ref, standing: found } : undefined;
}

async function set(server: NotesServer, { ref, standing }: Person, property: Property): Promise<void> {
  const action = await CHOICES[property](ref, standing);
  if (!action) return;
  const says =
    action.kind === 'influence'
      ? l10n.t('Noted whom {0} influences', standing.name)
      : 'value' in action && action.value !== ''
        ? l10n.t('Noted: {0} is {1}', standing.name, action.value)
        : l10n.t('Taken away from {0}', standing.name);
  await applyChange(server, ref.folder, action, { says, shows: 'newNote' });
}

type Choice = (ref: EntityRef, standing: StandingResult) => Promise<Action | undefined>;

const CHOICES: Readonly<Record<Property, Choice>> = {
  async stance({ entity }, { name, stance }) {
    const value = await pickValue(l10n.t('Stance of {0}', name), STANCE_CHOICES, stance);
    return typeof value !== 'string' ? undefined : { kind: 'stance', entity, value };
  },
  async buyingRole({ entity }, { name, buyingRole }) {
    const title = l10n.t('Buying Role of {0}', name);
    const picked = await pickValue(title, BUYING_ROLE_CHOICES, buyingRole, l10n.t('Another role…'));
    const value = picked === null ? await window.showInputBox({ title }) : picked;
    return value === undefined ? undefined : { kind: 'buyingRole', entity, value };
  },
  async influence({ entity }, { name, people }) {
    const items = people.map(({ ref, name: label, detail, isInfluenced }) => ({
      ...{ label, description: detail, picked: isInfluenced, id: ref.entity },
    }));
    const picked = await window.showQuickPick(items, {
      title: l10n.t('Whom Does {0} Influence?', name),
      placeHolder: l10n.t('Those who have an ear for what {0} says', name),
      canPickMany: true,
      matchOnDescription: true,
    });
    return picked && { kind: 'influence', entity, on: picked.map(({ id }) => id) };
  },
};

interface ValueItem extends QuickPickItem {
  readonly value?: string | null;
}

/** One of some values, a blank to take it away, null for the item that asks for another. */
async function pickValue(
  title: string,
  values: readonly string[],
  now: string | undefined,
  other?: string,
): Promise<string | null | undefined> {
  const items: ValueItem[] = [
    ...values.map(value => ({ label: value, description: value === now ? l10n.t('now') : '', value })),
    ...(other === undefined ? [] : [{ label: other, value: null }]),
    ...(now === undefined
      ? []
      : [
          { label: '', kind: QuickPickItemKind.Separator },
          { label: l10n.t('None'), description: l10n.t('Take it away'), value: '' },
        ]),
  ];
  return (await window.showQuickPick(items, { title }))?.value;
}
