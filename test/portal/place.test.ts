import { describe, expect, test } from 'vitest';
import { openGraph } from '#portal/graph.ts';
import { choose, describePlace, findChosenPlace, findPlace, placeFault, type Place } from '#portal/place.ts';
import { LOCALES } from '#portal/locale.ts';
import { answering, WINTERBERG } from '../support/portal-graph.ts';

const place = (name: string, kind: Place['kind'] = 'MUNICIPALITY', parent = 'Kreis'): Place => ({
  key: '05',
  name,
  kind,
  parent: { name: parent, kind: 'DISTRICT' },
});
const found = (...places: readonly Place[]) => ({ data: { regions: { edges: places.map((node) => ({ node })) } } });

describe('a name', () => {
  test('means the place called just so, however it is written', () => {
    const köln = place('Köln');
    expect(choose('koeln', [place('Kölnbach'), köln])).toEqual({ kind: 'PLACE', place: köln });
  });

  test('means the municipality before the district of the same name', () => {
    const town = place('Kleve');
    expect(choose('Kleve', [place('Kleve', 'DISTRICT'), town])).toEqual({ kind: 'PLACE', place: town });
  });

  test('means the only one found, though only its beginning was typed', () => {
    expect(choose('Winterb', [WINTERBERG])).toEqual({ kind: 'PLACE', place: WINTERBERG });
  });

  test('that several have is a choice, told apart by what they lie in', () => {
    const twins = [place('Neustadt', 'MUNICIPALITY', 'Nordkreis'), place('Neustadt', 'MUNICIPALITY', 'Südkreis')];
    expect(choose('Neustadt', twins)).toEqual({ kind: 'CHOICES', places: twins });
    expect(twins.map(describePlace)).toEqual(['Neustadt (Nordkreis)', 'Neustadt (Südkreis)']);
  });

  test('that nobody has says what to do', () => {
    const understood = choose('Atlantis', []);
    expect(understood.kind).toBe('UNKNOWN');
    expect(placeFault(understood, LOCALES.de.texts)).toContain('keinen Ort „Atlantis“');
  });
});

describe('what is typed', () => {
  const one = place('Eins');
  const two = place('Zwei');

  async function understand(typed: string, ...places: readonly Place[]) {
    const send = answering({ FindPlaces: () => found(...places) });
    return { understood: await findPlace(openGraph(send, 'request-1', 'de'), typed), asked: send.asked };
  }

  test.each(['59955', 'D-59955', '59955 Winterberg', 'Winterberg, 59955'])(
    '%s is looked up by its postal code',
    async (typed) => {
      const { understood, asked } = await understand(typed, WINTERBERG);
      expect(understood).toEqual({ kind: 'PLACE', place: WINTERBERG });
      expect(asked).toMatchObject([{ operation: 'FindPlaces', variables: { postalCode: '59955' } }]);
    },
  );

  test('a postal code of two municipalities is a choice, unless the name is there too', async () => {
    expect((await understand('12345', one, two)).understood).toEqual({ kind: 'CHOICES', places: [one, two] });
    expect((await understand('12345 zwei', one, two)).understood).toEqual({ kind: 'PLACE', place: two });
  });

  test.each(['5995', '599555'])('%s has not the digits of a postal code, and nobody is asked', async (typed) => {
    const { understood, asked } = await understand(typed);
    expect(placeFault(understood, LOCALES.de.texts)).toBe('Eine Postleitzahl hat fünf Ziffern.');
    expect(placeFault(understood, LOCALES.en.texts)).toBe('A postal code has five digits.');
    expect(asked).toEqual([]);
  });

  test('nothing is no fault, and a page of text is one', async () => {
    expect((await understand('')).understood).toEqual({ kind: 'NOTHING_TYPED' });
    expect((await understand('x'.repeat(101))).understood.kind).toBe('UNKNOWN');
  });

  test('a chosen place goes before the text, unless there is no such place', async () => {
    const graph = (region: Place | null) =>
      openGraph(answering({ PlaceByKey: () => ({ data: { region } }), FindPlaces: () => found(two) }), 'request-1', 'de');
    expect(await findChosenPlace(graph(one), '05', 'Zwei')).toEqual({ kind: 'PLACE', place: one });
    expect(await findChosenPlace(graph(null), '05', 'Zwei')).toEqual({ kind: 'PLACE', place: two });
  });
});
