/** The pages of a form: one for each group at the top, its fields in order, and what labels have to say between them. */

import type { Text } from '#platform/language.ts';
import type { Member } from '../model.ts';
import { isLabel } from './form.ts';
import { isList, pointerOf, type Path } from './tree.ts';
import type { Texts } from './texts.ts';

interface Label {
  /** The field it stands before; null at the end of the page. */
  readonly before: string | null;
  readonly text: Text;
}

export interface Page {
  readonly title: Text;
  readonly description?: Text;
  readonly fields: readonly string[];
  readonly labels?: readonly Label[];
}

type Item = { readonly field: string } | { readonly label: Text };

function* itemsOf(members: readonly Member[], above: Path, texts: Texts): Generator<Item> {
  for (const member of members) {
    const { element } = member;
    const path = [...above, element.identification.id];
    if (element.type === 'field' && isLabel(member)) yield { label: texts.contentOf(path, element) };
    else if (element.type === 'field' && element.inputKind === 'hidden') continue;
    else if (member.occurrence.max === 0) continue;
    else if (element.type === 'field' || isList(member)) yield { field: pointerOf(path) };
    else yield* itemsOf(element.members, path, texts);
  }
}

function pageOf(title: Text, description: Text | null, items: readonly Item[]): Page {
  const labels = items.flatMap((item, index): readonly Label[] => {
    if ('field' in item) return [];
    const next = items.slice(index).find((one) => 'field' in one);
    return [{ before: next === undefined ? null : next.field, text: item.label }];
  });
  return {
    title,
    ...(description === null ? {} : { description }),
    fields: items.flatMap((item) => ('field' in item ? [item.field] : [])),
    ...(labels.length > 0 ? { labels } : {}),
  };
}

/** Fields and lists that stand at the top beside the groups share pages under the title of the form. */
export function pagesOf(members: readonly Member[], title: Text, texts: Texts): readonly Page[] {
  const pages: Page[] = [];
  let loose: Member[] = [];
  const closeLoose = (): void => {
    const items = [...itemsOf(loose, [], texts)];
    if (items.length > 0) pages.push(pageOf(title, null, items));
    loose = [];
  };
  for (const member of members) {
    const { element } = member;
    if (element.type === 'field') {
      loose.push(member);
      continue;
    }
    closeLoose();
    const path = [element.identification.id];
    const items = isList(member) ? [{ field: pointerOf(path) }] : [...itemsOf(element.members, path, texts)];
    if (items.length > 0) pages.push(pageOf(texts.titleOf(path, element), texts.helpOf(path, element), items));
  }
  closeLoose();
  return pages;
}
