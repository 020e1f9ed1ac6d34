#!/usr/bin/env bash
# Somebody gets a new manager in a directory: one change, written in six ways, and the old one stays or it is refused.
#
# Directories of people are kept in step by PATCH of SCIM. Without a path the value holds what is to be replaced, as a
# user has it; a path may name an attribute or a part of it. Names of attributes and schemas have no case in either, and
# neither have kinds of addresses ("caseExact": false). Whoever makes an address the primary one takes that from the
# others (RFC 7643, sections 2.1, 3.3, 4.3 and 8.7.1; RFC 7644, sections 3.5.2, 3.5.2.3 and 3.10).
#
# Expected: manager 9 and nothing else, six times; Ida's one work address changed; one primary address. Seen:
# - scim-patch 0.8.3, nothing raised: where the value is what a user has ("…enterprise:2.0:User": {"manager": …}), 9
#   lands in a field of its own, whose name ends before ":User", and 7 stays the manager. "Manager", and a schema in
#   small letters, make a second manager beside the first.
# - the same: an address of kind "Work" is added beside the one of kind "work"; scimmy 1.3.5 finds none.
# - scimmy refuses "manager.value" as long as that is all that is known of the old manager; with a name beside it, it is
#   replaced. "Manager" as a path is refused, too.
# - both: after a new primary address there are two.
#
# What is answered with success and stored elsewhere is seen by nobody: two systems have two managers for one person.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund scim-patch@0.8.3 scimmy@1.3.5 >/dev/null
cat >seen.mjs <<'JS'
import { createRequire } from 'node:module';
import SCIMMY from 'scimmy';
const { scimPatch } = createRequire(import.meta.url)('scim-patch');
const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
SCIMMY.Schemas.User.definition.extend(SCIMMY.Schemas.EnterpriseUser.definition, false);
const ida = manager => ({
  schemas: [core, enterprise],
  id: '1',
  userName: 'ida',
  emails: [{ value: 'ida@halden.example', type: 'work', primary: true }],
  [enterprise]: { manager },
});
const nine = { value: '9' };
const changes = [
  { op: 'replace', path: `${enterprise}:manager`, value: nine },
  { op: 'replace', value: { [`${enterprise}:manager`]: nine } },
  { op: 'replace', value: { [enterprise]: { manager: nine } } },
  { op: 'replace', path: `${enterprise}:Manager`, value: nine },
  { op: 'replace', path: `${enterprise.toLowerCase()}:manager`, value: nine },
  { op: 'replace', path: `${enterprise}:manager.value`, value: '9' },
  { op: 'replace', path: 'emails[type eq "Work"].value', value: 'lie@halden.example' },
  { op: 'add', path: 'emails', value: [{ value: 'lie@halden.example', type: 'home', primary: true }] },
];
const writers = {
  'scim-patch': (user, change) => scimPatch({ ...user, meta: {} }, [change]),
  scimmy: async (user, change) => {
    const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
    let written;
    await new SCIMMY.Messages.PatchOp({ schemas, Operations: [change] }).apply(
      new SCIMMY.Schemas.User(user, 'both'),
      result => (written = result),
    );
    return written;
  },
};
const short = text =>
  text.replaceAll(enterprise.replace(':User', ''), 'Enterprise').replaceAll(enterprise.toLowerCase(), 'enterprise:user');
const left = ({ schemas, id, userName, meta, name, emails, ...rest }, change) =>
  short(JSON.stringify(/emails/.test(change.path) ? emails : rest));
const print = async (manager, change) => {
  console.log(`${short(JSON.stringify(change))} for ${JSON.stringify(manager)}`);
  for (const [name, write] of Object.entries(writers)) {
    try {
      console.log(`  ${name}: ${left(await write(ida(manager), change), change)}`);
    } catch (error) {
      console.log(`  ${name}: error: ${short(error.message)}`);
    }
  }
};
for (const change of changes) await print({ value: '7' }, change);
await print({ value: '7', displayName: 'Tor Lie' }, changes[5]);
JS
cat >expected <<'TXT'
{"op":"replace","path":"Enterprise:User:manager","value":{"value":"9"}} for {"value":"7"}
  scim-patch: {"Enterprise:User":{"manager":{"value":"9"}}}
  scimmy: {"Enterprise:User":{"manager":{"value":"9"}}}
{"op":"replace","value":{"Enterprise:User:manager":{"value":"9"}}} for {"value":"7"}
  scim-patch: {"Enterprise:User":{"manager":{"value":"9"}}}
  scimmy: {"Enterprise:User":{"manager":{"value":"9"}}}
{"op":"replace","value":{"Enterprise:User":{"manager":{"value":"9"}}}} for {"value":"7"}
  scim-patch: {"Enterprise:User":{"manager":{"value":"7"}},"Enterprise":{"User":{"manager":{"value":"9"}}}}
  scimmy: {"Enterprise:User":{"manager":{"value":"9"}}}
{"op":"replace","path":"Enterprise:User:Manager","value":{"value":"9"}} for {"value":"7"}
  scim-patch: {"Enterprise:User":{"manager":{"value":"7"},"Manager":{"value":"9"}}}
  scimmy: error: Invalid attribute path 'Enterprise:User:Manager' in supplied value for 'replace' op of operation 1 in PatchOp request body
{"op":"replace","path":"Enterprise:user:manager","value":{"value":"9"}} for {"value":"7"}
  scim-patch: {"Enterprise:User":{"manager":{"value":"7"}},"Enterprise:user":{"manager":{"value":"9"}}}
  scimmy: {"Enterprise:User":{"manager":{"value":"9"}}}
{"op":"replace","path":"Enterprise:User:manager.value","value":"9"} for {"value":"7"}
  scim-patch: {"Enterprise:User":{"manager":{"value":"9"}}}
  scimmy: error: Filter 'Enterprise:User:manager.value' does not match any values for 'replace' op of operation 1 in PatchOp request body
{"op":"replace","path":"emails[type eq \"Work\"].value","value":"lie@halden.example"} for {"value":"7"}
  scim-patch: [{"value":"ida@halden.example","type":"work","primary":true},{"type":"Work","value":"lie@halden.example"}]
  scimmy: error: Filter 'emails[type eq "Work"].value' does not match any values for 'replace' op of operation 1 in PatchOp request body
{"op":"add","path":"emails","value":[{"value":"lie@halden.example","type":"home","primary":true}]} for {"value":"7"}
  scim-patch: [{"value":"ida@halden.example","type":"work","primary":true},{"value":"lie@halden.example","type":"home","primary":true}]
  scimmy: [{"value":"ida@halden.example","type":"work","primary":true},{"value":"lie@halden.example","type":"home","primary":true}]
{"op":"replace","path":"Enterprise:User:manager.value","value":"9"} for {"value":"7","displayName":"Tor Lie"}
  scim-patch: {"Enterprise:User":{"manager":{"value":"9","displayName":"Tor Lie"}}}
  scimmy: {"Enterprise:User":{"manager":{"value":"9","displayName":"Tor Lie"}}}
TXT
node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
