/**
 * German verbs and the nouns made of them, where stemming alone does not bring them together: `verlängern` and
 * `Verlängerung`, `anzumelden` and `angemeldet` and `Anmeldung`. What comes out may be no word at all; nothing is found by it then.
 */

/** Verbal prefixes that part from their verb (trennbare Verben). */
const PREFIX = '(ab|an|auf|aus|bei|ein|fest|frei|her|hin|mit|nach|um|unter|vor|weg|wieder|zu|zurück)';
const INFINITIVE_WITH_ZU = new RegExp(`^${PREFIX}zu(\\p{L}{3,}n)$`, 'u');
const PARTICIPLE = new RegExp(`^${PREFIX}?ge(\\p{L}{3,}?)(e?t|en)$`, 'u');

/** By the end of a word, what may take its place. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ieren$/u, ['ierung', 'ion']],
  [/ern$/u, ['erung']],
  [/eln$/u, ['elung', 'lung']],
  [/ierung$/u, ['ieren']],
  [/erung$/u, ['ern']],
];

function infinitiveOf(word: string): string | null {
  const [, prefix, verb] = INFINITIVE_WITH_ZU.exec(word) ?? [];
  if (prefix !== undefined && verb !== undefined) return prefix + verb;
  const [, parted = '', stem] = PARTICIPLE.exec(word) ?? [];
  return stem === undefined ? null : `${parted}${stem}${/e[lr]$/u.test(stem) ? 'n' : 'en'}`;
}

/** Further forms of a word, without itself. */
export function derivations(word: string): readonly string[] {
  const infinitive = infinitiveOf(word);
  const forms = infinitive === null ? [word] : [word, infinitive];
  const derived = forms.flatMap((form) =>
    ENDINGS.filter(([ending]) => form.length > 6 && ending.test(form)).flatMap(([ending, others]) =>
      others.map((other) => form.replace(ending, other)),
    ),
  );
  return [...(infinitive === null ? [] : [infinitive]), ...derived];
}
