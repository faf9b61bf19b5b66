// Files at the door of the running app: chosen, dropped, named on the command line.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerOpenDialog, countLogged, expect, invoke, type ScrutinyWindow, test } from './fixtures';

test('a chosen file is read once, by a token that says nothing of its path', async ({ app }) => {
  const folder = join(app.userData, 'papers');
  const oddName = `${'é\u202E\n%?'.repeat(30)}.pdf`;
  mkdirSync(folder);
  writeFileSync(join(folder, oddName), 'content of the paper');
  symlinkSync(join(folder, oddName), join(folder, 'link.pdf'));
  writeFileSync(join(folder, 'empty.pdf'), '');
  const names = [oddName, 'link.pdf', 'empty.pdf', '', 'gone.pdf'];
  await answerOpenDialog(
    app,
    names.map((name) => join(folder, name)),
  );
  const answer = await invoke(app.page, 'files.choose', { purpose: 'papers', multiple: true });
  if (!answer.ok) throw new Error(answer.error.code);
  const files = answer.value as { token?: string; name: string; size?: number; problem?: { code: string } }[];
  expect(files.map((file) => file.problem?.code ?? file.size)).toEqual([20, 20, 'empty', 'folder', 'missing']);
  expect(JSON.stringify(files)).not.toContain(app.userData);
  expect(files[0]?.name).not.toMatch(/[\u202E\n]/);

  const read = (token: string): Promise<{ status: number; text: string; size: string | null; name: string }> =>
    app.page.evaluate(async (one) => {
      const response = await fetch(`app://main/intake/${one}`);
      return {
        status: response.status,
        text: await response.text(),
        size: response.headers.get('Content-Length'),
        name: decodeURIComponent(response.headers.get('X-File-Name') ?? ''),
      };
    }, token);
  const token = files[0]?.token ?? '';
  expect(await read(token)).toEqual({ status: 200, text: 'content of the paper', size: '20', name: files[0]?.name });
  expect((await read(token)).status).toBe(404);
  writeFileSync(join(folder, oddName), 'replaced by something longer');
  expect((await read(files[1]?.token ?? '')).status).toBe(410);
});

test('a dropped file arrives without its path', async ({ app }) => {
  const file = join(app.userData, 'dropped.pdf');
  writeFileSync(file, 'dropped');
  await app.page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'drop-test';
    document.body.append(input);
  });
  await app.page.locator('#drop-test').setInputFiles(file);
  const answer = await app.page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('#drop-test');
    const made = new File(['made by the page'], 'made.pdf');
    const api = (window as unknown as ScrutinyWindow).scrutiny;
    return api.intakeDropped([...(input?.files ?? []), made]);
  });
  expect(answer).toEqual({
    ok: true,
    value: [
      { token: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'dropped.pdf', size: 7 },
      { name: 'made.pdf', problem: { code: 'missing' } },
    ],
  });
});

test('files of the command line wait for the page', async ({ launchApp, userData }) => {
  const file = join(userData, 'named.pdf');
  writeFileSync(file, 'named');
  const app = await launchApp({ args: [file], waitForPage: false });
  // The page itself may already have asked for them: then they are on screen and no longer waiting.
  await expect.poll(() => countLogged(app.log(), 'files-opened')).toBe(1);
});
