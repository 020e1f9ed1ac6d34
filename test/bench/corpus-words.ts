/** The words that benchmark notes are made of. All names are invented. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const GIVEN = words(`
  Ada Alma Anton Arlo Astrid Basil Bela Bianca Boris Bram Calla Carlo Cedric Clara Cosmo Dagny Dario Delia Dirk Dora
  Edda Egon Elif Elio Emeka Enzo Esme Ewa Fabio Farah Fenna Finn Flora Freya Gideon Gita Goran Greta Gwen Hana Harun
  Hedda Henrik Hilda Hugo Ida Igor Ilse Imran Ines Inga Isak Ivo Jana Jasper Jiro Joana Jonas Kaia Karim Katja Kenji
  Kira Klaus Lars Leila Lena Levin Lidia Linus Lotte Luca Maeve Magnus Malik Mara Marek Mateo Mina Mirko Nadia Nils
  Noor Odile Olaf Omar Orla Oskar Paola Pavel Petra Quinn Rafi Ravi Renata Rhea Rosa Runa Samir Selma Silas Sofia Sven
  Tamsin Tariq Thea Tilda Timo Ulla Ursa Vera Viggo Wanda Wim Xenia Yara Yusuf Zelda Zoran`);

const SURNAME_STARTS = words(`
  Acker Aldin Barro Berg Bock Cald Corv Dahl Drap Eber Elling Falk Fenn Gall Gries Hal Hart Iver Jans Kell Korb Lind
  Lund Marr Mold Nord Oster Pell Quist Rand Rosen Sand Stern Tarn Thorn Uller Vall Voss Weld Wint Yarr Zell`);
const SURNAME_ENDS = words(`
  aby ander augh beck dal dorf er feld ford gaard gren ham hof holm huis ing kamp la land lin man mark mont nik o quist
  rup sen ska son stad stein strand sund ton vik wall well wick worth`);

export const SURNAMES = SURNAME_STARTS.flatMap(start => SURNAME_ENDS.map(end => start + end));

export const TEAM_FIRST = words(`
  Payments Ledger Capacity Delivery Telemetry Identity Pricing Freight Catalog Checkout Fulfilment Forecast Inventory
  Mobile Network Observability Partner Release Routing Settlement Signal Storage Stream Tariff Vector Warehouse`);
export const TEAM_SECOND = words('Platform Engineering Operations Foundations Tools Services Insights Core');

export const SYSTEM_FIRST = words(`
  Amber Anvil Beacon Birch Cinder Cobalt Copper Delta Ember Falcon Garnet Harbor Helio Indigo Juniper Kestrel Lantern
  Magnet Maple Nimbus Onyx Orbit Pebble Quartz Raven Saffron Slate Tundra Umber Velvet Willow Zephyr`);
export const SYSTEM_SECOND = words(
  'base cast dock flow gate grid hub lake line mesh pipe press queue store vault ware',
);

export const NOUNS = words(`
  agenda answer backlog batch bill branch budget cable call calendar case change chart check clause client cluster code
  comment contract copy corner cost crate customer cycle day deadline deal decision delay demo desk detail device diagram
  disk document draft driver effort email engine error estimate event example export failure feature field file filter
  finding forecast form function gap goal graph group growth hour idea image import incident index input invoice issue
  item job journey key label laptop layer lesson letter level limit list load log loop machine mail margin market meeting
  message metric migration milestone minute model module month network node note number offer option order outage owner
  package page panel part path pattern phase phone picture pilot plan policy port price process product program project
  proof proposal quarter query question queue quota rack rate reason record region release reply report request result
  review risk road room route rule sample scale schedule schema scope script season section sensor server service session
  shift sign signal site size sketch slide slot source space step storage story stream summary supplier support survey
  switch table target task term test text theme ticket timeline tool topic total track traffic trend trial unit update
  user value vendor version video visit volume warning week window word workload workshop zone`);
export const VERBS = words(`
  adds asks blocks breaks brings builds carries catches changes checks clears closes copies costs covers cuts drops ends
  fills finds follows gives grows helps holds hides hurts improves joins keeps lacks leaves limits lists loads loses
  makes marks meets misses moves needs opens passes pauses pays plans prints proves pulls pushes raises reaches reads
  replaces returns saves sends serves sets shares shows skips slows solves sorts splits spreads starts stays stops takes
  tests touches tracks treats turns waits warns wins works writes`);
export const ADJECTIVES = words(`
  actual basic big brief bright broad busy calm cheap clean clear close cold common complete current daily dark deep dense
  early easy empty exact fair false fast final fine firm fixed flat fresh full general good great green half hard heavy
  high honest huge idle inner joint keen large last late lean light little local long loose low main major minor mixed
  modest narrow near neat new next nice old open outer plain poor possible proper quick quiet rare raw ready real recent
  rough round safe sharp short silent simple slow small smooth soft solid spare stable steady steep strict strong sudden
  thin tight tiny total useful usual weak weekly whole wide wrong young`);
export const WHEN = words('today tomorrow yesterday soon again later twice once already elsewhere together');
