// Numbers as the United Kingdom writes them. Pure.

const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const ONE_PLACE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const EXACT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 });

/** `12,345`; decimals are kept as they are. */
export function formatNumber(value: number): string {
  return EXACT.format(value);
}

/** `45%` from a share between 0 and 1. A share that is not quite nothing or everything is never rounded to it. */
export function formatPercent(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  if (share < 1 && share >= 0.995) return '>99%';
  return `${WHOLE.format(share * 100)}%`;
}

/** A file's size in decimal units, as the file managers of macOS and Linux give it: `850 bytes`, `1.2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${WHOLE.format(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`;
  let size = bytes;
  for (const unit of ['KB', 'MB', 'GB']) {
    size /= 1000;
    if (size < 999.5) return `${(size < 99.5 ? ONE_PLACE : WHOLE).format(size)} ${unit}`;
  }
  return `${ONE_PLACE.format(size / 1000)} TB`;
}

/** A stretch of time as one would say it: `a few seconds`, `40 seconds`, `2 minutes`, `1 hour 5 minutes`. */
export function formatDuration(seconds: number): string {
  if (seconds < 5) return 'a few seconds';
  if (seconds < 55) return `${Math.round(seconds / 5) * 5} seconds`;
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const whole = hours === 1 ? '1 hour' : `${hours} hours`;
  if (rest === 0) return whole;
  return `${whole} ${rest === 1 ? '1 minute' : `${rest} minutes`}`;
}
