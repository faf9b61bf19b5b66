/** A whole table, kept in step change by change: for screens over thousands of rows. */
import { useSyncExternalStore } from 'react';
import type { TableName } from '../db/change-set';
import { type FollowedRows, followedTable } from '../db/repositories/followed-table';
import { useServices } from './services-context';

/** The rows by id, undefined while they are first read. The same object until one of them changes. */
export function useFollowed<T extends TableName>(table: T): FollowedRows<T> | undefined {
  const { context } = useServices();
  const followed = followedTable(context.database, table);
  return useSyncExternalStore(followed.subscribe, followed.snapshot);
}
