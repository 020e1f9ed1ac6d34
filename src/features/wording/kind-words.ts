import * as l10n from '@vscode/l10n';
import type { EntityKind } from '../../model/entity.ts';

/** “person”, “team”, …, as a card says it behind the name. */
export function kindWord(kind: EntityKind | 'account'): string {
  switch (kind) {
    case 'account':
      return l10n.t('account');
    case 'person':
      return l10n.t('person');
    case 'team':
      return l10n.t('team');
    case 'system':
      return l10n.t('system');
    case 'organization':
      return l10n.t('organization');
  }
}

/** “a person”, “an organization”, … */
export function aKind(kind: EntityKind): string {
  switch (kind) {
    case 'person':
      return l10n.t('a person');
    case 'team':
      return l10n.t('a team');
    case 'system':
      return l10n.t('a system');
    case 'organization':
      return l10n.t('an organization');
  }
}

/** “Create person “Ben Ries””, … */
export function createTitle(kind: EntityKind, name: string): string {
  switch (kind) {
    case 'person':
      return l10n.t('Create person “{0}”', name);
    case 'team':
      return l10n.t('Create team “{0}”', name);
    case 'system':
      return l10n.t('Create system “{0}”', name);
    case 'organization':
      return l10n.t('Create organization “{0}”', name);
  }
}

/** “Make “Ben Ries” a person”, … */
export function makeTitle(kind: EntityKind, name: string): string {
  switch (kind) {
    case 'person':
      return l10n.t('Make “{0}” a person', name);
    case 'team':
      return l10n.t('Make “{0}” a team', name);
    case 'system':
      return l10n.t('Make “{0}” a system', name);
    case 'organization':
      return l10n.t('Make “{0}” an organization', name);
  }
}

/** Alternatives in a sentence: “Ben Ries or Ben Okafor”. */
export function anyOf(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  return rest.reduce((said, word) => l10n.t('{0} or {1}', said, word), first);
}
