const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Common given names: who "she" is, and that "Will" in "Will Park reports to" is no verb. Not for finding people. */
const female = new Set(
  words(`
  abby abigail ada adele agnes aisha alexandra alice alicia alina alma amanda amara amber amelia amy ana andrea angela
  april anika anita anja ann anna anne anneke annette annie asha astrid audrey aya barbara bea beatrice bella beth betty bianca
  birgit bridget britta camila camille carla carmen carol caroline catherine cathy cecilia celine charlotte chiara chloe
  christina christine claire clara claudia corinne cynthia dana daniela daphne deborah delphine denise diana dina donna
  doris dorothy edda edith elaine elena eleanor elisa elisabeth elise eliza elizabeth ella ellen elsa emilia emily emma erika
  erin esther eva eve evelyn farah fatima faye felicia fiona flora florence franziska freya frida gabriela gail gemma
  gesine gina giulia gloria grace greta gwen hana hanna hannah heather heidi helen helena helga hilda holly ida imani
  ines ingrid irene iris irina isabel isabella ivy jana jane janet janice jasmine jean jenna jennifer jenny jessica jill
  joan joanna johanna josephine joy joyce judith judy julia juliana julie jun june kara karen karin kate katherine kathleen
  katja katrin katya kavita keiko kelly kerstin kim kirsten kristin lara laura lea leah leila lena leonie leticia lidia
  lila lily linda lisa liv lorna lotte louisa louise lucia lucy luisa lydia lynn madeleine magda maggie maja mara
  margaret maria marie marina marit marta martha martina mary masha maud may maya megan mei melanie melissa mia michelle mina
  miriam molly mona monica nadia nancy naomi natalia natalie natasha nell nicole nina nora odile olga olivia oona ottavia
  ottilie pamela patricia paula pauline petra phoebe pia priya rachel ramona rebecca reva rita rosa rose ruth sabine
  sabrina sally samantha sandra sanna sara sarah selma sharon sheila silke silvia simone sofia sofie sonia sonja sophia
  sophie stella stephanie susan susanne suzanne svetlana sylvia tamara tanya tara tatiana teresa tess thandi theresa
  tilda tina tracy uma ulrike ursula valerie vanessa vera veronica victoria viola virginia vivian wendy yasmin yuki yvonne
  zoe zoë zara
`),
);

const male = new Set(
  words(`
  aaron adam adrian alan albert alejandro alessandro alex alexander alexei alfred ali amir anders andre andreas andrew
  andy anthony anton antonio arjun arthur arturo ben benjamin bernard bertil bill bob boris brad bram brandon brian bruce
  bruno cal callum carl carlos cesar charles chen chris christian christoph christopher cole colin connor craig cyrus
  dag dan daniel dario dave david dean dennis derek dev diego dima dirk dmitri dominic don donald doug douglas dylan ed
  eduardo edward edwin eli elias emeka emil emmanuel enzo eric erik ernst ethan eugene evan fabian farid felix fernando
  filip finn florian francis francesco francisco frank fred frederick fritz gabriel gareth gary gavin geoff george gerald
  gilbert giovanni glenn gordon graham greg gregory guido gus gustav hakan hans harald harold harry harvey heinrich
  hendrik henrik henry herbert hiroshi howard hugh hugo ian igor isaac ivan jack jacob jake jakob jakub jamal james jan jarek
  jason javier jay jeff jeffrey jens jeremy jerome jerry jim joe joel johan john jon jonas jonathan jordan jorge joris
  jose joseph josh joshua juan julian julio jun jurgen jürgen karl keith ken kenji kenneth kevin kirk klaus kofi konrad kurt kyle
  lars laurent lawrence lee leif leo leon leonard lewis liam linus lloyd logan lorenzo louis luc luca lucas ludo luis luka
  lukas luke magnus manuel marc marcel marco marcus marek mario mark markus martin marvin mateo matt matthew matthias
  maurice max maxim michael michel miguel mike mikhail milan miles milo misha mitch mohamed mohammed moritz morten nathan ned
  neil nick nicholas nicolas nikita niklas nikola nils noah norman oleg oliver olivier omar oscar oskar otto owen pablo paolo
  pascal patrick paul pavel pedro peter phil philip philipp pierre pieter quentin ragnar raj rajesh ralph ramon raphael
  ravi ray raymond reinhard rene rené ricardo richard rick rob robert roberto robin rodrigo roger roland ron ronald rory ross
  roy ruben rudolf rui rupert russell ryan sam samir samuel satoshi scott sean sebastian sergei sergey sergio seth shane
  shaun simon stan stanley stefan stephen steve steven stuart sven tariq ted teo terry theo thomas tim timothy tobias todd
  tom tomas tommy tony travis trevor tyler umar uwe vadim venkat victor viktor vince vincent vitaly vladimir wade walter
  warren wei werner wes wesley will willem william wolfgang xavier yann yuri zach zachary
`),
);

export type Gender = 'female' | 'male';

/** What a given name says; undefined for names that say nothing, as most of the world's do here. */
export function genderOf(givenName: string): Gender | undefined {
  const name = givenName.toLowerCase();
  if (female.has(name)) return male.has(name) ? undefined : 'female';
  return male.has(name) ? 'male' : undefined;
}

const ofPronouns: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  she: 'female',
  her: 'female',
};

export const genderOfPronoun = (word: string): Gender | undefined => ofPronouns[word];

export const isGivenName = (word: string): boolean => {
  const name = word.toLowerCase();
  return female.has(name) || male.has(name);
};
