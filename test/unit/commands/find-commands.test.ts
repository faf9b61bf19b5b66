import { describe, expect, it } from 'vitest';
import { COMMANDS } from '@/commands/command-list';
import { findCommands } from '@/commands/find-commands';
import { effectiveKeys } from '@/commands/shortcuts';
import { keyText } from '@/ui/key-names';

const idsFor = (query: string, keys: Record<string, string | null> = {}): readonly string[] =>
  findCommands(COMMANDS, effectiveKeys(keys, true), query, (one) => keyText(one, 'other')).map(({ id }) => id);

describe('shortcuts are found', () => {
  it('by words of the title, in any order', () => {
    expect(idsFor('paper find')).toEqual(['reader.find']);
    expect(idsFor('paper’s tab left')).toEqual(idsFor("paper's left tab"));
    expect(idsFor('no such words')).toEqual([]);
  });

  it('by their keys, however they are joined', () => {
    expect(idsFor('Ctrl+K')).toEqual(['go.quickBox']);
    expect(idsFor('ctrl k')).toEqual(['go.quickBox']);
    expect(idsFor('F6')).toEqual(['go.nextPane']);
    expect(idsFor('Ctrl+Shift+A')).toEqual(['file.importAgenda']);
  });

  it('by the keys in force, not by those that were replaced', () => {
    const own = { 'go.quickBox': 'Mod+J' };
    expect(idsFor('Ctrl+J', own)).toEqual(['go.quickBox']);
    expect(idsFor('Ctrl+K', own)).toEqual([]);
  });

  it('all while nothing is asked for', () => {
    expect(idsFor('  ')).toHaveLength(COMMANDS.length);
  });
});
