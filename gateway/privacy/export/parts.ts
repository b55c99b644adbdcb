/** What a data export is made of: operations that show, from `me`, every field with personal data, whichever subgraph owns it. */

import { getNamedType, isLeafType, isObjectType, isRequiredArgument, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { readUnits, SUBJECT, type Mark, type PersonalData } from '../personal-data.ts';

/** One file of the archive. */
export interface ExportPart {
  /** `<subgraph>/<field of the account>`. */
  readonly name: string;
  /** An operation that takes `$after`, where the part is a list. */
  readonly document: string;
  /** The field of `me` that is a list; null: the part is what stands at `me` itself. */
  readonly list: string | null;
}

/** What the fields of the export mean, by `Type.field`. */
export type ExportLegend = Readonly<Record<string, Mark & { readonly description: string }>>;

/** Objects of a list in one call. */
const PAGE = 100;
const isConnection = (name: string): boolean => name.endsWith('Connection');

/** What only staff see of an entry is of them, not of the person who has come to the entry by her own data, and would be refused to her. */
const isForStaff = (types: PersonalData['types'], type: string, field: string): boolean =>
  types.get(type)?.fields.get(field)?.isForStaff === true;

/** The field by which an object with an id of its own is reached first, breadth first from the account: there it is shown, and nowhere else. */
function homesOf(api: GraphQLSchema, units: ReadonlyMap<string, unknown>, { types }: PersonalData): ReadonlyMap<string, string> {
  const homes = new Map<string, string>([[SUBJECT, '']]);
  const seen = new Set<string>([SUBJECT]);
  for (const name of seen) {
    const type = api.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type).name;
      if (field.args.some(isRequiredArgument) || seen.has(next) || isForStaff(types, name, field.name)) continue;
      seen.add(next);
      if (units.has(next)) homes.set(next, `${name}.${field.name}`);
    }
  }
  return homes;
}

export function createExportParts(
  data: PersonalData,
  api: GraphQLSchema,
): { parts: readonly ExportPart[]; legend: ExportLegend } {
  const units = readUnits(data);
  const homes = homesOf(api, units, data);
  const legend: Record<string, ExportLegend[string]> = {};

  const fieldsOf = (type: GraphQLObjectType) =>
    Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));

  function selectAll(type: GraphQLObjectType): string {
    const leaves = fieldsOf(type).filter((field) => isLeafType(getNamedType(field.type)));
    return `{ ${leaves.map(({ name }) => name).join(' ')} }`;
  }

  /** A field with all that is personal in it; null: nothing is. */
  function selectField(owner: GraphQLObjectType, name: string, way: readonly string[], after = ''): string | null {
    const known = data.types.get(owner.name)?.fields.get(name);
    const field = owner.getFields()[name];
    if (known === undefined || field === undefined || known.isForStaff) return null;
    const type = getNamedType(field.type);
    const { mark, description } = known;
    if (mark !== null) legend[`${owner.name}.${name}`] = { ...mark, description };
    if (isLeafType(type)) return mark === null ? null : name;
    if (!isObjectType(type) || way.includes(type.name)) return null;
    if (mark !== null) return `${name} ${selectAll(type)}`;
    if (units.has(type.name) && homes.get(type.name) !== `${owner.name}.${name}`) return null;
    const selected = select(type, [...way, type.name]);
    if (selected === null) return null;
    if (!isConnection(type.name)) return `${name} { ${selected} }`;
    return `${name}(first: ${PAGE}${after}) { ${selected} pageInfo { hasNextPage endCursor } }`;
  }

  function select(type: GraphQLObjectType, way: readonly string[]): string | null {
    const selected = fieldsOf(type).flatMap(({ name }) => selectField(type, name, way) ?? []);
    if (selected.length === 0) return null;
    const id = units.get(type.name)?.id;
    return ['__typename', ...(id == null ? [] : [id]), ...selected].join(' ');
  }

  const account = api.getType(SUBJECT);
  if (!isObjectType(account)) return { parts: [], legend };
  const own = new Map<string, string[]>();
  const lists: ExportPart[] = [];
  for (const { name, type } of fieldsOf(account)) {
    const [subgraph = ''] = data.types.get(SUBJECT)?.fields.get(name)?.subgraphs ?? [];
    const isList = isConnection(getNamedType(type).name);
    const selected = selectField(account, name, [SUBJECT], isList ? ', after: $after' : '');
    if (selected === null) continue;
    if (isList)
      lists.push({ name: `${subgraph}/${name}`, list: name, document: `query ($after: String) { me { ${selected} } }` });
    else own.set(subgraph, [...(own.get(subgraph) ?? []), selected]);
  }
  const wholes = [...own].map(([subgraph, selected]): ExportPart => {
    return { name: `${subgraph}/account`, list: null, document: `{ me { __typename id ${selected.join(' ')} } }` };
  });
  return { parts: [...wholes, ...lists], legend };
}
