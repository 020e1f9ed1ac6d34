const answersNobody = /(?:^|[._-])(?:no|do[._-]?not|never)[._-]?reply(?:$|[._-])/u;
const hash = /^microsoftexchange[\da-f]{8,}$/u;
/** What sends by itself, and devices, rooms and desks. */
const senders =
  /^(?:mailer[._-]?daemon|postmaster|daemon|root|cron|system|bounces?|notif(?:y|ications?|ier)|alerts?|reminders?|invitations?|messages|messenger|calendar|calendar[._-]notifications?|auto(?:mailer|reply|responder)|dse(?:_\w{1,4})?|jira|confluence|servicenow|zendesk|helpdesk|github|gitlab|bitbucket|jenkins|\w{0,20}bot|scan(?:ner|2?mail|s)?\d{0,4}|copier\d{0,4}|printers?\d{0,4}|mfp\d{0,4}|fax\d{0,4}|voice ?mail|room\d{0,5}|reception|front[._-]?desk|empfang|resepsjon(?:en)?|réception)$/u;
/** The same with a place or a number behind: "room-4", "boardroom.north", "scanner-2nd-floor". */
const devices =
  /^(?:(?:meeting|conference|conf|board|training)[._-]?rooms?|rooms?|scanner|printer|copier|mfp|reception|bounces?|notifications?)[._-][\w.-]{1,40}$/u;

/** Whether the local part of a mail address, in small letters, is one of a machine, a room or a desk rather than a person's. */
export function isMachine(local: string): boolean {
  const tag = local.indexOf('+');
  const mailbox = tag > 0 ? local.slice(0, tag) : local;
  return answersNobody.test(mailbox) || hash.test(mailbox) || senders.test(mailbox) || devices.test(mailbox);
}

/** "Meeting Room 4", "Conference Room North". */
export const isRoom = /^(?:meeting|conference|board|training) ?room(?:\s|$)|(?:^|\s)room \p{L}?\d{1,4}$/iu;
