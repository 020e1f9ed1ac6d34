const mail = /[^\s@<>()[\]]+@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/u;
const site =
  /^\s*(?:\[[^\]]*\]\()?<?(?:https?:\/\/)?(?:www\.)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?=[/:?#)>\s]|$)/iu;

/** The domain of the first mail address in a text, in lower case: `acme.example` of `Ben <ben@Acme.example>`. */
export const mailDomain = (text: string): string | undefined =>
  mail.exec(text.slice(0, LONGEST))?.[1]?.toLowerCase();

/** The domain of a site, in lower case and without `www.`: `acme.example` of `https://www.acme.example/about`. */
export const siteDomain = (text: string): string | undefined =>
  site.exec(text.slice(0, LONGEST))?.[1]?.toLowerCase();

/** Nobody has a longer address. */
const LONGEST = 320;
