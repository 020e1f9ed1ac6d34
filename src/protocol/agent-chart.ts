/** Where an agent's program finds the org chart of a folder: the page it shows, and the charts that the page asks for. */

/** The page, as MCP Apps (2026-01-26) name the pages that belong to a tool. */
export const CHART_PAGE = 'ui://account-notes/organization';

/** The kind of file that programs show as such a page. */
export const CHART_PAGE_TYPE = 'text/html;profile=mcp-app';

const CHART = 'account-notes://chart/';

/** What of the organization a chart shows. */
export interface AskedChart {
  /** The entity that the chart is to begin with, by id, name or alias; missing for all accounts. */
  readonly below?: string | undefined;
  readonly by?: 'team' | 'line' | undefined;
  /** An ISO 8601 day, as it had been said by then. */
  readonly asOf?: string | undefined;
}

/** The address of a chart. */
export function chartAddress({ below = '', by, asOf }: AskedChart): string {
  const choices = new URLSearchParams({ ...(by && { by }), ...(asOf !== undefined && { asOf }) }).toString();
  const entity = below.split('/').map(encodeURIComponent).join('/');
  return `${CHART}${entity}${choices === '' ? '' : `?${choices}`}`;
}

/** What an address asks for, whether that is an `AskedChart` or not; undefined for one of something else. */
export function chartAt(address: string): Readonly<Record<string, string>> | undefined {
  if (!address.startsWith(CHART)) return undefined;
  const asked = address.slice(CHART.length);
  // Who fills in the template writes the “?” that the id of a candidate begins with as it is.
  const end = asked.indexOf('?', candidate.test(asked) ? 1 : 0);
  const entity = decoded(end === -1 ? asked : asked.slice(0, end));
  const choices = new URLSearchParams(end === -1 ? '' : asked.slice(end));
  return { ...(entity !== '' && { below: entity }), ...Object.fromEntries(choices) };
}

const candidate = /^\?(?:person|team|system|organization)\//;

function decoded(entity: string): string {
  try {
    return decodeURIComponent(entity);
  } catch {
    return entity; // nobody's id
  }
}
