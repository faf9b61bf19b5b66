// oxlint plugin: one rule that holds every import to the layer table, and keeps features apart from each other.
import { posix, relative, sep } from 'node:path';
import { LAYERS, layerOf } from './layers.mjs';

const ROOT = process.cwd();

/** Turns an import specifier into a root-relative path, or null for a package. */
function resolveSpecifier(fromPath, specifier) {
  if (specifier.startsWith('@/')) return `src/${specifier.slice(2)}`;
  if (specifier.startsWith('@shared/')) return `electron/shared/${specifier.slice(8)}`;
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(fromPath), specifier));
  return null;
}

function packageName(specifier) {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}

/** Says what is wrong with an import, or null when it is allowed. Exported for its test. */
export function importProblem(fromPath, specifier) {
  const layer = layerOf(fromPath);
  if (layer === null || specifier.startsWith('virtual:')) return null;
  const rule = LAYERS[layer];
  if (!rule) return `'${layer}' is not in the layer table (test/architecture/layers.mjs)`;
  const target = resolveSpecifier(fromPath, specifier);
  if (target === null) {
    if (specifier.startsWith('node:')) {
      return ['electron/main', 'cli'].includes(layer) ? null : `layer '${layer}' may not use Node (${specifier})`;
    }
    if (rule.packages === 'any' || rule.packages.includes(packageName(specifier))) return null;
    return `layer '${layer}' may not import the package '${packageName(specifier)}'`;
  }
  const targetLayer = layerOf(target) ?? (target.startsWith('src/') ? layerOf(`${target}/index`) : null);
  if (targetLayer === null) return target.startsWith('resources/') ? null : `import leaves the source tree: ${target}`;
  if (layer === 'features' && targetLayer === 'features') {
    const feature = (path) => path.split('/')[2];
    return feature(fromPath) === feature(target) ? null : `one feature may not import another (${target})`;
  }
  if (targetLayer === layer || rule.layers.includes('*')) return null;
  if (rule.layers.includes(targetLayer)) return null;
  if (rule.layers.some((allowed) => allowed.includes('/') && target.startsWith(`src/${allowed}`))) return null;
  return `layer '${layer}' may not import from '${targetLayer}'`;
}

const importsFollowLayers = {
  create(context) {
    const file = relative(ROOT, context.filename).split(sep).join('/');
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return;
      const problem = importProblem(file, node.source.value.replace(/\?.*$/, ''));
      if (problem) context.report({ node: node.source, message: problem });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

export default { meta: { name: 'layers' }, rules: { 'imports-follow-layers': importsFollowLayers } };
