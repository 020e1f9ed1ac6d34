import type {
  McpUiHostContext,
  McpUiInitializeRequest,
  McpUiInitializeResult,
  McpUiToolInputNotification,
  McpUiToolResultNotification,
} from '@modelcontextprotocol/ext-apps';
import { chartAddress, type AskedChart } from '../protocol/agent-chart.ts';
import { AgentHost } from './agent-host.ts';

/** Pixels. An agent's program makes the frame as high as the page says. */
const HEIGHT = 560;

/** The org chart beside an answer of the tool `organization`, in a frame of the program that an agent runs in. */
const host = new AgentHost(window.parent);
let asked: AskedChart = {};

host.on('ui/notifications/tool-input', (params: McpUiToolInputNotification['params']) => {
  asked = params.arguments ?? {};
});
host.on('ui/notifications/tool-result', (result: McpUiToolResultNotification['params']) => {
  const [first] = result.content;
  const text = first?.type === 'text' ? first.text : '';
  if (result.isError === true) tell(text);
  else void showChart();
});
host.on('ui/notifications/host-context-changed', follow);

void connect();

async function connect(): Promise<void> {
  const params: McpUiInitializeRequest['params'] = {
    appInfo: { name: 'account-notes', version: '1' },
    appCapabilities: { availableDisplayModes: ['inline', 'fullscreen'] },
    protocolVersion: '2026-01-26',
  };
  const { hostContext } = (await host.request('ui/initialize', params)) as McpUiInitializeResult;
  follow(hostContext);
  host.notify('ui/notifications/initialized');
  host.notify('ui/notifications/size-changed', { height: HEIGHT });
}

async function showChart(): Promise<void> {
  try {
    const address = chartAddress(asked);
    const { contents } = (await host.request('resources/read', { uri: address })) as {
      readonly contents: readonly { readonly text?: string }[];
    };
    show(new DOMParser().parseFromString(contents[0]?.text ?? '', 'text/html'));
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
  }
}

/** Takes in the style and the body of a page; a script in it would not run. */
function show(page: Document): void {
  for (const style of document.head.querySelectorAll('style')) style.remove();
  document.head.append(...page.head.querySelectorAll('style'));
  document.body.replaceChildren(...page.body.childNodes);
}

function tell(text: string): void {
  const paragraph = document.createElement('p');
  paragraph.role = 'status';
  paragraph.textContent = text;
  document.body.replaceChildren(paragraph);
}

function follow({ theme, locale }: McpUiHostContext): void {
  if (theme) document.documentElement.style.colorScheme = theme;
  if (locale !== undefined) document.documentElement.lang = locale;
}
