/** Where an agent's program finds the org chart of a folder: the page it shows, and the charts that the page asks for. */

/** The page, as MCP Apps (2026-01-26) name the pages that belong to a tool. */
export const CHART_PAGE = 'ui://account-notes/organization';

/** The kind of file that programs show as such a page. */
export const CHART_PAGE_TYPE = 'text/html;profile=mcp-app';

const CHART = 'account-notes://chart/';

/** What of the organization a chart shows. */
export interface AskedChart {
  /** The id of an entity that the chart is to begin with; missing for all accounts. */
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

/** What an address asks for; undefined for one of something else. */
export function chartAt(address: string): AskedChart | undefined {
  if (!address.startsWith(CHART)) return undefined;
  const [entity = '', choices] = address.slice(CHART.length).split('?', 2);
  const asked = new URLSearchParams(choices);
  const by = asked.get('by');
  return {
    below: decoded(entity),
    by: by === 'team' || by === 'line' ? by : undefined,
    asOf: asked.get('asOf') ?? undefined,
  };
}

function decoded(entity: string): string | undefined {
  try {
    return entity === '' ? undefined : decodeURIComponent(entity);
  } catch {
    return entity; // nobody's id
  }
}
