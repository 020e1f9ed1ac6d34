/** How mail programs begin the subject of a mail that could not be delivered. */
export const RETURNED =
  /^\s*(?:undeliver(?:able|ed)|delivery (?:status notification|has failed|failure|failed|incomplete)|mail delivery (?:failed|failure|system)|returned mail|failure notice|nicht zustellbar|unzustellbar|non remis|échec de (?:la )?remise|no se puede entregar|non recapitabile|onbestelbaar|olevererbart|não é possível entregar)/iu;

/** What says that an address is no longer there, as opposed to a full mailbox or a server that is away. */
export const GONE =
  /\b(?:5\.1\.(?:1|2|6|10)|5\.2\.1|5\.4\.310|user unknown|unknown user|no such user|does(?: not|n['’]t) exist|could(?: not|n['’]t) be found|was(?: not|n['’]t) found|not found|no longer (?:valid|active|in use)|recipient (?:address )?rejected|mailbox (?:unavailable|disabled|not found)|address rejected|invalid recipient|unbekannt|existiert nicht|n['’]existe pas|no existe|non esiste|bestaat niet)/iu;

/** How mail programs begin the subject of an answer that nobody wrote. */
export const AUTOMATIC =
  /^\s*(?:automatic reply|auto(?:matic)?[ -]?(?:reply|response|answer)|auto:|out[ -]of[ -](?:the[ -])?office|ooo\b|abwesen|automatische antwort|réponse automatique|absence|respuesta automática|fuera de la oficina|risposta automatica|resposta automática|automatisch antwoord|autosvar|automaattinen vastaus|automatyczna odpowiedź|自動応答|自动答复|자동 회신)/iu;

/** What says in such an answer that its author has gone for good. */
export const HAS_LEFT =
  /\b(?:no longer (?:with|at|work|working|employed|part of)|(?:have|has|had) left\b|am leaving\b|(?:last|final) (?:working )?day\b|moved on from|(?:has|have) retired|my successor|taken over (?:my|his|her|their)|takes? over (?:my|his|her)|succeeds? me|nicht mehr (?:bei|für|im)|habe .{0,60}verlassen|nachfolger|ne (?:travaille|fais) plus|quitté|mon successeur|ya no (?:trabajo|trabaja)|mi sucesora?|non lavor[oa] più|non fa più parte|werk(?:t)? niet (?:meer|langer))/iu;

/** What comes before whoever is to be asked instead. */
export const INSTEAD =
  /\b(?:contact|reach(?: out to)?|write to|email|e-mail|mail|successor(?: is|,|:)?|replaced by|taken over by|turn to|wenden sie sich (?:bitte )?an|contacter|contacte|contattare|contact opnemen met)\b/iu;
