/** Writes a model as a message of the standard it is in, one element a line, so that a reader can name one. */

import { escapeXml } from '#platform/xml/write.ts';
import type { Model } from '../model.ts';
import { writeShape, type XmlNode } from './parts.ts';
import { GROUP_MESSAGE, SCHEMA_MESSAGE, VERSIONS } from './read.ts';

/** Line ends and tabs in an attribute would come back as blanks (XML 1.0 §3.3.3). */
const inAttribute = (value: string): string => escapeXml(value).replace(/[\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function* writeNode({ name, attributes = {}, content, isBare = false }: XmlNode, indent: string): Generator<string> {
  const written = Object.entries(attributes).map(([key, value]) => (value === null ? '' : ` ${key}="${inAttribute(value)}"`));
  const tag = isBare ? name : `xdf:${name}`;
  const start = `${indent}<${tag}${written.join('')}`;
  if (content.length === 0) yield `${start}/>\n`;
  else if (typeof content === 'string') yield `${start}>${escapeXml(content)}</${tag}>\n`;
  else {
    yield `${start}>\n`;
    for (const child of content) yield* writeNode(child, `${indent}  `);
    yield `${indent}</${tag}>\n`;
  }
}

function header({ messageId, createdAt }: Model): readonly XmlNode[] {
  if (messageId === null && createdAt === null) return [];
  const parts = [
    { name: 'nachrichtID', content: messageId ?? '' },
    { name: 'erstellungszeitpunkt', content: createdAt ?? '' },
  ];
  return [{ name: 'header', content: parts.filter(({ content }) => content !== '') }];
}

/** The message as text. */
export function writeXdatenfelder(model: Model): string {
  const version = VERSIONS.find(({ standard }) => standard === model.standard);
  if (version === undefined) throw new RangeError(`there is no XDatenfelder ${model.standard}`);
  const { schema, group } = model;
  const parts = [
    ...header(model),
    ...(schema === null ? [] : [{ name: 'stammdatenschema', content: writeShape(version.schema, schema) }]),
    ...(group === null ? [] : [{ name: 'datenfeldgruppe', content: writeShape(version.group, group) }]),
  ];
  const root: XmlNode = {
    name: schema === null ? GROUP_MESSAGE : SCHEMA_MESSAGE,
    attributes: { 'xmlns:xdf': version.namespace },
    content: parts,
  };
  return ['<?xml version="1.0" encoding="UTF-8"?>\n', ...writeNode(root, '')].join('');
}
