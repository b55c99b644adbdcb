import { describe, expect, test } from 'vitest';
import { didYouMean } from '#subgraphs/directory/rules/better-spelling.ts';
import { expressionsOf } from '#subgraphs/directory/rules/expressions.ts';
import { readTerms, understand, type Lexicon } from '#subgraphs/directory/rules/query.ts';

const lexicon = (overrides: Partial<Lexicon> = {}): Lexicon => ({
  stopWords: new Set(['der', 'für']),
  words: new Set(['gewerbe', 'anmeldung', 'hund', 'gebühr']),
  known: new Set(['gewerbe', 'anmeldung', 'hund', 'gebühr']),
  longer: new Map(),
  ...overrides,
});
const none = new Map<string, readonly string[]>();

describe('Reading what is typed', () => {
  test.each(['', '   ', '\n'])('an empty text %j is refused', (text) => {
    expect(() => readTerms(text, 'query')).toThrow('query must not be empty');
  });

  test('more than 200 characters are refused, 200 are not', () => {
    expect(() => readTerms('a '.repeat(101), 'prefix')).toThrow('prefix must have at most 200 characters');
    expect(readTerms('a '.repeat(100), 'prefix')).toEqual(['a']);
  });

  test('signs, quotes and operators of a search language are no words', () => {
    expect(readTerms(`Hund & !'); drop <-> e:*\0 𝐇und`, 'query')).toEqual(['hund', 'drop', 'e']);
  });
});

describe('Understanding words', () => {
  test('stop words fall out', () => {
    expect(understand(['der', 'hund'], lexicon(), none).map(({ typed }) => typed)).toEqual(['hund']);
  });

  test('a typing error in one part of a compound is put right', () => {
    const similar = new Map([['anmledung', ['anmeldung', 'abmeldung']]]);
    const terms = understand(['gewerbeanmledung'], lexicon(), similar);
    expect(terms).toMatchObject([{ corrected: 'gewerbeanmeldung', parts: ['gewerbe', 'anmeldung'] }]);
    expect(didYouMean('Gewerbeanmledung bitte', terms)).toBe('Gewerbeanmeldung bitte');
  });

  test('a word without umlauts is the same word', () => {
    const terms = understand(['gebuehr'], lexicon(), none);
    expect(terms).toMatchObject([{ corrected: null, spellings: ['gebuehr', 'gebühr'] }]);
    expect(didYouMean('gebuehr', terms)).toBeNull();
  });

  test('an unfinished word is no typing error', () => {
    const unfinished = lexicon({ longer: new Map([['anmeldun', ['anmeldung']]]) });
    const similar = new Map([['anmeldun', ['anmeldung']]]);
    expect(understand(['anmeldun'], unfinished, similar)).toMatchObject([{ corrected: null, longer: ['anmeldung'] }]);
  });

  test('the word still being typed is searched by how it may go on, unless it is whole already', () => {
    const known = lexicon({
      known: new Set(['hundem', 'hund']),
      longer: new Map([
        ['hundem', ['hundemarke']],
        ['hund', ['hundemarke', 'kampfhund']],
      ]),
    });
    expect(understand(['hundem'], known, none, 'hundem')).toMatchObject([{ spellings: ['hundemarke'] }]);
    expect(understand(['hundem'], known, none)).toMatchObject([{ spellings: ['hundem'] }]);
    expect(understand(['hund'], known, none, 'hund')).toMatchObject([{ spellings: ['hund'] }]);
  });

  test('words that say nothing fall out where others remain', () => {
    const typed = (...words: readonly string[]) => understand(words, lexicon(), none).map((term) => term.typed);
    expect(typed('hund', 'machen')).toEqual(['hund']);
    expect(typed('machen')).toEqual(['machen']);
  });

  test('a typing error in an everyday word that is in no name is put right', () => {
    expect(understand(['kindergaten'], lexicon(), none)).toMatchObject([{ corrected: 'kindergarten' }]);
    expect(understand(['kindergarten'], lexicon(), none)).toMatchObject([{ corrected: null }]);
  });

  test('an everyday word is a part of a compound, too', () => {
    expect(understand(['kindergartengebühr'], lexicon(), none)).toMatchObject([{ parts: ['kindergarten', 'gebühr'] }]);
  });

  test('two words are looked for as one, where the lexicon has that', () => {
    const joined = lexicon({ known: new Set(['hunde', 'steuer', 'hundesteuer']) });
    expect(understand(['hunde', 'steuer'], joined, none)).toMatchObject([
      { related: ['hundesteuer'] },
      { related: ['hundesteuer'] },
    ]);
  });

  test('a word that resembles nothing stays as it is', () => {
    expect(understand(['xyzzy'], lexicon(), none)).toMatchObject([{ corrected: null, spellings: ['xyzzy'] }]);
  });
});

test('without words there is nothing to search for', () => {
  expect(expressionsOf(understand(['der', 'für'], lexicon(), none), ['der', 'für'])).toBeNull();
});

describe('A word that is still being typed', () => {
  const typing = (text: string, known: Partial<Lexicon> = {}, similar = none) => {
    const terms = text.split(' ');
    return understand(terms, lexicon(known), similar, terms.at(-1));
  };

  test('goes on as words of the catalogue do, with umlauts typed as two letters too', () => {
    const longer = new Map([['gebü', ['gebühr']]]);
    expect(typing('gebue', { longer })).toMatchObject([{ typed: 'gebue', spellings: ['gebühr'], corrected: null }]);
  });

  test('goes on as everyday words do, and means what they mean', () => {
    expect(typing('knöll')).toMatchObject([{ meanings: expect.arrayContaining([['bußgeld']]) as unknown }]);
    expect(typing('knoell')).toEqual(typing('knöll').map((term) => ({ ...term, typed: 'knoell' })));
  });

  test('completes what takes several words, so that the first ones mean it as well', () => {
    expect(typing('dog t')).toMatchObject([
      { typed: 'dog', meanings: [['hundesteuer']] },
      { typed: 't', meanings: [['hundesteuer']] },
    ]);
    expect(typing('t')).toMatchObject([{ typed: 't', meanings: [] }]);
  });

  test('with an error goes on as the words do that begin most nearly so', () => {
    const similar = new Map([['gewrebe', ['gewerbeanmeldung', 'gewebe', 'geburt']]]);
    const [term] = typing('gewrebe', { words: new Set(), known: new Set() }, similar);
    expect(term?.spellings).toContain('gewerbeanmeldung');
    expect(term?.spellings).not.toContain('geburt');
  });

  test('that is too common to be searched for says what is to be done, if it may go on so', () => {
    const known = { stopWords: new Set(['an']), words: new Set(['hund', 'an']) };
    const [, deed] = typing('hund an', known);
    expect(deed?.spellings).toContain('anmelden');
  });
});
