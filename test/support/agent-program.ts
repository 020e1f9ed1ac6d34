import { AppBridge, PostMessageTransport } from '@modelcontextprotocol/ext-apps/app-bridge';
import type { CallToolResult } from '@modelcontextprotocol/client';

/** What a test gives to the page of an agent's program. */
interface GivenByTest {
  readonly readResource: (uri: string) => Promise<string>;
}

interface Frame {
  srcdoc: string;
  height: string;
  /** A window, which has no type where the tests run. */
  readonly contentWindow: never;
}

/** A call of a tool, as the program shows it. */
export interface ShownCall {
  /** The text of the tool's page. */
  readonly page: string;
  readonly input: Record<string, unknown>;
  readonly result: CallToolResult;
}

/** Runs in a browser: the part of an agent's program that shows the page of a tool beside its answer, made with the kit for such programs. */
async function showCall({ page, input, result }: ShownCall): Promise<void> {
  const { readResource } = globalThis as unknown as GivenByTest;
  const { document } = globalThis as unknown as { document: { querySelector(selector: string): Frame } };
  const frame = document.querySelector('iframe');
  const bridge = new AppBridge(
    null,
    { name: 'program', version: '1.0.0' },
    { serverResources: {} },
    { hostContext: { theme: 'dark', locale: 'en' } },
  );
  bridge.onreadresource = async ({ uri }) => ({
    contents: [{ uri, mimeType: 'text/html', text: await readResource(uri) }],
  });
  bridge.onsizechange = ({ height }) => void (frame.height = String(height));
  bridge.oninitialized = () => {
    void bridge.sendToolInput({ arguments: input }).then(() => bridge.sendToolResult(result));
  };
  await bridge.connect(new PostMessageTransport(frame.contentWindow, frame.contentWindow));
  frame.srcdoc = page;
}

Object.assign(globalThis, { showCall });
