/** The names that front ends rely on, written out: whoever takes one away has to say so here. */

import { isInputObjectType, isInterfaceType, isObjectType, isEnumType, type GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { useGraph } from './graph.ts';

const graph = useGraph();

/** Type and the names that must be in it: fields, input fields or values. */
const PROMISED: Readonly<Record<string, string>> = {
  // Catalogues
  Query: `service services topics region regions authority searchServices suggestServices responsibility coverage
    localService localServices me application form cases catalogueChanges`,
  Service: `leikaKey name citizenName synonyms structure parent regulationType bundle audience texts fees legalBases
    requiredTrustLevel validFrom validTo replacedBy replaces reference offers`,
  ServiceStructure: 'LO LOV LOVD',
  ServiceBundle: 'ozgId name situation',
  Situation: 'name topic audience',
  Topic: 'name situations',
  TextModule: 'code title text html language machineTranslated provenance',
  MunicipalOffer: 'version edits changes texts deadlines legalBases synonyms audience requiredTrustLevel',
  LocalService: `id agency localId name citizenName synonyms audience texts legalBases requiredTrustLevel fees requiredDocuments
    deadlines processingTime offers areas provenance validFrom validTo`,
  LocalOffer: 'id authority areas channels onlineServices',
  Deadline: 'type period periodTo from to description validFrom validTo',
  Fee: 'amount from to description legalBasis validFrom validTo provenance',
  ServiceOffer: `id service authority area areas level channels onlineServices fees requiredDocuments processingTime provenance
    validFrom validTo form paymentPolicy`,
  OnlineService: 'name url trustLevel paymentPolicy',
  Provenance: 'source retrievedAt editor',
  Region: 'key name kind parent ags postalCodes population authorities',
  RegionKind: 'COUNTRY STATE GOVERNMENT_DISTRICT DISTRICT ASSOCIATION MUNICIPALITY',
  GovernmentLevel: 'FEDERAL STATE MUNICIPAL',
  Audience: 'CITIZEN BUSINESS',
  TrustLevel: 'BASIC LOW SUBSTANTIAL HIGH',
  Authority: 'id name level region address openingHours contacts website emblem accessibility validFrom validTo',
  Responsibility: 'status reference offer authority choices path',
  ResponsibilityStatus: 'RESOLVED CHOICES NO_ENTRY',
  ResponsibilityStep: 'kind leikaKey region entries legalBasis confirmed validFrom validTo outcome reason',
  ResponsibilityStepKind: 'REFERENCE DELEGATION ENTRY',
  ResponsibilityOutcome: 'APPLIED HOLDS EMPTY NOT_VALID OVERRULED AMBIGUOUS NOT_COMPETENT',
  PlaceOfReference: 'RESIDENCE PLACE_OF_BIRTH BUSINESS_SEAT PLOT PLACE_OF_EVENT KEEPER_RESIDENCE NOT_STATED',
  ResponsibilityChoice: 'label region offer',
  Coverage: 'region offered online services basis rank neighbours missing',
  CoverageNeighbour: 'region offered online rank',
  CoverageGap: 'service offer neighboursOnline neighbours',
  MunicipalAuthority: 'version edits changes',
  CatalogueChange: 'id at account action entry regions comment differences digest',
  FieldDifference: 'field label removed added before after',
  ServiceConnection: 'edges pageInfo totalCount',
  ServiceOfferConnection: 'edges pageInfo totalCount',
  RegionConnection: 'edges pageInfo totalCount',
  ServiceSearchConnection: 'edges pageInfo totalCount facets didYouMean localServices',
  ServiceSearchEdge: 'node offer highlights score cursor',
  Money: 'amount currency minor',
  // Unified account
  Account: 'id profile identities trustLevel organisations inbox documents accessLog dataExports applications payments',
  AccessLogConnection: 'edges pageInfo totalCount',
  AccessLogEntry: 'at reader authorities subgraph entityType entityId fields purposes',
  DataExport: 'id status downloadUrl',
  Identity: 'id provider trustLevel linkedAt',
  Representation: 'organisation role',
  MessageConnection: 'edges pageInfo totalCount',
  // Document safe
  Document: 'id name current versions scanStatus shares keepUntil',
  DocumentVersion: 'number mediaType size sha512 scanStatus download',
  ScanStatus: 'SCANNING QUARANTINED CLEAN INFECTED UNSCANNED',
  DocumentShare: 'id version application purpose until',
  DocumentConnection: 'edges pageInfo totalCount',
  UploadDocumentInput: 'name mediaType size',
  UploadDocumentPayload: 'document upload problems',
  DocumentUpload: 'url headers expiresAt',
  // What can be changed
  Mutation: `requestDataExport updateProfile markMessageRead startIdentityLink linkIdentity unlinkIdentity startApplication saveApplication submitApplication withdrawApplication answerQuery
    assignCase requestInformation decideCase startPayment cancelPayment refundPayment approveRefund declineRefund createOffer changeOffer endOffer changeAuthority
    uploadDocument renameDocument shareDocument deleteDocument`,
  // What can be watched
  Subscription: 'applicationChanged',
  Problem: 'code path message',
  // Applications
  Application: `id number offer service authority applicant form data version status timeline payment submittedAt decidedAt
    decision`,
  ApplicationStatus: `DRAFT SUBMITTED DELIVERED ACCEPTED REJECTED IN_PROGRESS INFORMATION_REQUESTED DECIDED CLOSED WITHDRAWN
    DELETED`,
  ApplicationConnection: 'edges pageInfo totalCount',
  CaseConnection: 'edges pageInfo totalCount',
  Form: 'version jsonSchema uiSchema',
  TimelineEntry: 'at kind actor text',
  DecisionOutcome: 'GRANTED PARTLY_GRANTED DENIED',
  StartApplicationInput: 'offerId onBehalfOf',
  SaveApplicationInput: 'id version data',
  DecideCaseInput: 'caseId outcome text',
  StartApplicationPayload: 'application problems',
  SaveApplicationPayload: 'application problems',
  SubmitApplicationPayload: 'application problems',
  WithdrawApplicationPayload: 'application problems',
  AnswerQueryPayload: 'application problems',
  AssignCasePayload: 'case problems',
  RequestInformationPayload: 'case problems',
  DecideCasePayload: 'case problems',
  // Payments
  Payment: 'id application reference purpose gross items status method createdAt paidAt receipt redirectUrl',
  PaymentItem: 'description quantity net tax taxRate',
  PaymentStatus: 'INITIAL PAID FAILED CANCELED REFUNDED DUE',
  PaymentConnection: 'edges pageInfo totalCount',
  Receipt: 'url',
  StartPaymentInput: 'applicationId returnUrl idempotencyKey',
  StartPaymentPayload: 'payment problems',
  CancelPaymentPayload: 'payment problems',
};

/** `Query.field` and its arguments, in the order of the contract. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Query.service': 'leikaKey at',
  'Query.services': 'topic audience level first after',
  'Query.localService': 'id',
  'Query.localServices': 'region at first after',
  'Query.region': 'key',
  'Query.regions': 'query postalCode kind first after',
  'Query.authority': 'id',
  'Query.searchServices': 'query region audience level topic first after',
  'Query.suggestServices': 'prefix region first',
  'Query.responsibility': 'leikaKey region postalCode at',
  'Query.coverage': 'region',
  'Query.application': 'id',
  'Query.form': 'offerId language',
  'Query.cases': 'authorityId status filter orderBy first after',
  'Service.texts': 'language',
  'Service.fees': 'region at',
  'Service.offers': 'region at first after',
  'Account.inbox': 'first after unreadOnly',
  'Account.accessLog': 'first after',
  'Account.documents': 'first after',
  'Account.applications': 'first after status',
  'Account.payments': 'first after',
};

const SCALARS = [
  'LeikaKey',
  'RegionKey',
  'PostalCode',
  'Date',
  'DateTime',
  'Decimal',
  'CurrencyCode',
  'Duration',
  'Url',
  'Locale',
];

const words = (text: string): readonly string[] => text.split(/\s+/);

/** The names in a type; none for a type that does not exist. */
function namesIn(api: GraphQLSchema, name: string): readonly string[] {
  const type = api.getType(name);
  if (isEnumType(type)) return type.getValues().map((value) => value.name);
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return Object.keys(type.getFields());
  return [];
}

test.each(Object.entries(PROMISED))('%s has all that was promised', (type, promised) => {
  expect(namesIn(graph.current.api, type)).toEqual(expect.arrayContaining([...words(promised)]));
});

test.each(Object.entries(ARGUMENTS))('%s takes %s', (coordinate, promised) => {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = graph.current.api.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  expect(field?.args.map(({ name }) => name)).toEqual(words(promised));
});

test('the scalars are there', () => {
  expect(SCALARS.filter((name) => graph.current.api.getType(name) === undefined)).toEqual([]);
});

test('every mutation takes one input and answers what it changed, with problems', () => {
  const mutations = Object.values(graph.current.api.getMutationType()?.getFields() ?? {});
  expect(mutations.length).toBeGreaterThan(10);
  for (const { name, args, type } of mutations) {
    const title = name.charAt(0).toUpperCase() + name.slice(1);
    expect(args.map((argument) => `${argument.name}: ${String(argument.type)}`)).toEqual([`input: ${title}Input!`]);
    expect(String(type)).toBe(`${title}Payload!`);
    const answered = namesIn(graph.current.api, `${title}Payload`);
    expect(answered.at(-1)).toBe('problems');
    expect(answered.length).toBeGreaterThan(1);
  }
});
