/** Elements with nothing but their names, to be filled. */

import { NO_CONSTRAINTS, type Described, type Field, type Group, type Rule } from '../model.ts';

export interface Naming {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** The instant of the export. */
  readonly at: string;
}

/** Freigabestatus: being worked on. */
const IN_WORK = '2';

export function described({ id, name, version, at }: Naming): Described {
  return {
    identification: { id, version },
    name,
    description: null,
    references: [],
    status: IN_WORK,
    statusSetOn: null,
    statusSetBy: null,
    validFrom: null,
    validUntil: null,
    versionNote: null,
    publishedOn: null,
    changedAt: at,
    keywords: [],
    relations: [],
  };
}

/** Bound to an act (RNG): what no library of elements has harmonised. */
const elementary = { definition: null, outputHelp: null, nature: 'RNG', rules: [] } as const;

export function blankField(naming: Naming): Field {
  return {
    type: 'field',
    ...described(naming),
    ...elementary,
    inputLabel: naming.name,
    outputLabel: naming.name,
    inputHelp: null,
    inputKind: 'input',
    dataType: 'text',
    constraints: NO_CONSTRAINTS,
    content: null,
    prefill: 'keine',
    codeList: null,
    values: [],
    codeKey: null,
    nameKey: null,
    helpKey: null,
    maxSize: null,
    mediaTypes: [],
  };
}

export function blankGroup(naming: Naming): Group {
  return {
    type: 'group',
    ...described(naming),
    ...elementary,
    inputLabel: naming.name,
    outputLabel: naming.name,
    inputHelp: null,
    choice: null,
    members: [],
  };
}

/** A rule that validates (V), in words. */
export function ruleOf(naming: Naming, text: string): Rule {
  return { ...described(naming), status: null, text, label: null, kind: 'V', script: null };
}
