// Which build this is and where its data lives.
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson, readFileIfThere } from './storage/atomic-file';

const buildInfo = z.object({
  version: z.string().optional(),
  electron: z.string().optional(),
  electronSource: z.string().max(40).optional(),
});

/**
 * Where this Electron came from: the packaged build's own record when there is one, else what the launcher said.
 * `fallback` names the registry build that is used where the declared version can't be downloaded.
 */
export function electronSource(resourcesFolder: string, environment: string | undefined): string {
  const text = readFileIfThere(join(resourcesFolder, 'build-info.json'));
  const parsed = buildInfo.safeParse(text === null ? undefined : parseJson(text));
  const recorded = parsed.success ? parsed.data.electronSource : undefined;
  return (recorded ?? environment ?? 'unknown').slice(0, 40);
}

export interface DataFolderInput {
  readonly productName: string;
  /** The user's folder for application data; on Windows the local one, which roaming profiles don't half-copy. */
  readonly parent: string;
  readonly source: string;
  readonly isDev: boolean;
}

/** The data folder. The fall-back Electron and development never share one with the shipped app. */
export function dataFolder({ productName, parent, source, isDev }: DataFolderInput): string {
  const suffix = `${source === 'fallback' ? '-fallback' : ''}${isDev ? '-dev' : ''}`;
  return join(parent, `${productName}${suffix}`);
}
