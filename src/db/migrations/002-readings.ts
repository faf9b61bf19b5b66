/** Version 2: how far each paper has been read. */
import type { Migration } from './migration';

export const readings: Migration = {
  version: 2,
  name: 'readings',
  stores: { readings: 'id, readAt' },
};
