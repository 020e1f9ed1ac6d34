import { aboutNames, remembered } from '../../../text/remembered.ts';

const roles =
  `vp svp evp avp vice-president president director directors head lead manager mgr engineer architect developer programmer
  ceo cfo cio coo cto cmo cpo cro cso ciso chro chief founder co-founder cofounder partner principal consultant analyst officer scientist
  specialist representative executive associate coordinator administrator strategist evangelist designer researcher professor counsel
  owner chairman chairwoman chair chairperson recruiter technologist secretary assistant attorney adviser advisor lawyer paralegal teacher
  lecturer editor buyer planner controller comptroller treasurer dean fellow intern student supervisor superintendent producer operator
  broker trader agent clerk inspector geologist captain deputy technician librarian accountant auditor actuary economist statistician
  physician surgeon nurse therapist psychologist pharmacist journalist reporter writer translator interpreter trainer instructor
  postdoc apprentice salesperson salesman saleswoman underwriter estimator surveyor dispatcher forester curator registrar
  leiter leiterin geschäftsführer geschäftsführerin referent referentin berater beraterin entwickler entwicklerin abteilungsleiter
  teamleiter projektleiter bereichsleiter vorstand prokurist sachbearbeiter sachbearbeiterin assistentin ingenieur ingenieurin
  directeur directrice responsable ingénieur ingénieure chef cheffe gérant président présidente conseiller conseillère chargé chargée
  développeur développeuse adjoint
  ingeniero ingeniera gerente jefe jefa directora consultor consultora responsable analista desarrollador asesor asesora
  direttore direttrice responsabile ingegnere consulente amministratore sviluppatore presidente
  diretor diretora engenheiro engenheira coordenador coordenadora
  directeur hoofd adviseur ontwikkelaar bestuurder medewerker teamleider projectleider zaakvoerder
  direktør leder sjef konsulent ingeniør rådgiver utvikler udvikler avdelingsleder afdelingsleder daglig
  chef ingenjör utvecklare ledare konsult vd avdelningschef säljare
  johtaja toimitusjohtaja päällikkö insinööri asiantuntija
  dyrektor kierownik kierowniczka inżynier specjalista prezes programista
  ředitel ředitelka vedoucí inženýr jednatel
  igazgató vezető mérnök ügyvezető director-general
  директор руководитель менеджер инженер начальник специалист
  müdür müdürü mühendis uzman direktörü yöneticisi`
    .trim()
    .split(/\s+/u);
const isRole = new Set(roles);
/** What titles of German and the northern languages, which are written as one word, end with: "Indkøbschef". */
const compound =
  /\p{L}{4}(?:chef|chefin|sjef|manager|managerin|leiter|leiterin|leder|ledare|leider|direktor|direktør|direktör|konsulent|konsult|rådgiver|rådgivare|ingenieur|ingeniør|ingenjör|koordinator|medarbejder|medarbeider|medarbetare|medewerker|ansvarlig|ansvarig|beauftragter?|referent|berater|beraterin)$/u;
const buyers = new Set(
  'indkøber innkjøper inköpare inkoper einkäufer einkäuferin verkäufer verkäuferin verkoper sælger selger'.split(
    ' ',
  ),
);
const isTitleWord = (word: string): boolean => isRole.has(word) || buyers.has(word) || compound.test(word);

/** Titles in scripts that part no words. */
const otherRoles =
  /部长|部長|课长|課長|社長|取締役|经理|經理|总监|總監|主任|工程师|工程師|엔지니어|팀장|부장|과장|이사|대표/u;

/** Whether the words hold a title of somebody's work. */
export const hasRole = remembered(
  (text: string): boolean =>
    (text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []).some(
      word => isTitleWord(word) || word.split('-').some(isTitleWord),
    ) || otherRoles.test(text),
  aboutNames,
);

const forms =
  /(?:^|[\s,&])(?:inc|llc|ltd|limited|gmbh|mbh|ag|corp|corporation|co|company|s\.?a|s\.?l|b\.?v|n\.?v|plc|kg|ohg|se|oyj?|ab|as|asa|aps|a\/s|l\.?l\.?p|p\.?c|p\.?l\.?l\.?c|p\.?a|s\.?r\.?l|s\.?p\.?a|s\.?a\.?s|sarl|kft|zrt|s\.?r\.?o|d\.?o\.?o|pty|pte|k\.?k|e\.?v|cie|sp\. z o\.?o|ltda|a\.?ş|ltd\. şti|ug|e\.?g|e\.?k|mbb|eurl|snc|sp\. ?[jk]|nyrt|d\.?d|a\.?s|oü|eood|ood|bhd|jsc|s\.?a\.? de c\.?v)\.?$/iu;
/** Where it stands first, or is written without a blank behind the name. */
const otherForms =
  /^(?:ООО|АО|ПАО|ЗАО|ОАО|ТОВ|UAB|SIA|PT|OÜ)\s+[«"“„\p{Lu}]|^(?:株式会社|有限会社|合同会社|㈱|\(株\)|주식회사|㈜|\(주\))|(?:株式会社|公司|주식회사)$/u;
/** Whether the words bear a company's legal form. */
export const hasLegalForm = remembered(
  (text: string): boolean => forms.test(text) || otherForms.test(text),
  aboutNames,
);
const ofName = /^(?:&|\+|\p{Lu}.*|\d.*|and|und|et|y|e|of|for|de|du|des|la|le|der|di|van|von)$/u;
/** Whether words are a company's name and nothing else: "Halden Freight S.p.A.", not "I work at Halden Ltd." */
export const isCompany = (text: string): boolean => {
  const form = forms.exec(text);
  if (!form || form.index === 0) return false;
  const words = text.slice(0, form.index).replace(/[,.]/gu, '').split(/\s+/u);
  return words.length <= 8 && words.every(word => ofName.test(word)) && !/^(?:I|We)$/u.test(words[0] ?? '');
};

const bodies =
  /(?<!\p{L})(?:group|labs?|energy|school|university|universität|université|universidad|università|uniwersytet|college|institute|institut|instituto|agency|association|assoc|bank|hospital|foundation|society|council|authority|administration|partners|associates|consulting|solutions|systems|technologies|industries|holdings|laboratory|laboratories|observatory|ministry|museum|library|clinic|press|media|studios?|logistics|freight|insurance|pharma|motors|airlines|railways|telecom|networks|software|ventures|capital|foods|mills|trading|traders|shipping|transport|enterprises|manufacturing|chemicals|electric|electronics|semiconductors|robotics|aerospace|aviation|automotive|healthcare|therapeutics|securities|investments|properties|construction|contractors|hotels|stiftung|verein|hochschule|ministerium|gruppe|klinik|verlag|werke|banque|société|office of|accounting office)(?!\p{L})/iu;
/** Whether they hold a word that names of organizations are made with. */
export const hasBodyWord = remembered((text: string): boolean => bodies.test(text), aboutNames);

const units =
  /(?<!\p{L})(?:department|dept|division|team|unit|faculty|section|branch|project|program|programme|abteilung|bereich|service|direction|departamento|reparto|afdeling|avdeling|department of|corporate|communications|affairs|resources|relations|operations|marketing|sales|finance|engineering|research|development|procurement|legal|human)(?!\p{L})/iu;
/** Whether they rather name a part of an organization. */
export const isUnit = remembered((text: string): boolean => units.test(text), aboutNames);
