import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syncPlaces } from '#cli/sync-pvog.ts';
import { useDatabase } from '#test/support/database.ts';
import { addPlace, DOG_TAX } from '#test/support/pvog-content.ts';
import { startSimulator, type Simulator } from '#test/support/pvog-simulator.ts';
import { now } from '#test/support/viewers.ts';
import { recordTerminal } from '#test/support/terminal.ts';

const database = useDatabase();
let simulator: Simulator;
const recording = recordTerminal();
const { terminal } = recording;

const run = (...places: readonly string[]): Promise<boolean> =>
  syncPlaces(
    { database: database.current, now, log: pino({ level: 'silent' }) },
    { url: simulator.url, clientId: null, pause: () => Promise.resolve() },
    places,
    terminal,
    new AbortController().signal,
  );

beforeAll(async () => {
  simulator = await startSimulator();
  addPlace(simulator, '059580048048', 'Winterberg', 4);
  addPlace(simulator, '059580028028', 'Medebach', 3);
  addPlace(simulator, '053150000000', 'Köln', 1);
  addPlace(simulator, '070000000000', 'Medebach-Süd', 1);
});
afterAll(() => simulator.close());

describe('a round over the PVOG', () => {
  it('tells of each place, named by its key or as people call it', async () => {
    expect(await run('059580048048', 'medebach')).toBe(true);
    expect(recording.printed.filter((line) => !/^ {2}\d+\.\d s$/.test(line))).toEqual([
      '059580048048: 4 services',
      '  13 records written, 0 deleted; 0 services as they were, 0 refused; 10 requests',
      '  changed in the catalogue: 1 authorities, 4 offers',
      '059580028028: 3 services',
      '  10 records written, 0 deleted; 0 services as they were, 0 refused; 8 requests',
      '  changed in the catalogue: 1 authorities, 3 offers',
    ]);
  });

  it('reads all places of the catalogue when none is named', async () => {
    expect(await run()).toBe(true);
    expect(recording.printed.filter((line) => !line.startsWith(' '))).toEqual([
      '059580028028: 3 services',
      '059580048048: 4 services',
    ]);
  });

  it('says that something was refused, and what', async () => {
    const koeln = simulator.places.get('053150000000');
    koeln?.services.set(DOG_TAX, { detail: { id: DOG_TAX, name: 3 }, duties: [{ unit: 'L100002.OE.053150000000', role: '01' }] });
    expect(await run('Köln')).toBe(false);
    expect(recording.printed.at(-2)).toMatch(/^ {2}L100002\.LB\.121387243 refused: 'name'/);
  });

  it('says that a place could not be read to the end', async () => {
    simulator.mishap = () => ({ status: 503 });
    expect(await run('053150000000')).toBe(false);
    expect(recording.printed.at(-1)).toMatch(/^ {2}broken off, to be continued: .* answers with status 503\.$/);
    simulator.mishap = () => undefined;
  });

  it.each([
    ['Nirgendwo', "The PVOG knows no place 'Nirgendwo'."],
    ['e', "The PVOG knows several places 'e': Winterberg 059580048048, Medebach 059580028028, Medebach-Süd 070000000000."],
  ])('does not guess which place %s is', async (name, message) => {
    await expect(run(name)).rejects.toThrow(message);
  });
});
