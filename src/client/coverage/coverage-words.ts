import { l10n } from 'vscode';
import type { CoveredPersonResult, CoverageMarkResult } from '../../protocol/coverage.ts';

/** A mark in a word or two. */
export function markWord(kind: CoverageMarkResult['kind']): string {
  switch (kind) {
    case 'cooling':
      return l10n.t('cooling');
    case 'singleThread':
      return l10n.t('single thread');
    case 'ghost':
      return l10n.t('ghost');
    case 'left':
      return l10n.t('left?');
  }
}

/** What stands behind a name: the last contact, the marks, by whom, and how many mails. */
export function contactWords({ last, by, mails, marks }: CoveredPersonResult): string {
  return [
    last ?? l10n.t('undated'),
    // First, since a narrow side bar cuts the end off.
    ...marks.map(({ kind }) => markWord(kind)),
    by.map(({ name }) => name).join(', '),
    mails.all === 1 ? l10n.t('1 mail') : l10n.t('{0} mails', mails.all),
  ]
    .filter(part => part !== '')
    .join(' · ');
}

/** The same as sentences, for who wants to know more. */
export function contactSentences(person: CoveredPersonResult): string[] {
  const { first, last, by, mails, introducer, marks } = person;
  return [
    l10n.t('First contact: {0}. Last contact: {1}.', first ?? l10n.t('undated'), last ?? l10n.t('undated')),
    l10n.t('Mails: {0} in 30 days, {1} in 90 days, {2} in all.', mails.d30, mails.d90, mails.all),
    ...by.map(own => l10n.t('{0}: {1} mails, last {2}.', own.name, own.mails, own.last ?? l10n.t('undated'))),
    ...(introducer === undefined ? [] : [l10n.t('Introduced by {0}.', introducer)]),
    ...marks.map(({ why }) => why),
  ];
}
