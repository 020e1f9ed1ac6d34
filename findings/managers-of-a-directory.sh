#!/usr/bin/env bash
# Who reports to whom in a directory: "cn=Tor Lie" and "CN=Tor Lie" are two managers, and an empty title ends the file.
#
# A directory is exported as LDIF: a block of lines for each person, whose "manager" is the distinguished name of another.
# Names of attributes have no case, and neither have names of people; a letter beyond ASCII may be written as its bytes
# ("J\C3\B8rn"), parts of a name joined by "+" have no order (RFC 4512, section 2.5; RFC 4514, sections 2.2 and 2.4; RFC
# 4519, sections 2.3 and 2.4). A value may be empty, and a comment goes on in the next line behind a space (RFC 2849).
#
# Expected: each pair is one manager, and each file has two people. Seen, each of them different:
# - @ldapjs/dn 1.1.0: CN and cn differ, Lie and lie too. Of a name written with "CN" the value of "cn" is undefined.
# - rfc2253 0.2.0: CN and cn are one, but Lie and lie differ; "J\C3\B8rn" is "JÃ¸rn" and not Jørn, and the order of
#   parts counts.
# - ldif 0.5.1: "Manager" beside "manager" is another attribute, so Ida has one manager under each. A person without a
#   title ("title:") raises "Cannot read properties of null", a comment of two lines an error, and nobody is read.
#
# Files of one server spell all alike; in those of two, or typed by hand, people are without a manager.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @ldapjs/dn@1.1.0 rfc2253@0.2.0 ldif@0.5.1 >/dev/null
cat >seen.cjs <<'JS'
const { DN } = require('@ldapjs/dn');
const ldif = require('ldif');
const rfc2253 = require('rfc2253');
const pairs = [
  ['cn=Lie\\, Tor,dc=halden', 'cn=Lie\\2C Tor, dc=halden'],
  ['cn=Tor Lie,dc=halden', 'CN=Tor Lie,DC=halden'],
  ['cn=Tor Lie,dc=halden', 'cn=tor lie,dc=halden'],
  ['cn=J\\C3\\B8rn,dc=halden', 'cn=Jørn,dc=halden'],
  ['cn=Tor+uid=tor,dc=halden', 'uid=tor+cn=Tor,dc=halden'],
];
for (const [one, other] of pairs) {
  const ldapjs = DN.fromString(one).equals(DN.fromString(other));
  console.log(`${one} and ${other}: @ldapjs/dn ${ldapjs}, rfc2253 ${rfc2253.parse(one).match(rfc2253.parse(other))}`);
}
for (const name of ['cn=Tor Lie,dc=halden', 'CN=Tor Lie,DC=halden', 'cn=J\\C3\\B8rn,dc=halden']) {
  const ldapjs = DN.fromString(name).rdnAt(0).getValue('cn');
  console.log(`${name}: @ldapjs/dn ${ldapjs}, rfc2253 ${JSON.stringify(rfc2253.parse(name).get(0).get('cn'))}`);
}
const ida = 'dn: cn=Ida Lie,dc=halden\ncn: Ida Lie\nmanager: cn=Tor Lie,dc=halden\n';
const tor = 'dn: cn=Tor Lie,dc=halden\ncn: Tor Lie\n';
const files = {
  plain: `${ida}\n${tor}`,
  'two managers': `${ida}Manager: cn=Odd Lie,dc=halden\n\n${tor}`,
  'an empty title': `${ida}title:\n\n${tor}`,
  'a comment of one line': `# People of Halden\n${ida}\n${tor}`,
  'a comment of two lines': `# People\n  of Halden\n${ida}\n${tor}`,
};
for (const [what, text] of Object.entries(files)) {
  let seen;
  try {
    seen = ldif
      .parse(`version: 1\n${text}`)
      .entries.map(entry => JSON.stringify(entry.toObject({}).attributes))
      .join(' ');
  } catch (error) {
    seen = error.message;
  }
  console.log(`${what}: ${seen}`);
}
JS
cat >expected <<'TXT'
cn=Lie\, Tor,dc=halden and cn=Lie\2C Tor, dc=halden: @ldapjs/dn true, rfc2253 true
cn=Tor Lie,dc=halden and CN=Tor Lie,DC=halden: @ldapjs/dn false, rfc2253 true
cn=Tor Lie,dc=halden and cn=tor lie,dc=halden: @ldapjs/dn false, rfc2253 false
cn=J\C3\B8rn,dc=halden and cn=Jørn,dc=halden: @ldapjs/dn true, rfc2253 false
cn=Tor+uid=tor,dc=halden and uid=tor+cn=Tor,dc=halden: @ldapjs/dn true, rfc2253 false
cn=Tor Lie,dc=halden: @ldapjs/dn Tor Lie, rfc2253 "Tor Lie"
CN=Tor Lie,DC=halden: @ldapjs/dn undefined, rfc2253 "Tor Lie"
cn=J\C3\B8rn,dc=halden: @ldapjs/dn Jørn, rfc2253 "JÃ¸rn"
plain: {"cn":"Ida Lie","manager":"cn=Tor Lie,dc=halden"} {"cn":"Tor Lie"}
two managers: {"cn":"Ida Lie","manager":"cn=Tor Lie,dc=halden","Manager":"cn=Odd Lie,dc=halden"} {"cn":"Tor Lie"}
an empty title: Cannot read properties of null (reading 'type')
a comment of one line: {"cn":"Ida Lie","manager":"cn=Tor Lie,dc=halden"} {"cn":"Tor Lie"}
a comment of two lines: Expected DN, WHITESPACE or entry but " " found.
TXT
node seen.cjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
