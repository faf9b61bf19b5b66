// @ts-check
/**
 * Keeps package-lock.json whole. Where the registry lacks a native package of another system, npm leaves it out of
 * the lock file, and `npm ci` then refuses that file everywhere. Pure.
 */

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} LockPackage
 * @typedef {Record<string, LockPackage>} LockPackages by path, as in the lock file
 */

/**
 * Optional packages that another package names and the lock file leaves out.
 * @param {LockPackages} packages
 * @returns {{ name: string, version: string, parent: LockPackage }[]}
 */
export function missingOptional(packages) {
  const known = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
  return Object.values(packages).flatMap((parent) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !known.has(name))
      .map(([name, version]) => ({ name, version, parent })),
  );
}

const forSystem =
  /(?:^|[-/])(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|win32)-(arm|arm64|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/;

/**
 * The lock file's packages with those entries added. System and processor are read off the name, as such packages
 * are all named by them; a checksum is not known, so npm checks none for these.
 * @param {LockPackages} packages
 * @returns {LockPackages} sorted as npm sorts them
 */
export function withMissingOptional(packages) {
  const all = { ...packages };
  for (const { name, version, parent } of missingOptional(packages)) {
    const [, system, processor, library] = forSystem.exec(name) ?? [];
    if (!system || !processor || !/^\d+\.\d+\.\d+/.test(version)) {
      throw new Error(`${name} ${version} can't be added: it names no system or no exact version.`);
    }
    const isLinuxLibrary = system === 'linux' && (library === 'gnu' || library === 'musl');
    all[`node_modules/${name}`] = {
      version,
      cpu: [processor],
      ...(parent.dev ? { dev: true } : {}),
      ...(isLinuxLibrary ? { libc: [library === 'musl' ? 'musl' : 'glibc'] } : {}),
      optional: true,
      os: [system],
    };
  }
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => a.localeCompare(b, 'en')));
}
