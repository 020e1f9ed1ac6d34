#!/usr/bin/env bash
# People whose family name is short lose it: it is read as a degree or a number.
#
# Ma, Do, Pe and Vi are names of people; MA and DO are degrees, PE says what an engineer may do, VI is six. A reader of
# names can tell by what is left: a person of two words needs both. Some go on to lose given names.
#
# Expected: given name and family name, as they stand. Seen:
# - humanparser 2.7.0: "Jun Ma" and "Cheng Pe" have no family name (suffix Ma, Pe).
# - another-name-parser 0.1.0: "Kim Do", "Do Kim" and "Ida Vi" have none; an initial is the number of a dynasty: "I. M.
#   Lie" is M. Lie the First.
# - parse-full-name 1.2.7: "Van Lie" and "Della Holt" have no given name: it is a particle of the family name.
# - "Lie, Ida van der" is how lists of Dutch names are sorted. The first and the third make "van der" a middle name.
#
# No two agree, so a second one does not mend the first. Contacts and charts show, sort and join people by the rest.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund humanparser@2.7.0 parse-full-name@1.2.7 another-name-parser@0.1.0 >/dev/null
cat >seen.cjs <<'JS'
const human = require('humanparser');
const { parseFullName } = require('parse-full-name');
const another = require('another-name-parser');
const shown = (given, middle, family, rest) => [given, middle, family, rest].map(part => part || '-').join(' / ');
const names = ['Jun Ma', 'Cheng Pe', 'Kim Do', 'Do Kim', 'Ida Vi', 'I. M. Lie', 'Van Lie', 'Della Holt', 'Lie, Ida van der'];
console.log('humanparser | another-name-parser | parse-full-name');
for (const name of names) {
  const one = human.parseName(name);
  const two = (another.default ?? another)(name);
  const three = parseFullName(name);
  const read = [
    shown(one.firstName, one.middleName, one.lastName, one.suffix ?? one.salutation),
    shown(two.first, two.middle, two.last, two.suffix ?? two.prefix),
    shown(three.first, three.middle, three.last, three.suffix || three.title),
  ];
  console.log(`${name}: ${read.join(' | ')}`);
}
JS
cat >expected <<'TXT'
humanparser | another-name-parser | parse-full-name
Jun Ma: Jun / - / - / Ma | Jun / - / Ma / - | Jun / - / Ma / -
Cheng Pe: Cheng / - / - / Pe | Cheng / - / - / Pe | Cheng / - / Pe / -
Kim Do: Kim / - / Do / - | Kim / - / - / Do | Kim / - / Do / -
Do Kim: Do / - / Kim / - | Kim / - / - / Do | Do / - / Kim / -
Ida Vi: Ida / - / Vi / - | Ida / - / - / Vi | Ida / - / Vi / -
I. M. Lie: I. / M. / Lie / - | M. / - / Lie / I. | I. / M. / Lie / -
Van Lie: Van / - / Lie / - | Van / - / Lie / - | - / - / Van Lie / -
Della Holt: Della / - / Holt / - | Della / - / Holt / - | - / - / Della Holt / -
Lie, Ida van der: Ida / van der / Lie / - | Ida / - / van der Lie / - | Ida / van der / Lie / -
TXT
node seen.cjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
