/**
 * How mail programs introduce what they quote, language by language. Add a language by adding its words here, with an
 * example; `attribution.ts` and `header-block.ts` know no words of their own.
 */
export interface MailLanguage {
  readonly language: string;
  /** The word before the date: "On Fri, Dec 12 … wrote:". */
  readonly on: string;
  /** "… wrote:", "… schrieb Joe:". */
  readonly wrote: readonly string[];
  readonly headers: {
    readonly from: readonly string[];
    readonly date: readonly string[];
    readonly to: readonly string[];
    readonly subject: readonly string[];
    /** Headers that tell us nothing but belong to the block. */
    readonly other: readonly string[];
  };
  /** What stands alone on a line before a header block, without dashes. */
  readonly separators: readonly string[];
  readonly months: readonly (readonly string[])[];
  readonly weekdays: readonly string[];
  /** Words between the parts of a date. */
  readonly fillers: readonly string[];
  readonly examples: readonly string[];
}

const english: MailLanguage = {
  language: 'English',
  on: 'On',
  wrote: ['wrote'],
  headers: {
    from: ['from'],
    date: ['sent', 'date', 'sent on'],
    to: ['to', 'cc', 'bcc'],
    subject: ['subject'],
    other: ['importance', 'reply-to', 'attachments', 'organization', 'when', 'where', 'required', 'optional'],
  },
  separators: ['original message', 'original appointment', 'forwarded message', 'begin forwarded message'],
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  weekdays: [
    ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    ...['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'],
  ],
  fillers: ['at', 'the', 'of'],
  examples: [
    'On Fri, Dec 12, 2025 at 2:43 PM Joe Bloggs <joe@example.com> wrote:',
    'On Dec 12, 2025, at 1:18 PM, Joe Bloggs <joe@example.com> wrote:',
    'On 12/12/2025 14:43, Joe Bloggs wrote:',
  ],
};

const german: MailLanguage = {
  language: 'German',
  on: 'Am',
  wrote: ['schrieb', 'hat geschrieben'],
  headers: {
    from: ['von'],
    date: ['gesendet', 'datum', 'gesendet am'],
    to: ['an', 'cc', 'kopie', 'bcc', 'blindkopie'],
    subject: ['betreff'],
    other: ['wichtigkeit', 'priorität', 'antwort an', 'anlagen'],
  },
  separators: [
    'ursprüngliche nachricht',
    'originalnachricht',
    'weitergeleitete nachricht',
    'anfang der weitergeleiteten nachricht',
  ],
  months: [
    ['januar', 'jänner', 'jan'],
    ['februar', 'feb'],
    ['märz', 'mär', 'mrz'],
    ['april', 'apr'],
    ['mai'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['dezember', 'dez'],
  ],
  weekdays: [
    ...['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag', 'sonnabend'],
    ...['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'],
  ],
  fillers: ['um', 'uhr', 'den'],
  examples: [
    'Am Fr., 12. Dez. 2025 um 14:43 Uhr schrieb Joe Bloggs <joe@example.com>:',
    'Am 12.12.2025 um 14:43 schrieb Joe Bloggs <joe@example.com>:',
    'Joe Bloggs <joe@example.com> schrieb am Fr., 12. Dez. 2025, 14:43:',
  ],
};

const french: MailLanguage = {
  language: 'French',
  on: 'Le',
  wrote: ['a écrit'],
  headers: {
    from: ['de', 'expéditeur'],
    date: ['envoyé', 'date', 'envoyé le'],
    to: ['à', 'cc', 'cci', 'destinataire'],
    subject: ['objet', 'sujet'],
    other: ['importance', 'répondre à', 'pièces jointes'],
  },
  separators: [
    "message d'origine",
    'message d’origine',
    'message original',
    'message transféré',
    'début du message réexpédié',
  ],
  months: [
    ['janvier', 'janv'],
    ['février', 'févr', 'fév'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['août'],
    ['septembre', 'sept'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['décembre', 'déc'],
  ],
  weekdays: [
    ...['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    ...['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'],
  ],
  fillers: ['à', 'le'],
  examples: [
    'Le ven. 12 déc. 2025 à 14:43, Joe Bloggs <joe@example.com> a écrit :',
    'Le 12/12/2025 à 14:43, Joe Bloggs a écrit :',
  ],
};

const spanish: MailLanguage = {
  language: 'Spanish',
  on: 'El',
  wrote: ['escribió'],
  headers: {
    from: ['de'],
    date: ['enviado', 'fecha', 'enviado el'],
    to: ['para', 'cc', 'cco'],
    subject: ['asunto'],
    other: ['importancia', 'responder a', 'datos adjuntos'],
  },
  separators: ['mensaje original', 'mensaje reenviado', 'inicio del mensaje reenviado'],
  months: [
    ['enero', 'ene'],
    ['febrero', 'feb'],
    ['marzo', 'mar'],
    ['abril', 'abr'],
    ['mayo', 'may'],
    ['junio', 'jun'],
    ['julio', 'jul'],
    ['agosto', 'ago'],
    ['septiembre', 'setiembre', 'sept', 'sep'],
    ['octubre', 'oct'],
    ['noviembre', 'nov'],
    ['diciembre', 'dic'],
  ],
  weekdays: [
    ...['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    ...['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
  ],
  fillers: ['a', 'las', 'la', 'de', 'del'],
  examples: [
    'El vie, 12 dic 2025 a las 14:43, Joe Bloggs (<joe@example.com>) escribió:',
    'El 12 dic 2025, a las 14:43, Joe Bloggs <joe@example.com> escribió:',
  ],
};

export const mailLanguages: readonly MailLanguage[] = [english, german, french, spanish];
