import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const MANIFEST = 'test/browser/stub-model/package.json';

/** The name of the model, and the number of tokens that it says every text has. */
export const STUB_MODEL = { name: 'Stub 1', tokens: 321 } as const;

/**
 * Puts an extension with a language model into a folder of extensions, before VS Code has looked there for the first time.
 * Whatever the model is asked, it gives this answer.
 */
export async function addModel(extensionsFolder: string, answer: string): Promise<void> {
  const folder = path.join(extensionsFolder, 'account-notes-tests.stub-model-1.0.0');
  await mkdir(folder, { recursive: true });
  await cp(MANIFEST, path.join(folder, 'package.json'));
  await writeFile(path.join(folder, 'extension.js'), programOf(answer));
}

const programOf = (answer: string): string => `const { lm, LanguageModelTextPart } = require('vscode');
exports.activate = context => {
  const limits = { maxInputTokens: 10_000, maxOutputTokens: 1_000 };
  const model = { id: 'stub-1', name: '${STUB_MODEL.name}', family: 'stub', version: '1', capabilities: {}, ...limits };
  context.subscriptions.push(
    lm.registerLanguageModelChatProvider('stub', {
      provideLanguageModelChatInformation: () => [model],
      provideLanguageModelChatResponse: async (_model, _messages, _options, progress) =>
        progress.report(new LanguageModelTextPart(${JSON.stringify(answer)})),
      provideTokenCount: async () => ${STUB_MODEL.tokens},
    }),
  );
};
`;
