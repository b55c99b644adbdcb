/** The text modules of a Leistung: one for each code and language, each with where it comes from. */

import type { Provenance } from '#platform/catalogue/types.ts';
import { child, children, codeOf, requireText, textOf, type XmlElement } from '#platform/xml/element.ts';
import { inGerman, readDayField, readLocalized, readUrl, readValidity } from './fields.ts';
import { sanitiseHtml } from './html.ts';
import type { Link, TextModule } from '../../description.ts';
import type { Localized } from './types.ts';

/** Codes of the PVOG for what XZuFi has modules of their own for. */
const DURATION = '95';
const DEADLINE = '97';
const COST = '98';
const LINK_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/** What a Leistung says of one of its languages (Sprachversion). */
interface LanguageVersion {
  readonly machineTranslated: boolean;
  readonly provenance: Provenance;
}

type Languages = ReadonlyMap<string, LanguageVersion>;

function readLanguages(service: XmlElement, provenance: Provenance): Languages {
  return new Map(
    children(service, 'sprachversion').map((element) => {
      for (const name of ['sprachbezeichnungDeutsch', 'sprachbezeichnungNativ', 'version']) children(element, name);
      const language = textOf(child(element, 'languageCode')) ?? element.attributes['languageCode'] ?? '';
      const editor = textOf(child(element, 'geaendertDurch')) ?? textOf(child(element, 'erstelltDurch'));
      const changed = readDayField(child(element, 'geaendertDatumZeit')) ?? readDayField(child(element, 'erstelltDatumZeit'));
      return [
        language,
        {
          machineTranslated: /^(true|1)$/.test(textOf(child(element, 'kennzeichenMaschinelleUebersetzung')) ?? ''),
          provenance: { ...provenance, editor: editor ?? provenance.editor, retrievedAt: changed ?? provenance.retrievedAt },
        },
      ];
    }),
  );
}

function readLinks(module: XmlElement): readonly Link[] {
  return children(module, 'weiterfuehrenderLink').map((element) => {
    for (const name of ['beschreibung', 'positionDarstellung']) children(element, name);
    const address = child(element, 'uri') ?? element;
    return {
      language: element.attributes['languageCode'] ?? 'de',
      url: readUrl(address, LINK_SCHEMES),
      title: textOf(child(element, 'titel')),
    };
  });
}

interface Shape {
  readonly code: string;
  readonly titles: readonly Localized[];
  readonly contents: readonly Localized[];
}

/** One module in all its languages; links alone are a module, too. */
function modulesOf(
  module: XmlElement,
  { code, titles, contents }: Shape,
  languages: Languages,
  own: Provenance,
): readonly TextModule[] {
  for (const name of ['positionDarstellung', 'id', 'idSekundaer']) children(module, name);
  const links = readLinks(module);
  const validity = readValidity(module);
  const bare = contents.length === 0 && links.length > 0 ? [{ language: 'de', text: '' }] : contents;
  return bare.map(({ language, text }) => ({
    code,
    title: titles.find((title) => title.language === language)?.text ?? inGerman(titles),
    language,
    html: sanitiseHtml(text),
    links: links.filter((link) => link.language === language),
    machineTranslated: languages.get(language)?.machineTranslated ?? false,
    provenance: languages.get(language)?.provenance ?? own,
    ...validity,
  }));
}

/** All text modules of a Leistung, in the order they stand in. Throws RecordFault. */
export function readTexts(service: XmlElement, provenance: Provenance): readonly TextModule[] {
  const languages = readLanguages(service, provenance);
  const read = (module: XmlElement, shape: Shape): readonly TextModule[] => modulesOf(module, shape, languages, provenance);
  const described = (name: string, code: string) =>
    children(service, name).flatMap((module) =>
      read(module, { code, titles: [], contents: readLocalized(module, 'beschreibung') }),
    );
  return [
    ...children(service, 'modulText').flatMap((module) =>
      read(module, {
        code: requireText(module, 'leikaTextmodul'),
        titles: readLocalized(module, 'leikaTextmodulAbweichendeBezeichnung'),
        contents: readLocalized(module, 'inhalt'),
      }),
    ),
    ...children(service, 'modulTextIndividuell').flatMap((module) => {
      const kind = child(module, 'individuellesTextmodultyp');
      const name = kind === null ? null : textOf(child(kind, 'name'));
      const titles = name === null ? [] : [{ language: 'de', text: name }];
      return read(module, { code: codeOf(kind) ?? 'individuell', titles, contents: readLocalized(module, 'inhalt') });
    }),
    ...described('modulBearbeitungsdauer', DURATION),
    ...described('modulFrist', DEADLINE),
    ...described('modulKosten', COST),
  ];
}
