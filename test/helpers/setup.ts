// Runs before every Vitest file: IndexedDB for the database layer.
import 'fake-indexeddb/auto';
