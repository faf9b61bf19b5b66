// @ts-check
/** What npm's failures mean, in one sentence, and how long npm tries before it fails. Pure. */

/**
 * The environment for npm, which by itself waits 10 and then 60 seconds between tries: too long to be told that there
 * is no network. What the user set stays.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export const npmPatience = (env) => ({
  npm_config_fetch_retries: '3',
  npm_config_fetch_retry_factor: '4',
  npm_config_fetch_retry_mintimeout: '1000',
  ...env,
});

/** The codes npm gives (those of Node and OpenSSL among them), and what a person can do. */
const reasons = [
  {
    codes: /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)$/,
    reason:
      'the npm registry was not reached; connect to the network, or set the proxy that npm should use, and start again',
  },
  {
    codes: /CERT|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/,
    reason:
      'npm does not trust the certificate it was shown; name your network\'s certificates to npm ("npm config set cafile FILE") and start again',
  },
  { codes: /^E40[13]$/, reason: 'the npm registry refused this account or machine' },
  { codes: /^(E404|ETARGET|ENOVERSIONS)$/, reason: 'the npm registry does not have it' },
  { codes: /^EINTEGRITY$/, reason: 'what came from the npm registry is not what the lock file says' },
  { codes: /^EUSAGE$/, reason: 'package-lock.json does not agree with package.json' },
  { codes: /^(ENOSPC|EDQUOT)$/, reason: 'there is no room left on the disk' },
  { codes: /^(EACCES|EPERM|EROFS)$/, reason: 'this account may not write there' },
];

/**
 * @param {string} lead what could not be done
 * @param {string} printed npm's output
 * @returns {string} one sentence where the reason is known; else npm's own words follow
 */
export function npmFailure(lead, printed) {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(printed)?.[1] ?? '';
  const known = reasons.find(({ codes }) => codes.test(code));
  if (known) return `${lead}: ${known.reason} (${code}).`;
  const words = printed.trim();
  return words === '' ? `${lead}; npm was ended or gave no reason.` : `${lead}; npm says:\n${words}`;
}
