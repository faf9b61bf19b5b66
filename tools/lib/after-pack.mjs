// @ts-check
/** electron-builder's hook after the files are laid out and before fuses and signatures. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes Electron's own default app out of the package, which electron-builder leaves in when it is given an unpacked
 * Electron: only our archive may be there to load.
 * @param {{ appOutDir: string, packager: { getResourcesDir: (folder: string) => string } }} context
 */
export default function afterPack({ appOutDir, packager }) {
  rmSync(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}
