/**
 * Resolver types of each subgraph from its contract; parents are the row types of its tables. Operations of the pages
 * from the graph that the contracts make.
 */

import type { CodegenConfig } from '@graphql-codegen/cli';

const values = {
  LeikaKey: '../../../platform/values/leika.ts#LeikaKey',
  RegionKey: '../../../platform/values/region.ts#RegionKey',
  Date: '../../../platform/values/day.ts#Day',
  DateTime: 'Date',
  PostalCode: 'string',
  Decimal: 'string',
  CurrencyCode: 'string',
  Duration: 'string',
  Url: 'string',
  Locale: 'string',
  JSON: 'unknown',
  _FieldSet: 'string',
};

const types = '../../../platform/catalogue/types.ts';

const catalogueMappers = {
  Fee: `${types}#Fee as FeeValue`,
};

/** Mappers of a catalogue whose own types begin with the level. */
const ownMappers = (level: string): Record<string, string> => ({
  ...catalogueMappers,
  [`${level}Authority`]: `${types}#Authority as AuthorityValue`,
  [`${level}Offer`]: `${types}#Offer as OfferValue`,
});

/** `mappers`: type of the graph to the type of our own that resolvers get as its parent. */
function subgraph(name: string, mappers: Record<string, string>, ...shared: readonly string[]): CodegenConfig['generates'] {
  return {
    [`./subgraphs/${name}/generated/types.ts`]: {
      schema: ['./platform/scalars.graphql', ...shared, `./subgraphs/${name}/schema.graphql`],
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        useTypeImports: true,
        enumsAsTypes: true,
        importExtension: '.ts',
        maybeValue: 'T | null',
        inputMaybeValue: 'T | null | undefined',
        contextType: '../context.ts#Context',
        scalars: values,
        strictScalars: true,
        defaultScalarType: 'unknown',
        immutableTypes: true,
        mappers: {
          Money: '../../../platform/values/money.ts#Money as MoneyValue',
          Problem: '../../../platform/language.ts#Problem as ProblemValue',
          ...mappers,
        },
      },
    },
  };
}

const fee = './platform/catalogue/fee.graphql';
const catalogue = './platform/catalogue/catalogue.graphql';
const text = './platform/catalogue/text.graphql';
const erasure = './platform/privacy/erasure.graphql';

const config: CodegenConfig = {
  generates: {
    ...subgraph(
      'federal',
      {
        ...ownMappers('Federal'),
        Service: '../tables.ts#ServiceRow',
        ServiceBundle: '../tables.ts#BundleRow',
        Situation: '../tables.ts#SituationRow',
        Topic: '../tables.ts#TopicRow',
        TextModule: '../tables.ts#Text as TextValue',
      },
      fee,
      catalogue,
      text,
    ),
    ...subgraph('state', { ...ownMappers('State'), Region: '../tables.ts#RegionRow' }, fee, catalogue),
    ...subgraph(
      'municipal',
      {
        ...ownMappers('Municipal'),
        CatalogueChange: '../tables.ts#ChangeRow',
        CatalogueEntry: '../types.ts#Entry',
        FieldDifference: '../types.ts#Difference',
        FieldEdit: '../tables.ts#EditedFieldRow',
        TextModule: '../description.ts#TextModule as TextValue',
        Deadline: '../description.ts#Deadline as DeadlineValue',
        LocalService: '../description.ts#LocalService as LocalServiceValue',
        LocalOffer: '../description.ts#LocalOffer as LocalOfferValue',
      },
      fee,
      catalogue,
      text,
      erasure,
    ),
    ...subgraph(
      'directory',
      {
        ...catalogueMappers,
        Service: '../references.ts#ServiceReference',
        Region: '../references.ts#RegionReference',
        ServiceOffer: '../references.ts#OfferReference',
        MunicipalOffer: '../references.ts#OfferReference',
        StateOffer: '../references.ts#OfferReference',
        FederalOffer: '../references.ts#OfferReference',
        Authority: '../references.ts#AuthorityReference',
        MunicipalAuthority: '../references.ts#AuthorityReference',
        StateAuthority: '../references.ts#AuthorityReference',
        FederalAuthority: '../references.ts#AuthorityReference',
        Coverage: '../resolvers/coverage.ts#RegionCoverage',
        ServiceSearchConnection: '../resolvers/local-search.ts#SearchAnswer',
        ServiceSearchEdge: '../resolvers/search.ts#SearchEdge',
      },
      fee,
    ),
    ...subgraph(
      'accounts',
      {
        AccountErasure: '../erasure/tables.ts#ErasureRow',
        ErasurePart: '../erasure/tables.ts#ErasurePartRow',
        Consent: '../consents/resolvers.ts#ConsentState',
        ConsentDecision: '../consents/tables.ts#ConsentRow',
        AccessLogEntry: '../tables.ts#AccessRow',
        Account: '../tables.ts#AccountRow',
        Profile: '../tables.ts#AccountRow',
        DataExport: '../tables.ts#DataExportRow',
        Application: '../inbox/access.ts#ApplicationReference',
        DeliveredDocument: '../safe/tables.ts#DocumentRow',
        DeliveryPreference: '../inbox/preference.ts#Preference',
        DocumentRecord: '../safe/tables.ts#RecordRow',
        Message: '../tables.ts#MessageRow',
        MessageAttachment: '../inbox/attachments.ts#Attachment',
        MessageDelivery: '../tables.ts#MessageRow',
        PaperDelivery: '../inbox/tables.ts#PaperDeliveryRow',
        SharedDocument: '../safe/store/shares.ts#SharedDocument as ShareOfDocument',
        Identity: '../tables.ts#IdentityRow',
        Invitation: '../organisations/tables.ts#InvitationRow',
        InvitationOffer: '../organisations/resolvers/types.ts#Offered',
        Mandate: '../organisations/tables.ts#MandateRow',
        Organisation: '../organisations/tables.ts#OrganisationRow',
        Representation: '../organisations/tables.ts#MandateRow',
        Document: '../safe/tables.ts#DocumentRow',
        DocumentVersion: '../safe/tables.ts#VersionRow',
        DocumentShare: '../safe/store/shares.ts#SharedDocument as ShareOfDocument',
      },
      erasure,
    ),
    ...subgraph(
      'applications',
      {
        Account: '../context.ts#Reference',
        Application: '../tables.ts#ApplicationRow',
        ApplicationPriceItem: '../../../platform/events/contracts/applications.ts#ChargeItem',
        Authority: '../context.ts#Reference',
        AdoptedFee: '../reuse/rules/types.ts#LocalFee as LocalFeeValue',
        Case: '../tables.ts#ApplicationRow',
        CoApplicant: '../co-applicants/tables.ts#CoApplicantRow',
        CoApplicationInvitation: '../co-applicants/resolvers.ts#OpenInvitation',
        CaseForwarding: '../forwarding/tables.ts#ForwardingRow',
        SubmittedDocument: '../attachments/resolvers.ts#SeenAttachment',
        SubmissionSeal: '../sealing/tables.ts#SealRow',
        SubmissionDemands: '../rules/demands.ts#DemandsOn',
        WrittenForm: '../rules/demands.ts#OrderedForm',
        DraftDifference: '../resolvers/differences.ts#DifferenceOf',
        CaseConnection: '../case-desk/queue.ts#CasePage',
        CaseRecordEntry: '../case-desk/tables.ts#CaseEntryRow',
        CaseRuleChange: '../case-desk/tables.ts#CaseRuleChangeRow',
        DecisionProposal: '../case-desk/tables.ts#ProposalRow',
        Form: '../rules/forms.ts#LocalisedForm',
        FormAct: '../reuse/tables.ts#FormActRow',
        FormAdoption: '../reuse/store/adoptions.ts#Adopted',
        FormDifference: '../reuse/rules/difference.ts#Difference',
        FormLicence: '../reuse/rules/types.ts#Licence as LicenceValue',
        FormUpdate: '../reuse/resolvers/update.ts#Update',
        LocalText: '../reuse/rules/types.ts#LocalText as LocalTextValue',
        PublishedForm: '../reuse/store/publications.ts#Published',
        RepresentedOrganisation: '../rules/access.ts#Represented',
        TimelineEntry: '../tables.ts#TimelineRow',
        TransferOffer: '../store/transfers.ts#OpenOffer',
        ServiceOffer: '../context.ts#Reference',
        LocalOffer: '../context.ts#Reference',
        Booking: '../bookings/tables.ts#BookingRow',
        Ticket: '../bookings/tickets/store.ts#TicketFacts',
        IssuedDocument: '../issuing/tables.ts#IssuedDocumentRow',
        DeemedApproval: '../deemed-approval/tables.ts#DeemedApprovalRow',
        Event: '../bookings/tables.ts#EventRow',
        EventContingent: '../bookings/tables.ts#ContingentRow',
      },
      erasure,
    ),
    ...subgraph(
      'payments',
      {
        Account: '../context.ts#Reference',
        Authority: '../context.ts#Reference',
        Payment: '../tables.ts#PaymentRow',
        Refund: '../refunds/tables.ts#RefundRow',
        DueRefund: '../refunds/store.ts#DueRefund as DueRefundRow',
        Ledger: '../ledger/resolvers.ts#LedgerOf',
        LedgerEntry: '../ledger/store/reading.ts#Entry',
        LedgerLine: '../ledger/tables.ts#LineRow',
        LedgerBalance: '../ledger/store/reading.ts#Balance as LedgerBalanceValue',
        LedgerReconciliation: '../ledger/reconciliation.ts#Reconciliation',
        LedgerSum: '../ledger/store/differences.ts#Sum',
        LedgerDifference: '../ledger/store/differences.ts#Difference',
        LedgerProviderDifference: '../provider-list/tables.ts#ProviderDifferenceRow',
        LedgerExport: '../ledger/tables.ts#ExportRow',
      },
      erasure,
    ),
    './portal/generated/operations.ts': {
      schema: './test/contracts/supergraph.graphql',
      documents: './portal/**/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumType: 'string-literal',
        immutableTypes: true,
        skipTypename: true,
        defaultScalarType: 'unknown',
        // What comes over the wire is text.
        scalars: Object.fromEntries(Object.keys(values).map((name) => [name, 'string'])),
      },
    },
  },
};

export default config;
