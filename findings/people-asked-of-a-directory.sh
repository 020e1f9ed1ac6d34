#!/usr/bin/env bash
# A directory is asked for one person, and answers with another, with all but that one, or with nobody.
#
# Directories of people speak SCIM. In a filter names of attributes and schemas have no case, and neither have names of
# users ("caseExact": false); in "emails[type eq "work" and value co "home"]" both must hold of one address; "emails co"
# asks the addresses themselves; "pr" is false for an empty list; an attribute may be written with its schema in front
# (RFC 7643, sections 2.1, 2.2 and 8.7.1; RFC 7644, sections 3.4.2.2 and 3.10, which has most of these as examples).
#
# Expected: the people written behind each question below. Seen with Ida (work, home, manager 7), Tor (home) and Odd:
# - scim2-parse-filter 0.2.10: Ida's work address and her home address together pass for one that is both. "IDA" is
#   nobody, so who provisions her makes her twice. Odd, who has no address, has one; with "emails co" nobody has.
# - scim-query-filter-parser 2.0.4 reads no schema in front, no "not", and raises an error for "emails.value" as soon as
#   somebody has no address.
# - scimmy 1.3.5: "not (emails[type eq "work"])" is Ida, the only one who has such an address. "manager.value" raises an
#   error as soon as somebody has no manager.
#
# With three people who have one address each, most of it works.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund scim2-parse-filter@0.2.10 scim-query-filter-parser@2.0.4 scimmy@1.3.5 >/dev/null
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
import SCIMMY from 'scimmy';
const require = createRequire(import.meta.url);
const { filter, parse } = require('scim2-parse-filter');
const { compileFilter } = require('scim-query-filter-parser');
const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const people = () => [
  {
    userName: 'ida',
    title: 'CFO',
    emails: [
      { value: 'ida@halden.example', type: 'work' },
      { value: 'ida@home.example', type: 'home' },
    ],
    [enterprise]: { manager: { value: '7' } },
  },
  { userName: 'tor', emails: [{ value: 'tor@home.example', type: 'home' }] },
  { userName: 'odd', emails: [] },
];
const questions = [
  ['userName eq "ida"', 'ida'],
  ['userName eq "IDA"', 'ida'],
  [`${core}:userName eq "ida"`, 'ida'],
  [`${enterprise}:manager.value eq "7"`, 'ida'],
  ['emails[type eq "work" and value co "home"]', 'nobody'],
  ['not (emails[type eq "work"])', 'tor odd'],
  ['emails.value co "home"', 'ida tor'],
  ['emails co "home"', 'ida tor'],
  ['emails pr', 'ida tor'],
];
const readers = {
  'scim2-parse-filter': question => people().filter(filter(parse(question))),
  'scim-query-filter-parser': question => people().filter(compileFilter(question)),
  scimmy: question => new SCIMMY.Types.Filter(question).match(people()),
};
const ask = (reader, question) => {
  try {
    return reader(question).map(({ userName }) => userName).join(' ') || 'nobody';
  } catch (error) {
    return `error: ${error.message}`;
  }
};
for (const [question, expected] of questions) {
  console.log(`${question.replace(core, 'core').replace(enterprise, 'enterprise')}: ${expected}`);
  for (const [name, reader] of Object.entries(readers)) {
    const answer = ask(reader, question);
    if (answer !== expected) console.log(`  ${name}: ${answer}`);
  }
}
JS
cat >expected <<'TXT'
userName eq "ida": ida
userName eq "IDA": ida
  scim2-parse-filter: nobody
  scimmy: nobody
core:userName eq "ida": ida
  scim2-parse-filter: nobody
  scim-query-filter-parser: error: Failed to parse!
  scimmy: nobody
enterprise:manager.value eq "7": ida
  scim-query-filter-parser: error: Failed to parse!
  scimmy: error: Cannot convert undefined or null to object
emails[type eq "work" and value co "home"]: nobody
  scim2-parse-filter: ida
not (emails[type eq "work"]): tor odd
  scim-query-filter-parser: error: Failed to parse!
  scimmy: ida
emails.value co "home": ida tor
  scim-query-filter-parser: error: Reduce of empty array with no initial value
emails co "home": ida tor
  scim2-parse-filter: nobody
  scimmy: error: Cannot read properties of undefined (reading 'toLowerCase')
emails pr: ida tor
  scim2-parse-filter: ida tor odd
  scimmy: error: Cannot read properties of undefined (reading 'toLowerCase')
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
