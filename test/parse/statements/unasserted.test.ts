import { describe, expect, test } from 'vitest';
import { mail } from '../thread/messages.ts';
import { factsAmongCast } from './cast.ts';
import { namesIn, statementsIn } from './reading.ts';

describe('Nobody says so where', () => {
  test.each([
    [
      'somebody is excepted',
      'Everyone but Tor Lie reports to Eva Holm. All except Tor Lie report to Eva Holm.',
    ],
    ['the exception comes first', 'Except for Tor Lie, everyone reports to Eva Holm.'],
    ['it is denied', "It is not true that Ian Roe reports to Mia Ros. It's false that Ian Roe leads Mesh."],
    [
      'it is over',
      "It is no longer true that Ian Roe reports to Mia Ros. It's no longer the case that Ian Roe leads Mesh.",
    ],
    ['it is doubted', "I doubt that Ian Roe reports to Mia Ros. I don't think Ian Roe leads Mesh."],
    ['it is taken back', 'Ian Roe reports to Mia Ros, which is not true.'],
    ['a label calls it wrong', 'Wrong: Ian Roe reports to Mia Ros.\nMyth: Ian Roe leads Mesh.'],
    [
      'a label says whose proposal it is',
      'Our proposal: Ian Roe reports to Mia Ros.\nThe idea: Ian Roe leads Mesh.',
    ],
    ['a label calls it a draft', 'Draft: Ian Roe reports to Mia Ros.\nOption B: Ian Roe leads Mesh.'],
    [
      'a plan was given up',
      'The plan that Ian Roe will lead the Mesh team was dropped. The idea of Ian Roe reporting to Mia Ros was rejected.',
    ],
    ['a proposal was voted down', 'They turned down the proposal for Ian Roe to lead the Mesh team.'],
    [
      'it is to be checked',
      'TODO: check that Ian Roe reports to Mia Ros. Please verify that Ian Roe leads Mesh.',
    ],
    ['it is supposed', "Let's say Ian Roe leads the Mesh team. Say Ian Roe reports to Mia Ros."],
    [
      'it is waited for',
      'Before Ian Roe reports to Mia Ros, he must wait. Once Ian Roe leads Mesh, we sign.',
    ],
    [
      'that is a time to come',
      'By the time Ian Roe reports to Mia Ros, we are done. As soon as he joins Acme Corp, I go.',
    ],
    [
      'somebody waits',
      'Ian Roe says he will be happy once he reports to Mia Ros. We wait until Ian Roe leads Mesh.',
    ],
    [
      'something is better',
      'Ian Roe would rather leave than report to Mia Ros. Rather than report to Mia Ros, he left.',
    ],
    ['a label says it is open', 'TBC: Ian Roe leads Mesh.\nDraft, not agreed: Ian Roe reports to Mia Ros.'],
    [
      'it is so by name',
      'Ian Roe leads the Mesh team in name only. Ian Roe reports to Mia Ros only on paper.',
    ],
    [
      'it is what a proposal is',
      'The proposal was that Ian Roe report to Mia Ros. The plan is for Ian Roe to lead the Mesh team.',
    ],
    ['senders of newsletters say why', 'You are receiving this because Halden Corp uses Mesh to send mail.'],
    ['there are talks', 'Talks about Halden being acquired by Acme Corp collapsed.'],
    [
      'something else is what somebody tells of',
      'Ian Roe said that the coffee machine reports to Mia Ros. Ian Roe joked, at lunch, that everything reports to Mia Ros.',
    ],
    ['what says it is outdated', 'According to the old chart, Ian Roe reports to Mia Ros.'],
  ])('%s', (_where, text) => {
    expect(statementsIn(text)).toEqual([]);
  });
});

describe('It is said all the same', () => {
  test.each([
    ['of what goes on', 'Tor Lie will continue to report to Eva Holm.', 'Tor Lie reports_to Eva Holm'],
    [
      'by whom it is about',
      'Tor Lie mentioned, at lunch, that he reports to Eva Holm.',
      'Tor Lie reports_to Eva Holm',
    ],
    ['behind “but”', 'All is well but Tor Lie reports to Eva Holm.', 'Tor Lie reports_to Eva Holm'],
    ['without doubt', 'No doubt Ian Roe reports to Mia Ros.', 'Ian Roe reports_to Mia Ros'],
    ['confirmed', 'I can confirm that Ian Roe reports to Mia Ros.', 'Ian Roe reports_to Mia Ros'],
    ['as a correction', 'Wrong, Ian Roe reports to Mia Ros.', 'Ian Roe reports_to Mia Ros'],
    ['by the new chart', 'In the new chart Ian Roe reports to Mia Ros.', 'Ian Roe reports_to Mia Ros'],
    ['since', 'Since Ian Roe reports to Mia Ros, she signs.', 'Ian Roe reports_to Mia Ros'],
    ['once a week', 'Once a week, Ian Roe reports to Mia Ros.', 'Ian Roe reports_to Mia Ros'],
    ['until then', 'Until Friday Ian Roe reports to Mia Ros.', 'Ian Roe reports_to Mia Ros'],
    ['before it ends', 'Ian Roe reports to Mia Ros until Tor Lie leads Mesh.', 'Ian Roe reports_to Mia Ros'],
    ['rather', 'Ian Roe reports to Mia Ros rather than Eva Holm.', 'Ian Roe reports_to Mia Ros'],
    [
      'in the past',
      'After Ian Roe joined Acme Corp in 2020, all went well.',
      'Ian Roe organization Acme Corp',
    ],
    ['as over', 'Ian Roe reports to Mia Ros no more.', 'Ian Roe not reports_to Mia Ros'],
    ['no more than sometimes', 'Ian Roe reports to Mia Ros no more than once.', 'Ian Roe reports_to Mia Ros'],
  ])('%s', (_how, text, said) => {
    expect(statementsIn(text)).toEqual([said]);
  });
});

describe('It is said of somebody else', () => {
  test.each([
    ['whom somebody has', "Ian Roe reports to Eva Holm's deputy.", ''],
    ['as a manager', "Kim Oder's manager is Lee Moss's boss.", ''],
    ['who has a name', "Ian Roe reports to Ivy Poe's old boss Jim Roe.", ''],
    ['but an org is led', "Ian Roe reports into Ada Roe's org.", 'Ian Roe reports_to Ada Roe'],
    [
      'of whom a noun stands before',
      'The deputy of Ivy Poe reports to Jim Roe. The father of Hal Ong leads Mesh.',
      '',
    ],
    ['but most is all', 'Most of Acme runs on Atlas.', 'Acme built_on Atlas'],
    ['in a relative clause', 'The person who replaced Ivy Poe reports to Jim Roe.', ''],
    [
      'but about whom it is',
      'Bo Lund, who replaced Ivy Poe, reports to Jim Roe.',
      'Bo Lund reports_to Jim Roe',
    ],
  ])('%s', (_who, text, said) => {
    expect(statementsIn(text).join(', ')).toBe(said);
  });
});

describe('It is not so, or no longer', () => {
  test.each([
    ['almost', 'Pia Zorn almost became CEO. Acme nearly acquired Bolt.', ''],
    ['almost always', 'Pia Zorn almost always leads the Mesh team.', 'Pia Zorn leads Mesh'],
    ['former', 'We met former CFO Bo Lund. The previous CTO Eva Holm left.', ''],
    ['former, somewhere', 'Bo Lund is the former CFO of Acme.', 'Bo Lund previously Acme'],
    ['new', 'The new CFO Bo Lund called.', 'Bo Lund role "CFO"'],
    ['an assistant', "Hal Ong is the CFO's assistant. Bo Lund is the CFO candidate.", ''],
  ])('%s', (_what, text, said) => {
    expect(statementsIn(text).join(', ')).toBe(said);
  });
});

describe('Behind the name of somebody and a colon, “I” is not who wrote the mail', () => {
  const relations = (body: string): string[] =>
    statementsIn(mail(body)).filter(said => said.includes('reports_to'));

  test.each(['Pam Stone: Bo Lund reports to me.', '*Fay Dunn:* I report to Uma Dey.'])('%s', line => {
    expect(relations(line)).toEqual([]);
    expect(relations(`${line}\n\nIda Moe reports to me.`)).toEqual(['Ida Moe reports_to @Ada Roe']);
  });

  test('the field of minutes leaves it', () => {
    expect(relations('Owner: I report to Gus Hale.')).toEqual(['@Ada Roe reports_to Gus Hale']);
  });
});

describe('Whose boss somebody is, who writes says', () => {
  test.each([
    ['the boss', 'My boss is Mia Ros.', '@Ada Roe reports_to Mia Ros'],
    ['the manager', 'My manager is Mia Ros.', '@Ada Roe reports_to Mia Ros'],
    ['an old one', 'My old boss is Mia Ros.', ''],
    ['somebody else', "My boss is Mia Ros's deputy.", ''],
  ])('%s', (_who, text, said) => {
    const found = statementsIn(mail(text)).filter(each => each.includes('reports_to'));
    expect(found.join()).toBe(said);
  });
});

describe('What was only considered, denied, or has not come yet states nothing', () => {
  test.each([
    'We considered moving Search under Ada Roe but decided against it.',
    'There was talk of putting Search under Ada Roe; this will not happen.',
    'We could put Search under Ada Roe.',
    'We want to move Search under Ada Roe.',
    'Ada Roe denied that she leads Search.',
    'Ada Roe does not yet lead Search.',
    'Ben Poe has not yet been succeeded by Ada Roe as head of Search.',
  ])('%s', text => {
    expect(factsAmongCast(text)).toEqual([]);
  });

  test.each([
    ['somebody called Hope', 'Hope Lund is our CFO.', ['person Hope Lund']],
    [
      'a noun behind the first word',
      'Payments platform is owned by the Billing team.',
      ['system Payments', 'team Billing'],
    ],
    ['an office without a holder', '- Vacant, CFO\n- Ada Roe, COO', ['person Ada Roe']],
    [
      'a way into an office',
      'Incoming CFO Ada Roe starts. Ex-COO Ben Poe joined Acme.',
      ['person Ada Roe', 'person Ben Poe', 'organization Acme'],
    ],
    [
      'a team by its short word',
      'Fleet Tracker is owned by Yard Ops.',
      ['system Fleet Tracker', 'team Yard Ops'],
    ],
  ])('%s', (_what, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
