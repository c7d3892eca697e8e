import { activityAddCommand } from './activity-add';
import { activityEditCommand } from './activity-edit';
import { activityListCommand } from './activity-list';
import { activityRetireCommand } from './activity-retire';
import { activityShowCommand } from './activity-show';
import { agentListCommand } from './agent-list';
import { agentShowCommand } from './agent-show';
import { kindListCommand } from './kind-list';
import { kindShowCommand } from './kind-show';
import { amendCommand } from './amend';
import { areaAddCommand } from './area-add';
import { areaCloseCommand } from './area-close';
import { areaEditCommand } from './area-edit';
import { areaImportCommand } from './area-import';
import { areaListCommand } from './area-list';
import { areaReopenCommand } from './area-reopen';
import { areaRetireCommand } from './area-retire';
import { areaShowCommand } from './area-show';
import { backupCommand } from './backup';
import { auditCommand } from './audit';
import { boardCommand } from './board';
import { calendarCloseCommand } from './calendar-close';
import { calendarListCommand } from './calendar-list';
import { calendarOpenCommand } from './calendar-open';
import type { Command } from './command';
import { importCommand } from './import';
import { findingAddCommand } from './finding-add';
import { findingListCommand } from './finding-list';
import { findingReopenCommand } from './finding-reopen';
import { findingResolveCommand } from './finding-resolve';
import { findingShowCommand } from './finding-show';
import { householdAddCommand } from './household-add';
import { householdEditCommand } from './household-edit';
import { householdExtendCommand } from './household-extend';
import { householdImportCommand } from './household-import';
import { householdListCommand } from './household-list';
import { householdReleaseCommand } from './household-release';
import { historyCommand } from './history';
import { diffCommand } from './diff';
import { exportCommand } from './export';
import { demoCommand } from './demo';
import { doctorCommand } from './doctor';
import { diluteCommand } from './dilute';
import { completionOf } from './completion';
import { checkCommand } from './check';
import { sealCommand } from './seal';
import { cronInstallCommand } from './cron-install';
import { cronRemoveCommand } from './cron-remove';
import { cronShowCommand } from './cron-show';
import { initCommand } from './init';
import { levelCommand } from './level';
import { patrolCommand } from './patrol';
import { postListCommand } from './post-list';
import { postSetCommand } from './post-set';
import { routeListCommand } from './route-list';
import { routeRemoveCommand } from './route-remove';
import { routeSetCommand } from './route-set';
import { logCommand } from './log';
import { overdueCommand } from './overdue';
import { ruleListCommand } from './rule-list';
import { ruleSetCommand } from './rule-set';
import { personAddCommand } from './person-add';
import { personListCommand } from './person-list';
import { personRetireCommand } from './person-retire';
import { remindCommand } from './remind';
import { restoreCommand } from './restore';
import { scheduleListCommand } from './schedule-list';
import { scheduleSetCommand } from './schedule-set';
import { scheduleShowCommand } from './schedule-show';
import { siteRebuildCommand } from './site-rebuild';
import { siteSetCommand } from './site-set';
import { siteShowCommand } from './site-show';
import { whyCommand } from './why';
import { redoCommand } from './redo';
import { showCommand } from './show';
import { undoCommand } from './undo';
import { voidCommand } from './void';
import { waiveCommand } from './waive';
import { stockReceiveCommand } from './stock-receive';
import { stockIssueCommand } from './stock-issue';
import { stockTransferCommand } from './stock-transfer';
import { stockCountCommand } from './stock-count';
import { stockLossCommand } from './stock-loss';
import { stockListCommand } from './stock-list';
import { stockHistoryCommand } from './stock-history';
import { supplyListCommand } from './supply-list';
import { supplyAddCommand } from './supply-add';
import { supplyEditCommand } from './supply-edit';

/** Every command, in the order of the help. The rooms' test asks that each has its help in both languages. */
export const COMMANDS: readonly Command[] = [
  boardCommand,
  logCommand,
  overdueCommand,
  historyCommand,
  whyCommand,
  diffCommand,
  auditCommand,
  showCommand,
  amendCommand,
  voidCommand,
  undoCommand,
  redoCommand,
  waiveCommand,
  exportCommand,
  remindCommand,
  findingListCommand,
  findingShowCommand,
  findingAddCommand,
  findingResolveCommand,
  findingReopenCommand,
  calendarListCommand,
  calendarCloseCommand,
  calendarOpenCommand,
  householdListCommand,
  householdAddCommand,
  householdEditCommand,
  householdExtendCommand,
  householdReleaseCommand,
  householdImportCommand,
  cronShowCommand,
  cronInstallCommand,
  cronRemoveCommand,
  initCommand,
  siteShowCommand,
  siteSetCommand,
  siteRebuildCommand,
  personListCommand,
  personAddCommand,
  personRetireCommand,
  areaListCommand,
  areaShowCommand,
  areaAddCommand,
  areaEditCommand,
  areaImportCommand,
  areaRetireCommand,
  areaCloseCommand,
  areaReopenCommand,
  activityListCommand,
  activityShowCommand,
  activityAddCommand,
  activityEditCommand,
  activityRetireCommand,
  kindListCommand,
  kindShowCommand,
  agentListCommand,
  agentShowCommand,
  scheduleListCommand,
  scheduleShowCommand,
  scheduleSetCommand,
  levelCommand,
  patrolCommand,
  routeListCommand,
  routeSetCommand,
  routeRemoveCommand,
  postListCommand,
  postSetCommand,
  ruleListCommand,
  ruleSetCommand,
  diluteCommand,
  stockReceiveCommand,
  stockIssueCommand,
  stockTransferCommand,
  stockCountCommand,
  stockLossCommand,
  stockListCommand,
  stockHistoryCommand,
  supplyListCommand,
  supplyAddCommand,
  supplyEditCommand,
  importCommand,
  checkCommand,
  sealCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  completionOf(() => COMMANDS),
  demoCommand,
];
