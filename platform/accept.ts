/** What a client takes as an answer, by its `Accept` header (RFC 9110 §12.5.1). */

export interface MediaRange {
  /** In lower case, without parameters. */
  readonly type: string;
  readonly quality: number;
  /** Names in lower case; without `q`. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Reads an `Accept` header; what is refused by `q=0` is left out. */
export function readAccept(accept: string | undefined): readonly MediaRange[] {
  return (accept ?? '')
    .split(',')
    .map((range): MediaRange => {
      const [type = '', ...rest] = range.split(';').map((part) => part.trim());
      const parameters = new Map(
        rest.map((part) => {
          const [name = '', value = ''] = part.split('=', 2).map((text) => text.trim());
          return [name.toLowerCase(), value.replace(/^"(.*)"$/, '$1')];
        }),
      );
      const quality = Number(parameters.get('q') ?? 1);
      parameters.delete('q');
      return { type: type.toLowerCase(), quality, parameters };
    })
    .filter(({ quality }) => quality > 0);
}

export const isJson = ({ type }: MediaRange): boolean => type.endsWith('json');

/** The best that is said of any of these; 0: nothing is. */
export function bestQuality(ranges: readonly MediaRange[]): number {
  return ranges.reduce((most, { quality }) => Math.max(most, quality), 0);
}
