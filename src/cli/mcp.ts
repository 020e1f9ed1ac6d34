import { createRequire } from 'node:module';
import { version } from '../../package.json';
import { deskOf } from '../mcp/desk.ts';
import type * as Program from '../mcp/serve-agents.ts';
import { parsed } from './arguments.ts';
import type { Command } from './command.ts';
import { chartBelow } from './org-chart.ts';
import { PROGRAM } from './program-file.ts';
import { folderToRead } from './read-folder.ts';
import { UsageError } from './usage-error.ts';

export const mcpCommand: Command = {
  usage: `account-notes mcp [FOLDER] [--allow-writes]
    Answers agents over standard input and output (Model Context Protocol): who is who,
    who reports to whom, who said so, each with note and line. Writes nothing, unless
    --allow-writes lets them accept and reject suggestions and make notes.
`,
  async run(args) {
    const { values, positionals } = parsed(args, { 'allow-writes': { type: 'boolean' } });
    if (positionals.length > 1) throw new UsageError(`one folder at a time, not ${positionals.length}.`);
    const folder = folderToRead(positionals[0] ?? '.');
    const loading = folder.load().then(() => folder.save());
    const desk = deskOf(folder, {
      loading,
      version,
      allowsWrites: values['allow-writes'] === true,
      drawChart: chartBelow,
    });
    // What speaks the protocol is a file of its own beside the program, since nothing else needs it.
    const { serveAgents } = createRequire(PROGRAM)('./mcp.js') as typeof Program;
    serveAgents(desk);
    return Promise.resolve(undefined);
  },
};
