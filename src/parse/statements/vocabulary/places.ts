/** Large cities, countries and states: a name among them is no team and no employer where nothing else says so. */
const places = new Set(
  `
  amsterdam ankara antwerp athens atlanta auckland austin baltimore bangalore bangkok barcelona basel bath beijing
  belgrade bergen berlin bern bilbao birmingham bochum bogota bologna bonn bordeaux boston bratislava bremen
  brisbane bristol brno brussels bucharest budapest buffalo calgary cambridge cardiff charlotte chennai chicago
  cincinnati cleveland cologne columbus copenhagen cork dallas delhi denver detroit dortmund dresden dubai dublin
  durham dusseldorf düsseldorf edinburgh eindhoven essen florence frankfurt freiburg gdansk geneva genoa ghent
  glasgow gothenburg graz groningen hamburg hanover helsinki houston hyderabad indianapolis innsbruck istanbul
  jakarta johannesburg karlsruhe kiev krakow kyiv kyoto lausanne leeds leipzig lille lima limerick linz lisbon
  liverpool ljubljana london louisville lucerne luxembourg lyon madrid malaga malmo malmö manchester mannheim
  marseille melbourne memphis mexico miami milan milwaukee minneapolis montreal moscow mumbai munich münchen
  nagoya nairobi nantes naples nashville newcastle nice nottingham nuremberg omaha osaka oslo ottawa oxford
  palermo paris perth philadelphia phoenix pisa pittsburgh porto prague pune quebec raleigh riga rome rotterdam
  sacramento salzburg santiago sapporo sarajevo seattle seoul seville shanghai sheffield shenzhen singapore sofia
  southampton stavanger stockholm strasbourg stuttgart sydney taipei tallinn tampa tampere tartu tokyo toronto
  toulouse trieste trondheim tulsa turin utrecht valencia vancouver venice verona vienna vilnius warsaw wellington
  winnipeg wroclaw york zagreb zurich zürich davos
  new-york new-orleans los-angeles san-francisco san-diego san-jose san-antonio las-vegas salt-lake-city
  kansas-city st-louis buenos-aires sao-paulo são-paulo rio-de-janeiro hong-kong tel-aviv abu-dhabi cape-town
  mexico-city kuala-lumpur new-delhi the-hague palo-alto menlo-park mountain-view silicon-valley fort-worth
  el-paso santa-clara santa-monica monte-carlo ann-arbor costa-rica sierra-leone santa-fe
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
  indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
  montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming
  new-hampshire new-jersey new-mexico north-carolina south-carolina north-dakota south-dakota rhode-island
  west-virginia
  africa america asia europe scandinavia bavaria england scotland wales britain great-britain united-kingdom
  united-states north-america south-america latin-america middle-east argentina australia austria belgium bolivia
  brazil bulgaria canada chile china colombia croatia cuba cyprus czechia denmark ecuador egypt estonia ethiopia
  finland france germany ghana greece hungary iceland india indonesia iran iraq ireland israel italy japan kenya
  korea kuwait latvia lebanon lithuania malaysia malta morocco nepal netherlands new-zealand nigeria norway
  pakistan peru philippines poland portugal qatar romania russia saudi-arabia serbia slovakia slovenia
  south-africa south-korea spain sweden switzerland taiwan thailand tunisia turkey ukraine uruguay venezuela
  vietnam
`
    .trim()
    .split(/\s+/),
);

/** Whether a name is that of a well-known place: "Lisbon", "New York". Others are told by how sentences use them. */
export const isPlace = (name: string): boolean => places.has(name.toLowerCase().replaceAll(' ', '-'));
