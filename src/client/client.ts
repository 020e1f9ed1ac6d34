import type { Extension, LogOutputChannel, Memento } from 'vscode';
import type { OrgChartPanel } from './chart/org-chart-panel.ts';
import type { CoverageView } from './coverage/coverage-view.ts';
import type { MatrixPanel } from './coverage/matrix-panel.ts';
import type { MailFiles } from './import/mail-files.ts';
import type { OrganizationView } from './organization/organization-view.ts';
import type { ReviewView } from './review/review-view.ts';
import type { TimelineView } from './timeline/timeline-view.ts';
import type { NotesServer } from './connection/start-server.ts';

/** What the commands work on. */
export interface Client {
  readonly server: NotesServer;
  readonly view: OrganizationView;
  readonly chart: OrgChartPanel;
  readonly review: ReviewView;
  readonly timeline: TimelineView;
  readonly coverage: CoverageView;
  readonly matrix: MatrixPanel;
  readonly mails: MailFiles;
  readonly memory: Memento;
  readonly log: LogOutputChannel;
  readonly extension: Extension<unknown>;
}
