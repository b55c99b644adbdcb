/** The corpus: every rule, in the order of the specification: first what joins a graph, then what executes it. */

import type { Rule } from './harness/rule.ts';
import annotations from './annotations/cases.ts';
import childType from './child-type/cases.ts';
import context from './context/cases.ts';
import defer from './defer/cases.ts';
import entityInterface from './entity-interface/cases.ts';
import enumAndInput from './enum-and-input/cases.ts';
import executionAliases from './execution/aliases.cases.ts';
import executionConditions from './execution/conditions.cases.ts';
import executionErrors from './execution/errors.cases.ts';
import executionFragments from './execution/fragments.cases.ts';
import executionIntrospection from './execution/introspection.cases.ts';
import executionLists from './execution/lists.cases.ts';
import executionOperations from './execution/operations.cases.ts';
import executionPartial from './execution/partial.cases.ts';
import executionTypename from './execution/typename.cases.ts';
import executionVariables from './execution/variables.cases.ts';
import inaccessible from './inaccessible/cases.ts';
import interfaceObjectAlone from './interface-object-alone/cases.ts';
import interfaceObject from './interface-object/cases.ts';
import keyComposite from './key-composite/cases.ts';
import keyNotResolvable from './key-not-resolvable/cases.ts';
import keyNull from './key-null/cases.ts';
import keySeveral from './key-several/cases.ts';
import keySingle from './key-single/cases.ts';
import mutations from './mutations/cases.ts';
import overrideLabel from './override-label/cases.ts';
import override from './override/cases.ts';
import providesAbstract from './provides-abstract/cases.ts';
import provides from './provides/cases.ts';
import requiresArguments from './requires-arguments/cases.ts';
import requiresChain from './requires-chain/cases.ts';
import requiresFragments from './requires-fragments/cases.ts';
import requiresInterface from './requires-interface/cases.ts';
import requires from './requires/cases.ts';
import shareable from './shareable/cases.ts';
import subscriptions from './subscriptions/cases.ts';
import unionDetour from './union-detour/cases.ts';
import unionForeign from './union-foreign/cases.ts';
import unionMembers from './union-members/cases.ts';

export const rules: readonly Rule[] = [
  keySingle,
  keySeveral,
  keyComposite,
  keyNull,
  keyNotResolvable,
  requires,
  requiresArguments,
  requiresFragments,
  requiresInterface,
  requiresChain,
  provides,
  providesAbstract,
  override,
  overrideLabel,
  shareable,
  unionMembers,
  unionDetour,
  unionForeign,
  enumAndInput,
  childType,
  interfaceObject,
  interfaceObjectAlone,
  entityInterface,
  mutations,
  subscriptions,
  inaccessible,
  annotations,
  context,
  executionTypename,
  executionAliases,
  executionFragments,
  executionLists,
  executionConditions,
  executionVariables,
  executionOperations,
  executionIntrospection,
  executionErrors,
  executionPartial,
  defer,
];
