/** What a schema of XDatenfelder says, of version 2 and 3 alike: the names are ours, null is what a file leaves out. */

/** Which standard ids, versions and codes are written in. */
export type Standard = '2.0' | '3.0.0';

/** Feldart. */
export const INPUT_KINDS = ['input', 'select', 'label', 'hidden', 'locked'] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

/** Datentyp; `text_latin`, `time` and `datetime` came with version 3. */
export const DATA_TYPES = [
  'text',
  'text_latin',
  'date',
  'time',
  'datetime',
  'bool',
  'num',
  'num_int',
  'num_currency',
  'file',
  'obj',
] as const;
export type DataType = (typeof DATA_TYPES)[number];

export interface Identification {
  /** A letter (S, G, F or R), two digits of the Nummernkreis, and six more (version 2) or nine (version 3). */
  readonly id: string;
  /** `1.2` or `1.2.0`; null for a working copy. */
  readonly version: string | null;
}

/** Bezug: the act or standard something rests on. */
export interface Reference {
  readonly text: string;
  readonly link: string | null;
}

export interface Keyword {
  readonly text: string;
  readonly uri: string | null;
}

export interface Relation {
  /** `ABL`, `ERS`, `EQU` or `VKN`. */
  readonly kind: string;
  readonly target: Identification;
}

/** What schemas, groups, fields and rules have in common. */
export interface Described {
  readonly identification: Identification;
  readonly name: string;
  readonly description: string | null;
  readonly references: readonly Reference[];
  /** `inVorbereitung`, `aktiv`, `inaktiv` (version 2); `1` to `8` (Freigabestatus, version 3). */
  readonly status: string | null;
  /** Days, as the file writes them. */
  readonly statusSetOn: string | null;
  readonly statusSetBy: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly versionNote: string | null;
  readonly publishedOn: string | null;
  /** Version 3 only: an instant, keywords, relations. */
  readonly changedAt: string | null;
  readonly keywords: readonly Keyword[];
  readonly relations: readonly Relation[];
}

export interface Rule extends Described {
  /** The rule in words (version 2: definition, version 3: freitextRegel). */
  readonly text: string | null;
  readonly label: string | null;
  /** `K`, `M`, `V` or `B` (version 3). */
  readonly kind: string | null;
  /** A program, which nobody runs. */
  readonly script: string | null;
}

interface Element extends Described {
  readonly definition: string | null;
  readonly inputLabel: string | null;
  readonly outputLabel: string | null;
  /** Schemaelementart: `ABS`, `HAR` or `RNG`. */
  readonly nature: string | null;
  readonly inputHelp: string | null;
  readonly outputHelp: string | null;
  readonly rules: readonly Rule[];
}

/** Präzisierung; numbers and days as the file writes them. */
export interface Constraints {
  readonly minLength: string | null;
  readonly maxLength: string | null;
  readonly minValue: string | null;
  readonly maxValue: string | null;
  readonly pattern: string | null;
  /** What is said in words or in a form nobody knows. */
  readonly other: string | null;
}

export interface CodeListReference {
  /** The list within the repository it was made in (version 2). */
  readonly identification: Identification | null;
  readonly canonicalUri: string;
  readonly version: string | null;
  readonly canonicalVersionUri: string | null;
}

/** Wert of a list that stands in the field itself (version 3). */
export interface CodeValue {
  readonly code: string;
  readonly name: string;
  readonly help: string | null;
}

export interface Field extends Element {
  readonly type: 'field';
  readonly inputKind: InputKind;
  readonly dataType: DataType;
  readonly constraints: Constraints;
  /** Inhalt: what is filled in beforehand, or shown. */
  readonly content: string | null;
  /** Vorbefüllung: `keine`, `optional` or `verpflichtend` (version 3). */
  readonly prefill: string | null;
  readonly codeList: CodeListReference | null;
  readonly values: readonly CodeValue[];
  /** The columns of the code list to take code, name and help from (version 3). */
  readonly codeKey: string | null;
  readonly nameKey: string | null;
  readonly helpKey: string | null;
  /** Largest file, in bytes (version 3). */
  readonly maxSize: string | null;
  readonly mediaTypes: readonly string[];
}

export interface Group extends Element {
  readonly type: 'group';
  /** `X` when exactly one of the members is to be given (Auswahlgruppe, version 3). */
  readonly choice: string | null;
  readonly members: readonly Member[];
}

/** Anzahl: how often a member may stand; no upper bound is null. */
export interface Occurrence {
  readonly min: number;
  readonly max: number | null;
}

export interface Member {
  readonly occurrence: Occurrence;
  readonly references: readonly Reference[];
  readonly element: Field | Group;
}

export interface Schema extends Described {
  readonly definition: string | null;
  readonly label: string | null;
  readonly outputLabel: string | null;
  readonly help: string | null;
  readonly structureChanges: string | null;
  readonly representationChanges: string | null;
  /** Dokumentsteckbrief the schema is made for (version 3). */
  readonly profile: string | null;
  readonly rules: readonly Rule[];
  readonly members: readonly Member[];
}

/** A message: 0102 carries a schema, 0103 a single group; the other is null. */
export interface Model {
  readonly standard: Standard;
  readonly messageId: string | null;
  readonly createdAt: string | null;
  readonly schema: Schema | null;
  readonly group: Group | null;
}

export const NO_CONSTRAINTS: Constraints = {
  minLength: null,
  maxLength: null,
  minValue: null,
  maxValue: null,
  pattern: null,
  other: null,
};
