const mail = /[^\s@<>()[\]:]+@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/u;
const site =
  /^\s*(?:\[[^\]]*\]\()?<?(?:https?:\/\/)?(?:www\.)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?=[/:?#)>\s]|$)/iu;

/** The domain of the first mail address in a text, in lower case: `acme.example` of `Ben <ben@Acme.example>`. */
export const mailDomain = (text: string): string | undefined =>
  mail.exec(text.slice(0, LONGEST))?.[1]?.toLowerCase();

/** The first mail address in a text, in lower case: `ben@acme.example` of `[Ben](mailto:Ben@acme.example)`. */
export const mailAddress = (text: string): string | undefined =>
  mail.exec(text.slice(0, LONGEST))?.[0].toLowerCase();

/** The domain of a site, in lower case and without `www.`: `acme.example` of `https://www.acme.example/about`. */
export const siteDomain = (text: string): string | undefined =>
  site.exec(text.slice(0, LONGEST))?.[1]?.toLowerCase();

const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** Whether a text in lower case is a domain with a dot in it: `litware.example`. */
export function isDomain(text: string): boolean {
  const labels = text.split('.');
  return text.length <= LONGEST && labels.length > 1 && labels.every(each => label.test(each));
}

/** Whether a domain is one of some, or below one: `mail.litware.example` is below `litware.example`. */
export const isOfDomain = (domain: string, domains: Iterable<string>): boolean =>
  [...domains].some(other => domain === other || domain.endsWith(`.${other}`));

const providers = new Set(
  `gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol proton protonmail pm gmx web t-online fastmail
  hey zoho mail yandex qq 163 126 naver comcast verizon att sbcglobal orange free laposte wanadoo libero posteo mailbox
  tutanota`.split(/\s+/),
);
const secondLevel = new Set(['co', 'com', 'ac', 'org', 'net', 'gov', 'edu', 'or', 'ne']);

/** The domain that a mail address is registered under, in lower case; none for an address at a mail provider. */
export function companyDomain(address: string): string | undefined {
  const labels = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.');
  if (labels.length < 2) return undefined;
  const isShort = (labels.at(-1) ?? '').length === 2 && secondLevel.has(labels.at(-2) ?? '');
  const own = labels.slice(isShort ? -3 : -2);
  return providers.has(own[0] ?? '') ? undefined : own.join('.');
}

/** Whether a company's name is what a domain stands for: “Vast Data” for `vast-data.example` and for `vast.example`. */
export function isNameOfDomain(name: string, domain: string): boolean {
  const own = letters(domain.split('.')[0] ?? '');
  const written = letters(name);
  return written.length > 2 && own.length > 2 && (written.startsWith(own) || own.startsWith(written));
}

const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Nobody has a longer address. */
const LONGEST = 320;
