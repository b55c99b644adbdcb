/** What a message says of itself: its version, and which part of which transaction it is. */

import { MessageFault } from '#platform/xml/faults.ts';
import { textOf, type XmlElement } from '#platform/xml/element.ts';

export interface XzufiVersion {
  readonly name: '2.2.0' | '2.3.1';
  readonly namespace: string;
  /** How the attribute `xzufiVersion` spells it. */
  readonly spellings: readonly string[];
}

export const VERSIONS: readonly XzufiVersion[] = [
  { name: '2.2.0', namespace: 'http://xoev.de/schemata/xzufi/2_2_0', spellings: ['2.2', '2.2.0'] },
  { name: '2.3.1', namespace: 'http://xoev.de/schemata/xzufi/2_3_1', spellings: ['2.3', '2.3.1'] },
];

export interface MessageHead {
  readonly version: XzufiVersion['name'];
  readonly transaction: string;
  readonly position: number;
  readonly sender: string | null;
}

/** The version by the namespace of the root, which the attribute has to confirm. Throws MessageFault. */
export function readVersion(namespace: string, stated: string | null, line: number): XzufiVersion {
  const version = VERSIONS.find((one) => one.namespace === namespace);
  if (version === undefined) {
    const what = namespace === '' ? 'no namespace' : `the namespace '${namespace}'`;
    throw new MessageFault(line, `The root has ${what}; only XZuFi 2.2.0 and 2.3.1 are read.`);
  }
  if (stated === null || !version.spellings.includes(stated)) {
    throw new MessageFault(
      line,
      `The namespace is that of XZuFi ${version.name}, the attribute xzufiVersion says '${stated ?? ''}'.`,
    );
  }
  return version;
}

/** Reads what stands before the first record. Throws MessageFault when it does not tell which message this is. */
export function readHead({ name }: XzufiVersion, elements: readonly XmlElement[], line: number): MessageHead {
  const only = (wanted: string): XmlElement => {
    const [found, second] = elements.filter((element) => element.name === wanted);
    if (found === undefined) throw new MessageFault(line, `The message has no '${wanted}' before its first record.`);
    if (second !== undefined) throw new MessageFault(second.line, `The message has '${wanted}' twice.`);
    return found;
  };
  const heading = only('nachrichtenkopf');
  const transaction = textOf(only('transaktionID'));
  if (transaction === null) throw new MessageFault(line, `'transaktionID' is empty.`);
  const position = only('transaktionPosition');
  if (!/^\d{1,9}$/.test(position.text.trim())) {
    throw new MessageFault(position.line, `'transaktionPosition' must be a whole number, not '${position.text.trim()}'.`);
  }
  const sender = heading.children.find((element) => element.name === 'sender') ?? null;
  return { version: name, transaction, position: Number(position.text.trim()), sender: textOf(sender) };
}
