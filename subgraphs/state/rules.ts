/** How names of regions are compared with what people type. */

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Lower case letters and digits, words one space apart: everything else a name may hold is left out. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What somebody typed, in the form names are searched in: `Mülheim/Ruhr` becomes `muelheim ruhr`. */
export function fold(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  return plain(lower.replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter));
}

/** A name as people may type it: umlauts as two letters, and as the bare vowel. */
export function searchNames(name: string): readonly string[] {
  const bare = plain(name.normalize('NFC').toLowerCase().replaceAll('ß', 'ss'));
  return [...new Set([fold(name), bare])];
}
