const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(/[,\n]/).map(name => name.trim().toLowerCase()));

/** Well-known companies and public bodies, by what nobody means anything else by where no noun follows. */
const organizations = words(`
  Accenture, Adobe, AIG, Airbus, Akamai, Alcoa, Alibaba, Allianz, Alphabet, Alstom, Amazon, AMD, Amgen, Anthropic, ARM, ASML, AstraZeneca,
  Atlassian, Autodesk, Barclays, BASF, Bechtel, Bertelsmann, BlackRock, Bloomberg, BMW, BNP Paribas, Boeing, Bosch, Broadcom, Capgemini,
  Cargill, Carrefour, Caterpillar, Chevron, Cisco, Citibank, Citigroup, Cloudflare, Cognizant, Comcast, ConocoPhillips, Credit Suisse,
  Daimler, Danone, Deloitte, Deutsche Bank, DuPont, Duke Energy, Dynegy, Ericsson, Ernst & Young, Exelon, Exxon, ExxonMobil, Facebook,
  FedEx, Foxconn, Fujitsu, GitHub, GitLab, GlaxoSmithKline, Goldman Sachs, Google, Halliburton, Heineken, Hewlett-Packard, Hitachi, Honeywell,
  HSBC, Huawei, Hyundai, IBM, IKEA, Infosys, ING, Intel, Intuit, JPMorgan, JP Morgan, Joyent, Kellogg, KLM, KPMG, Lenovo, LexisNexis,
  Lockheed Martin, Lufthansa, Maersk, Mastercard, McKinsey, Medtronic, Merck, Microsoft, Mitsubishi, Mitsui, Monsanto, Morgan Stanley,
  Motorola, Mozilla, Nasdaq, Nestle, Netflix, Nokia, Nomura, Novartis, NTT, Nvidia, OpenAI, Oracle, Palantir, Panasonic, PayPal, PepsiCo,
  Pfizer, Philips, PricewaterhouseCoopers, PwC, Qualcomm, Raytheon, Red Hat, Reliant Energy, Renault, Repsol, Roche, Rolls-Royce, RWE,
  Samsung, Sanofi, Shell Oil, Siemens, Sony, SoftBank, Spotify, Stripe, Tata, Telefonica, Tesla, ThyssenKrupp, Toshiba, TotalEnergies,
  Toyota, UBS, Unilever, Vattenfall, Vercel, Verizon, Vodafone, Volkswagen, Volvo, Walmart, Wipro, Xerox, Yahoo, Zalando,
  CERN, CFTC, CNRS, CSIRO, CPUC, DARPA, DOE, DOJ, ECMWF, EPA, EPRI, ESA, FAA, FCC, FDA, FDIC, FEMA, FERC, FHFA, FTC, GAO, IAEA, IEA, IEEE, IETF,
  IMF, INRIA, IPCC, IRS, IUPAC, JAXA, MISO, NASA, NATO, NCAR, NERC, NIH, NIST, NOAA, NRC, NREL, NSF, NYISO, OECD, OPEC, OSHA, PJM, UCAR, UNESCO,
  UNICEF, USDA, USGS, W3C, WHO, WMO, WTO, OpenJS Foundation, Linux Foundation, Apache Software Foundation, World Bank,
  European Commission, Federal Reserve, General Electric, General Motors, Southern Company
`);

export const organizationNames: readonly string[] = [...organizations].filter(name => name !== '');

/** Whether a name is a well-known organization's, in lower case. */
export const isKnownOrganization = (lower: string): boolean => organizations.has(lower);

/** Those that only capitals tell from a word: "WHO", "ARM". */
const inCapitals = words('WHO, ARM, ING, ESA, MISO, DOE, AIG');

/** Whether a word as written is one. */
export const isWrittenOrganization = (word: string): boolean =>
  isKnownOrganization(word.toLowerCase()) &&
  (!inCapitals.has(word.toLowerCase()) || word === word.toUpperCase());
