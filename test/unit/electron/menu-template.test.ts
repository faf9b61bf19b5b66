import { menuModel } from '@shared/menu-model';
import { describe, expect, it } from 'vitest';
import { defaultMenu, menuTemplate } from '../../../electron/main/menu-template';

const options = { productName: 'Panel Scrutiny', isMac: false, onCommand: () => {} };

describe('the native menu', () => {
  it('is built from the model', () => {
    const commands: string[] = [];
    const [file] = menuTemplate(
      [
        {
          type: 'submenu',
          label: 'File',
          items: [
            { type: 'command', id: 'plan.import', label: 'Import a plan…', accelerator: 'CmdOrCtrl+I' },
            { type: 'command', id: 'view.dark', label: 'Dark', checked: true, enabled: false },
            { type: 'command', id: 'reader.ask', label: 'Ask', accelerator: 'Q', claimsKey: false },
            { type: 'separator' },
            { type: 'submenu', label: 'More', items: [{ type: 'role', role: 'quit', label: 'Leave' }] },
          ],
        },
      ],
      { ...options, onCommand: (id) => commands.push(id) },
    );
    const items = Array.isArray(file?.submenu) ? file.submenu : [];
    expect(items).toEqual([
      {
        id: 'plan.import',
        label: 'Import a plan…',
        enabled: true,
        accelerator: 'CmdOrCtrl+I',
        registerAccelerator: true,
        click: expect.any(Function),
      },
      { id: 'view.dark', label: 'Dark', enabled: false, type: 'checkbox', checked: true, click: expect.any(Function) },
      {
        id: 'reader.ask',
        label: 'Ask',
        enabled: true,
        accelerator: 'Q',
        registerAccelerator: false,
        click: expect.any(Function),
      },
      { type: 'separator' },
      { label: 'More', submenu: [{ role: 'quit', label: 'Leave' }] },
    ]);
    (items[0]!.click as unknown as () => void)();
    expect(commands).toEqual(['plan.import']);
  });

  it('has the application menu first on macOS only', () => {
    expect(menuTemplate([], options)).toEqual([]);
    expect(menuTemplate([], { ...options, isMac: true })[0]?.label).toBe('Panel Scrutiny');
  });

  it('never leaves undo to the system, because data is undone too', () => {
    for (const isMac of [true, false]) {
      const text = JSON.stringify(defaultMenu(isMac));
      expect(text).toContain('edit.undo');
      expect(text).not.toMatch(/"role":"(undo|redo)"/);
      expect(menuModel.safeParse(defaultMenu(isMac)).success).toBe(true);
    }
  });

  it.each([
    ['an unknown role', { type: 'role', role: 'toggleDevTools' }],
    ['undo as a role', { type: 'role', role: 'undo' }],
    ['an id that is no command', { type: 'command', id: '../x', label: 'x' }],
    ['an empty label', { type: 'command', id: 'x', label: '' }],
    ['something extra', { type: 'command', id: 'x', label: 'x', click: 'x' }],
  ])('refuses %s', (_what, item) => {
    expect(menuModel.safeParse([{ type: 'submenu', label: 'File', items: [item] }]).success).toBe(false);
  });
});
