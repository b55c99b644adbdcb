/** Titles and help in both languages: German from the schema, English from its English edition, where there is one. */

import type { Text } from '#platform/language.ts';
import type { CodeValue, Field, Group, Member } from '../model.ts';
import { createTree, type Path, type Tree } from './tree.ts';

export interface Texts {
  titleOf(path: Path, element: Field | Group): Text;
  /** Null when there is none. */
  helpOf(path: Path, element: Field | Group): Text | null;
  /** What a label shows. */
  contentOf(path: Path, element: Field): Text;
  valueOf(path: Path, value: CodeValue): Text;
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** German stands in for English that nobody wrote. */
export const inBoth = (de: string, en: string | null | undefined): Text => ({ de, en: en ?? de });

const titleIn = ({ inputLabel, name }: Field | Group): string => inOneLine(inputLabel ?? name);

/** Texts of a schema and its English edition, whose elements have the same ids in the same places. */
export function createTexts(english: readonly Member[] | null): Texts {
  const tree: Tree | null = english === null ? null : createTree(english);
  const inEnglish = (path: Path): Field | Group | undefined => tree?.at(path)?.element;
  return {
    titleOf: (path, element) => {
      const other = inEnglish(path);
      return inBoth(titleIn(element), other === undefined ? null : titleIn(other));
    },
    helpOf: (path, { inputHelp }) => (inputHelp === null ? null : inBoth(inputHelp, inEnglish(path)?.inputHelp)),
    contentOf: (path, element) => {
      const other = inEnglish(path);
      const content = (one: Field): string => one.content ?? titleIn(one);
      return inBoth(content(element), other?.type === 'field' ? content(other) : null);
    },
    valueOf: (path, { code, name }) => {
      const other = inEnglish(path);
      const values = other?.type === 'field' ? other.values : [];
      return inBoth(inOneLine(name), values.find((value) => value.code === code)?.name ?? null);
    },
  };
}
