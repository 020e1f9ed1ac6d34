import type { MailLanguage } from './mail-language.ts';

export const western: readonly MailLanguage[] = [
  {
    language: 'English',
    from: 'from|author',
    date: 'sent|date|sent on|date sent',
    to: 'to|cc|bcc',
    subject: 'subject|re',
    other:
      'importance|reply-to|reply to|attachments|attachment|organization|priority|sensitivity|sent by|phone no|when|where|required|optional|categories|flag status|follow up flag|message-id|in-reply-to|newsgroups|mailed-by|signed-by|security|x-mailer',
    on: 'on',
    wrote: 'wrote|writes|has written|wrote the following',
    rules:
      'original message|original appointment|original email|original e-mail|forwarded message|begin forwarded message|reply separator|forwarded email|forwarded mail',
    forwardedBy: 'forwarded by',
    months:
      'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec',
    weekdays:
      'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun',
    fillers: 'at|the|of|on',
    regards:
      'regards|best regards|kind regards|kindest regards|warm regards|warmest regards|many regards|with regards|with kind regards|with best regards|my best regards|best wishes|kind wishes|warm wishes|with best wishes|best|all the best|all best|thanks|thank you|thx|many thanks|thanks again|thanks so much|thanks a lot|thanks in advance|thank you in advance|thank you very much|thanks and regards|thanks and best regards|thanks & regards|cheers|sincerely|yours|yours sincerely|sincerely yours|yours truly|very truly yours|yours faithfully|respectfully|cordially|talk soon|rgds|br|kr|ciao|take care',
    sentFrom:
      'sent from my|sent from outlook|sent from mail for|sent from yahoo|sent from gmail|sent from iphone|get outlook for|sent via|sent with|sent from proton|sent from samsung|get the outlook',
    example: 'On Mon, Mar 2, 2026 at 9:15 AM Joe Bloggs <joe@example.com> wrote:',
  },
  {
    language: 'German',
    from: 'von|absender',
    date: 'gesendet|datum|gesendet am',
    to: 'an|cc|kopie|bcc|blindkopie|empfänger',
    subject: 'betreff|betr',
    other: 'wichtigkeit|priorität|antwort an|anlagen|anhänge|vertraulichkeit',
    on: 'am',
    wrote: 'schrieb|hat geschrieben|schreibt|folgendes geschrieben',
    rules:
      'ursprüngliche nachricht|originalnachricht|original-nachricht|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|ursprünglicher termin|urspr. nachricht|ursprüngliche mail',
    forwardedBy: 'weitergeleitet von',
    months:
      'januar jänner jan|februar feb|märz mär mrz|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|dezember dez',
    weekdays: 'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|sonnabend|mo|di|mi|do|fr|sa|so',
    fillers: 'um|uhr|den|der|am',
    regards:
      'mit freundlichen grüßen|mit freundlichem gruß|mit freundlichen grüssen|freundliche grüße|freundliche grüsse|viele grüße|viele grüsse|beste grüße|beste grüsse|liebe grüße|herzliche grüße|schöne grüße|gruß|gruss|grüße|grüsse|lg|vg|mfg|bg|danke|vielen dank|besten dank|danke und gruß',
    sentFrom:
      'von meinem|gesendet von|gesendet mit|diese nachricht wurde von meinem|outlook für|holen sie sich outlook',
    example: 'Am Mo., 2. März 2026 um 09:15 Uhr schrieb Joe Bloggs <joe@example.com>:',
  },
  {
    language: 'French',
    from: 'de|expéditeur',
    date: 'envoyé|date|envoyé le|date d’envoi',
    to: 'à|cc|cci|destinataire|copie à|pour',
    subject: 'objet|sujet',
    other: 'importance|répondre à|pièces jointes|priorité',
    on: 'le',
    wrote: 'a écrit|écrit|a écrit ceci',
    rules:
      'message d’origine|message original|message transféré|début du message réexpédié|début du message transféré|message initial|rendez-vous d’origine',
    forwardedBy: 'transféré par|transmis par|réacheminé par',
    months:
      'janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août|septembre sept|octobre oct|novembre nov|décembre déc',
    weekdays: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim',
    fillers: 'à|le|heures',
    regards:
      'cordialement|bien cordialement|très cordialement|bien à vous|bien à toi|merci|merci d’avance|meilleures salutations|sincères salutations|salutations|amicalement|cdt|bonne journée',
    sentFrom:
      'envoyé de mon|envoyé depuis mon|envoyé à partir de|télécharger outlook|obtenir outlook|envoyé avec',
    example: 'Le lun. 2 mars 2026 à 09:15, Joe Bloggs <joe@example.com> a écrit :',
  },
  {
    language: 'Spanish',
    from: 'de|remitente',
    date: 'enviado|fecha|enviado el|enviado en',
    to: 'para|cc|cco|destinatario',
    subject: 'asunto',
    other: 'importancia|responder a|datos adjuntos|adjuntos|prioridad',
    on: 'el',
    wrote: 'escribió|ha escrito|escribió lo siguiente',
    rules:
      'mensaje original|mensaje reenviado|inicio del mensaje reenviado|correo original|comienzo del mensaje reenviado',
    forwardedBy: 'reenviado por|remitido por',
    months:
      'enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sept sep|octubre oct|noviembre nov|diciembre dic',
    weekdays: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo|lun|mar|mié|jue|vie|sáb|dom',
    fillers: 'a|las|la|de|del|el',
    regards:
      'saludos|un saludo|saludos cordiales|atentamente|gracias|muchas gracias|cordialmente|un abrazo|atte|cordial saludo',
    sentFrom: 'enviado desde mi|obtener outlook|enviado con|descargar outlook',
    example: 'El lun, 2 mar 2026 a las 9:15, Joe Bloggs (<joe@example.com>) escribió:',
  },
  {
    language: 'Italian',
    from: 'da|mittente',
    date: 'inviato|data|inviato il|data invio',
    to: 'a|cc|ccn|per conoscenza|destinatario',
    subject: 'oggetto',
    other: 'priorità|importanza|rispondi a|allegati',
    on: 'il|il giorno|in data',
    wrote: 'ha scritto|scrive|ha scritto quanto segue',
    rules:
      'messaggio originale|messaggio inoltrato|inizio messaggio inoltrato|inizio del messaggio inoltrato',
    forwardedBy: 'inoltrato da',
    months:
      'gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set sett|ottobre ott|novembre nov|dicembre dic',
    weekdays: 'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|lun|mar|mer|gio|ven|sab|dom',
    fillers: 'alle|ore|il|del|giorno|at',
    regards:
      'cordiali saluti|distinti saluti|saluti|un saluto|grazie|grazie mille|a presto|cordialmente|buona giornata',
    sentFrom:
      'inviato da iphone|inviato dal mio|ottieni outlook|scarica outlook|inviato da outlook|inviato da ipad',
    example: 'Il giorno lun 2 mar 2026 alle ore 09:15 Joe Bloggs <joe@example.com> ha scritto:',
  },
  {
    language: 'Portuguese',
    from: 'de|remetente',
    date: 'enviado|enviada|enviada em|enviado em|data|data de envio',
    to: 'para|cc|cco|bcc|destinatário',
    subject: 'assunto',
    other: 'importância|responder a|anexos|prioridade',
    on: 'em|no dia|a',
    wrote: 'escreveu|escreveu o seguinte',
    rules:
      'mensagem original|mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada',
    forwardedBy: 'encaminhado por|reencaminhado por',
    months:
      'janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez',
    weekdays:
      'segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|segunda|terça|quarta|quinta|sexta|sábado|domingo|seg|ter|qua|qui|sex|sáb|sab|dom',
    fillers: 'de|às|as|à|feira',
    regards:
      'atenciosamente|att|cumprimentos|melhores cumprimentos|com os melhores cumprimentos|obrigado|obrigada|abraço|abraços|cordialmente',
    sentFrom:
      'enviado do meu|enviado a partir do|enviado pelo|obter o outlook|enviada do meu|obtenha o outlook',
    example: 'Em seg., 2 de mar. de 2026 às 09:15, Joe Bloggs <joe@example.com> escreveu:',
  },
  {
    language: 'Catalan',
    from: 'de',
    date: 'enviat|data|enviat el',
    to: 'per a|a|cc',
    subject: 'assumpte|tema',
    on: 'el dia|el|missatge de',
    wrote: 'va escriure|ha escrit',
    rules: 'missatge original|missatge reenviat',
    months:
      'gener gen|febrer febr|març|abril|maig|juny|juliol jul|agost ag|setembre set|octubre oct|novembre nov|desembre des',
    weekdays: 'dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge|dl|dt|dc|dj|dv|ds|dg',
    fillers: 'a|les|de',
    regards: 'salutacions|atentament|gràcies|una salutació',
    example: 'El dl., 2 de març 2026 a les 9:15, Joe Bloggs <joe@example.com> va escriure:',
  },
  {
    language: 'Dutch',
    from: 'van|afzender',
    date: 'verzonden|datum|verzonden op|verstuurd',
    to: 'aan|cc|bcc',
    subject: 'onderwerp',
    other: 'urgentie|prioriteit|bijlagen|antwoord aan|belang',
    on: 'op',
    wrote: 'schreef|heeft geschreven|schreef het volgende|het volgende geschreven',
    rules:
      'oorspronkelijk bericht|origineel bericht|doorgestuurd bericht|begin doorgestuurd bericht|oorspronkelijke afspraak',
    forwardedBy: 'doorgestuurd door|doorgezonden door',
    months:
      'januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep sept|oktober okt|november nov|december dec',
    weekdays: 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo',
    fillers: 'om|op',
    regards:
      'met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groet|groeten|mvg|bedankt|dank je wel|hartelijke groet',
    sentFrom: 'verzonden vanaf mijn|verstuurd vanaf mijn|outlook voor|verzonden met|verzonden via',
    example: 'Op ma 2 mrt 2026 om 09:15 schreef Joe Bloggs <joe@example.com>:',
  },
];
