/**
 * Everything the user can do by menu or key, declared as data. Menus, key handling and the list of shortcuts are made
 * from this list; what a command does is registered by the part of the screen that can do it (`handlers.ts`).
 */

export type CommandGroup = 'file' | 'edit' | 'view' | 'go' | 'question' | 'reader' | 'help';

/** Where a command's keys work. `reader` keys work only while the focus is in the page of a paper. */
export type CommandScope = 'everywhere' | 'reader' | 'meeting' | 'review' | 'compare';

export interface CommandDeclaration {
  readonly id: string;
  readonly title: string;
  readonly group: CommandGroup;
  readonly scope: CommandScope;
  /** Default keys, "Mod" being Ctrl, or Cmd on macOS: `Mod+Shift+Z`. Null means none. */
  readonly keys: string | null;
}

function declare(
  id: string,
  title: string,
  group: CommandGroup,
  keys: string | null = null,
  scope: CommandScope = 'everywhere',
): CommandDeclaration {
  return { id, title, group, scope, keys };
}

export const COMMANDS = [
  declare('file.importPlan', 'Import a plan…', 'file', 'Mod+Shift+P'),
  declare('file.importAgenda', 'Import an agenda front sheet…', 'file', 'Mod+Shift+A'),
  declare('file.importPapers', 'Import papers…', 'file', 'Mod+O'),
  declare('file.importFigures', 'Import figures of measures…', 'file'),
  declare('figure.record', 'Record a figure…', 'file'),
  declare('file.paste', 'Paste a plan or paper…', 'file'),
  declare('workspace.switch', 'Open another panel…', 'file'),
  declare('meeting.create', 'New meeting…', 'file', 'Mod+Shift+M'),
  declare('question.create', 'New question', 'file', 'Mod+N'),
  declare('file.printBriefing', 'Briefing for this meeting…', 'file', 'Mod+P'),
  declare('file.draftLetter', 'Letter about what is outstanding…', 'file'),
  declare('file.exportTrackerXlsx', 'Export the tracker as a spreadsheet…', 'file'),
  declare('file.exportTrackerCsv', 'Export the tracker as CSV…', 'file'),
  declare('tab.close', 'Close this paper', 'file', 'Mod+W'),
  declare('tab.reopen', 'Open the paper closed last', 'file', 'Mod+Shift+T'),
  declare('window.newReader', 'Open this paper in its own window', 'file', 'Mod+Shift+N'),
  declare('file.backUp', 'Back up…', 'file'),
  declare('file.restoreBackup', 'Restore a backup…', 'file'),
  declare('edit.undo', 'Undo', 'edit', 'Mod+Z'),
  declare('edit.redo', 'Redo', 'edit', 'Mod+Shift+Z'),
  declare('view.zoomIn', 'Zoom in on the paper', 'view', 'Mod+='),
  declare('view.zoomOut', 'Zoom out of the paper', 'view', 'Mod+-'),
  declare('view.zoomFit', 'Fit the paper to the width', 'view', 'Mod+0'),
  declare('view.largerText', 'Larger text', 'view'),
  declare('view.smallerText', 'Smaller text', 'view'),
  declare('view.usualText', 'Text of the usual size', 'view'),
  declare('view.highContrast', 'High contrast on or off', 'view'),
  declare('tab.moveLeft', 'Move this paper’s tab to the left', 'view', 'Mod+Shift+PageUp'),
  declare('tab.moveRight', 'Move this paper’s tab to the right', 'view', 'Mod+Shift+PageDown'),
  declare('view.togglePanel', 'Show or hide the side panel', 'view', 'Mod+Shift+I'),
  declare('view.notes', 'Notes of this paper', 'view', 'Mod+Shift+L'),
  declare('go.quickBox', 'Find anything…', 'go', 'Mod+K'),
  declare('go.back', 'Back', 'go', 'Alt+ArrowLeft'),
  declare('go.forward', 'Forward', 'go', 'Alt+ArrowRight'),
  declare('go.home', 'Home', 'go', 'Mod+1'),
  declare('go.plans', 'Plans', 'go', 'Mod+2'),
  declare('go.meetings', 'Meetings', 'go', 'Mod+3'),
  declare('go.papers', 'Papers', 'go', 'Mod+4'),
  declare('go.questions', 'Questions', 'go', 'Mod+5'),
  declare('go.tracker', 'Tracker', 'go', 'Mod+6'),
  declare('go.settings', 'Settings', 'go', 'Mod+,'),
  declare('go.page', 'Go to page…', 'go', 'Mod+G'),
  declare('tab.next', 'Next open paper', 'go', 'Ctrl+Tab'),
  declare('tab.previous', 'Open paper before', 'go', 'Ctrl+Shift+Tab'),
  declare('go.nextPane', 'Next part of the window', 'go', 'F6'),
  declare('go.previousPane', 'Part of the window before', 'go', 'Shift+F6'),
  declare('reader.find', 'Find in this paper…', 'reader', 'Mod+F'),
  declare('reader.findNext', 'Next place found', 'reader', 'F3'),
  declare('reader.findPrevious', 'Place found before', 'reader', 'Shift+F3'),
  declare('reader.highlight', 'Highlight the selection', 'reader', 'H', 'reader'),
  declare('reader.underline', 'Underline the selection', 'reader', 'U', 'reader'),
  declare('reader.strikeOut', 'Strike the selection out', 'reader', 'S', 'reader'),
  declare('reader.note', 'Write a note here', 'reader', 'N', 'reader'),
  declare('reader.meaning1', 'Mark as evidence', 'reader', '1', 'reader'),
  declare('reader.meaning2', 'Mark as question', 'reader', '2', 'reader'),
  declare('reader.meaning3', 'Mark as doubt', 'reader', '3', 'reader'),
  declare('reader.meaning4', 'Mark as promise', 'reader', '4', 'reader'),
  declare('reader.ask', 'Ask about the selection', 'reader', 'Q', 'reader'),
  declare('reader.evidence', 'Add the selection to the open question', 'reader', 'E', 'reader'),
  declare('reader.figure', 'Record a figure from the selection', 'reader', 'F', 'reader'),
  declare('reader.nextPage', 'Next page', 'reader', 'PageDown', 'reader'),
  declare('reader.previousPage', 'Previous page', 'reader', 'PageUp', 'reader'),
  declare('reader.selectWords', 'Select words with the keys', 'reader', 'F7', 'reader'),
  declare('question.asked', 'Mark as asked', 'question', 'Mod+Shift+K'),
  declare('question.notReached', 'Mark as not reached', 'question'),
  declare('question.answer', 'Record an answer', 'question', 'Mod+Shift+R'),
  declare('question.promise', 'Record a promise', 'question', 'Mod+Shift+Y'),
  declare('question.followUp', 'Add a follow-up question', 'question', 'Mod+Shift+U'),
  declare('review.accept', 'Accept the plan', 'file', 'Mod+Enter', 'review'),
  declare('review.acceptPart', 'Accept this part of the plan', 'file', 'Mod+Shift+Enter', 'review'),
  declare('review.nextDoubt', 'Next part to check', 'go', 'F8', 'review'),
  declare('go.compare', 'Compare two texts…', 'go'),
  declare('compare.next', 'Next change', 'go', 'N', 'compare'),
  declare('compare.previous', 'Change before', 'go', 'P', 'compare'),
  declare('compare.ask', 'Ask about this change', 'question', 'Q', 'compare'),
  declare('compare.layout', 'Changes side by side or in one text', 'view', 'V', 'compare'),
  declare('compare.whole', 'Whole text or only what changed', 'view', 'W', 'compare'),
  declare('compare.typography', 'Compare typography as well', 'view', 'T', 'compare'),
  declare('compare.saveDocx', 'Save the comparison as DOCX…', 'file', null, 'compare'),
  declare('compare.savePdf', 'Save the comparison as PDF…', 'file', null, 'compare'),
  declare('help.shortcuts', 'Keyboard shortcuts', 'help', 'F1'),
  declare('help.example', 'Look at the example', 'help'),
  declare('help.about', 'About Panel Scrutiny', 'help'),
] as const satisfies readonly CommandDeclaration[];

export type CommandId = (typeof COMMANDS)[number]['id'];

const IDS: ReadonlySet<string> = new Set(COMMANDS.map((command) => command.id));

export function isCommandId(id: string): id is CommandId {
  return IDS.has(id);
}

const BY_ID: ReadonlyMap<CommandId, CommandDeclaration> = new Map(COMMANDS.map((command) => [command.id, command]));

/** The declaration of a command. */
export function commandOf(id: CommandId): CommandDeclaration {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`No command is called ${id}`);
  return found;
}
