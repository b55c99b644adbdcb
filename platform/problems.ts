/** What a person can put right herself: faults gathered while her input is read, and put into her words. */

import type { Language, Problem, Text } from './language.ts';

/** A fault before it is put into words; `path` leads to it in the input. */
export interface Fault<Code extends string> {
  readonly code: Code;
  readonly path: readonly string[];
  /** What the message speaks of. */
  readonly what?: Text;
}

/** Gathers faults, so that a person hears of all at once. */
export interface Faults<Code extends string> {
  readonly found: readonly Fault<Code>[];
  add(code: Code, path: readonly (string | number)[], what?: string | number | Text): void;
}

const inBoth = (what: string): Text => ({ de: what, en: what });

export function gatherFaults<Code extends string>(): Faults<Code> {
  const found: Fault<Code>[] = [];
  return {
    found,
    add: (code, path, what = '') => {
      found.push({ code, path: path.map(String), what: typeof what === 'object' ? what : inBoth(String(what)) });
    },
  };
}

/** Faults in the words of a language; `{}` in a message stands for what a fault speaks of. */
export function inWords<Code extends string>(
  messages: Readonly<Record<Code, Text>>,
  language: Language,
  faults: readonly Fault<Code>[],
): readonly Problem[] {
  return faults.map(({ code, path, what }) => ({
    code,
    path,
    message: messages[code][language].replace('{}', () => what?.[language] ?? ''),
  }));
}
