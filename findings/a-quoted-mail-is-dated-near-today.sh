#!/usr/bin/env bash
# The date above a quoted mail becomes a day near today: a dot behind the weekday, or a word before the hour, is enough.
#
# Gmail and Outlook write weekday, date and hour above a quoted mail as the reader's language has them: "Am Mo., 2. März
# 2026 um 09:15 Uhr schrieb …", "Le lun. 2 mars 2026 à 09:15, … a écrit", "Il giorno lun 2 mar 2026 alle ore 09:15 …".
#
# Expected: the second of March 2026, 09:15, from the reader of dates for that language. Seen with chrono-node 2.10.3 on
# Wednesday, the 17th of June:
# - German, French and Portuguese of Gmail: parseDate gives Monday, the 15th of June, at noon. The weekday with a dot is
#   a date of its own, and it comes first; without the dot ("Am Mo, 2. März …") all is right.
# - Italian, Russian, Ukrainian, Spanish with "a la(s)", Chinese with a weekday: the day at noon. The hour is a second
#   date, 09:15 today, for whoever takes all that parse finds.
# - Swedish and Vietnamese: no hour at all; in Vietnamese of Gmail no day either.
# - English: "April Holt <april.12@…>" makes two dates more.
#
# Tests with English lines are green, and mails of customers stand in this month.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3 >/dev/null
cat >seen.mjs <<'JS'
import * as chrono from 'chrono-node';
const { en, de, fr, pt, es, it, nl, ru, uk, ja, zh, sv, vi } = chrono;
const lines = [
  [en, 'On Mon, Mar 2, 2026 at 9:15 AM Ida Lie <ida@halden.example> wrote:'],
  [en, 'On Mon, Mar 2, 2026 at 9:15 AM April Holt <april.12@halden.example> wrote:'],
  [de, 'Am Mo., 2. März 2026 um 09:15 Uhr schrieb Ida Lie <ida@halden.example>:'],
  [de, 'Am Mo, 2. März 2026 um 09:15 Uhr schrieb Ida Lie <ida@halden.example>:'],
  [de, 'Gesendet: Montag, 2. März 2026 09:15'],
  [fr, 'Le lun. 2 mars 2026 à 09:15, Ida Lie <ida@halden.example> a écrit :'],
  [fr, 'Envoyé : lundi 2 mars 2026 09:15'],
  [pt, 'Em seg., 2 de mar. de 2026 às 09:15, Ida Lie <ida@halden.example> escreveu:'],
  [pt, 'Enviada em: segunda-feira, 2 de março de 2026 09:15'],
  [es, 'El lun, 2 mar 2026 a las 9:15, Ida Lie (<ida@halden.example>) escribió:'],
  [es, 'El lun, 2 mar 2026 a la(s) 9:15, Ida Lie (<ida@halden.example>) escribió:'],
  [it, 'Il giorno lun 2 mar 2026 alle ore 09:15 Ida Lie <ida@halden.example> ha scritto:'],
  [nl, 'Op ma 2 mrt 2026 om 09:15 schreef Ida Lie <ida@halden.example>:'],
  [ru, 'пн, 2 мар. 2026 г. в 09:15, Ida Lie <ida@halden.example>:'],
  [ru, 'Отправлено: понедельник, 2 марта 2026 г. 9:15'],
  [uk, 'пн, 2 бер. 2026 р. о 09:15 Ida Lie <ida@halden.example> пише:'],
  [ja, '2026年3月2日(月) 9:15 Ida Lie <ida@halden.example>:'],
  [zh.hans, '2026年3月2日周一 09:15，Ida Lie <ida@halden.example> 写道：'],
  [zh.hant, 'Ida Lie <ida@halden.example> 於 2026年3月2日 週一 上午9:15寫道：'],
  [sv, 'Den mån 2 mars 2026 kl 09:15 skrev Ida Lie <ida@halden.example>:'],
  [vi, 'Vào Th 2, 2 thg 3, 2026 vào lúc 09:15 Ida Lie <ida@halden.example> đã viết:'],
];
const today = new Date('2026-06-17T12:00:00Z');
const minute = date => date.toISOString().slice(0, 16).replace('T', ' ');
for (const [language, line] of lines) {
  const found = language.parse(line, today).map(each => minute(each.date()));
  console.log(`${line.replace('Ida Lie <ida@halden.example>', '…')}\n  ${found.join(', ')}`);
}
JS
cat >expected <<'TXT'
On Mon, Mar 2, 2026 at 9:15 AM … wrote:
  2026-03-02 09:15
On Mon, Mar 2, 2026 at 9:15 AM April Holt <april.12@halden.example> wrote:
  2026-03-02 09:15, 2026-04-01 12:00, 2026-04-01 12:00
Am Mo., 2. März 2026 um 09:15 Uhr schrieb …:
  2026-06-15 12:00, 2026-03-02 09:15
Am Mo, 2. März 2026 um 09:15 Uhr schrieb …:
  2026-03-02 09:15
Gesendet: Montag, 2. März 2026 09:15
  2026-03-02 09:15
Le lun. 2 mars 2026 à 09:15, … a écrit :
  2026-06-15 12:00, 2026-03-02 09:15
Envoyé : lundi 2 mars 2026 09:15
  2026-03-02 09:15
Em seg., 2 de mar. de 2026 às 09:15, … escreveu:
  2026-06-15 12:00, 2026-03-02 09:15
Enviada em: segunda-feira, 2 de março de 2026 09:15
  2026-03-02 09:15
El lun, 2 mar 2026 a las 9:15, Ida Lie (<ida@halden.example>) escribió:
  2026-03-02 09:15
El lun, 2 mar 2026 a la(s) 9:15, Ida Lie (<ida@halden.example>) escribió:
  2026-03-02 12:00, 2026-06-17 09:15
Il giorno lun 2 mar 2026 alle ore 09:15 … ha scritto:
  2026-03-02 12:00, 2026-06-17 09:15
Op ma 2 mrt 2026 om 09:15 schreef …:
  2026-03-02 09:15
пн, 2 мар. 2026 г. в 09:15, …:
  2026-03-02 12:00, 2026-06-17 09:15
Отправлено: понедельник, 2 марта 2026 г. 9:15
  2026-03-02 12:00, 2026-06-17 09:15
пн, 2 бер. 2026 р. о 09:15 … пише:
  2026-03-02 12:00, 2026-06-17 09:15
2026年3月2日(月) 9:15 …:
  2026-03-02 09:15
2026年3月2日周一 09:15，… 写道：
  2026-03-02 12:00, 2026-06-15 09:15
… 於 2026年3月2日 週一 上午9:15寫道：
  2026-03-02 12:00, 2026-06-15 09:15
Den mån 2 mars 2026 kl 09:15 skrev …:
  2026-03-02 12:00
Vào Th 2, 2 thg 3, 2026 vào lúc 09:15 … đã viết:
  2026-06-17 09:15
TXT
TZ=UTC node seen.mjs | tee seen
if ! diff expected seen; then
  echo 'This has changed.' >&2
  exit 1
fi
echo 'Seen as described.'
