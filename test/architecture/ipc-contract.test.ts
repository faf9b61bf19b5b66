import { EVENT_CONTRACT, IPC_CONTRACT } from '@shared/ipc-contract';
import { CHANNEL_NAMES, EVENT_NAMES, eventWire, invokeWire } from '@shared/ipc-names';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { firstTable, name, readDocument, section } from './markdown';

const DOCUMENT = readDocument('docs/ipc.md');
const CHANNELS = firstTable(section(DOCUMENT, 'Channels'));
const EVENTS = firstTable(section(DOCUMENT, 'Events'));

/** "nothing" in a table means that only undefined is taken. */
const isNothing = (schema: z.ZodType) => schema.safeParse(undefined).success && !schema.safeParse({}).success;

describe('docs/ipc.md', () => {
  it('lists every channel of the contract, in its order', () => {
    expect(CHANNELS.map((row) => name(row['Channel']))).toEqual(Object.keys(IPC_CONTRACT));
  });

  it('lists every event of the contract, in its order', () => {
    expect(EVENTS.map((row) => name(row['Event']))).toEqual(Object.keys(EVENT_CONTRACT));
  });

  it.each(Object.entries(IPC_CONTRACT))('says of %s whether anything goes in and comes out', (channel, contract) => {
    const row = CHANNELS.find((one) => name(one['Channel']) === channel);
    expect([row?.['In'] === 'nothing', row?.['Out'] === 'nothing']).toEqual([
      isNothing(contract.input),
      isNothing(contract.output),
    ]);
  });

  it.each(Object.entries(EVENT_CONTRACT))('says of %s whether anything comes with it', (event, schema) => {
    expect(EVENTS.find((one) => name(one['Event']) === event)?.['With'] === 'nothing').toBe(isNothing(schema));
  });
});

/** What has to be larger than the rest, in characters. */
const LARGER: Readonly<Record<string, number>> = {
  // A document to print.
  'print.toPdf': 32_000_000,
  // The description of a safety copy names each of its papers.
  'safety.keepRecords': 2 * 1024 * 1024,
};

describe('the contract', () => {
  it('has the names that the preload lets through, and no other', () => {
    expect(Object.keys(IPC_CONTRACT)).toEqual([...CHANNEL_NAMES]);
    expect(Object.keys(EVENT_CONTRACT)).toEqual([...EVENT_NAMES]);
  });

  it('gives every name a wire of its own', () => {
    const wires = [...CHANNEL_NAMES.map(invokeWire), ...EVENT_NAMES.map(eventWire)];
    expect(new Set(wires).size).toBe(wires.length);
  });

  it.each(Object.entries(IPC_CONTRACT))(
    'lets %s take nothing that it does not know',
    (channel, { input, maxChars }) => {
      expect(input.safeParse({ unknown: true }).success).toBe(false);
      expect(maxChars).toBeLessThanOrEqual(LARGER[channel] ?? 256 * 1024);
    },
  );
});
