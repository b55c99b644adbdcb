/** What looks personal, as data: the rule that holds every field of the graph against it is in personal-data.test.ts. */

/** Names of fields that show something of a person, wherever they stand. */
export const NAMES = new Set(
  `givenName familyName birthName birthDate birthPlace gender nationality title street houseNumber address postalCode city
   email phone iban bic accountHolder subject body text data note answer reason assignee applicant recipient number
   fileName content comment`.split(/\s+/),
);

/** Types that values are made of and that say nothing by themselves: a field with one is looked at like one with a scalar. */
export const VALUES = new Set(['Money']);

/** Types that speak of services, authorities and places, never of a person; what is public there is no personal data. */
export const PUBLIC = new Set(
  `Address AdoptedFee Authority AuthorityEdge AvailablePlate Contact Coverage CoverageEntry Event EventContingent
   ExtraField FederalAuthority FederalOffer Fee Form FormAdoption FormDifference FormLicence FormUpdate LocalOffer
   LocalService LocalText MunicipalAuthority MunicipalOffer OnlineService PageInfo Problem Provenance PublishedForm
   Region Responsibility ResponsibilityChoice ResponsibilityStep ResponsibleUnit Service ServiceBundle ServiceOffer
   ServiceSuggestion Situation StateAuthority StateOffer SubmissionDemands
    TextModule Topic WrittenForm`.split(/\s+/),
);

/** Fields that look personal and are not, each with the reason. */
export const EXEMPT: Readonly<Record<string, string>> = {
  'AccountErasure.id': 'a random key',
  'Account.id': 'a pseudonym, by which nobody is found',
  'Account.trustLevel': 'of the session, and kept nowhere',
  'AccessLogEntry.id': 'a place in the log',
  'Application.applicant': 'leads to the account, whose id is a pseudonym; what is behind it is marked there',
  'Application.id': 'a random key',
  'ApplicationCheck.hidden': 'names of fields; what they say is not among it',
  'Application.version': 'counts how often a draft was saved',
  'Booking.isExtendable': 'follows from the state',
  'Booking.kind': 'the same for all who have applied for the service',
  'Case.fourEyes': 'a rule of the authority',
  'Case.id': 'a random key',
  'Consent.dependents': 'the same for everybody',
  'Consent.textVersion': 'the same for everybody',
  'Consent.wording': 'the same for everybody',
  'DataExport.downloadUrl': 'a signed address; what is behind it is marked where it comes from',
  'DataExport.id': 'a random key',
  'CatalogueChange.comment': 'of the catalogue, by an editor, and about an entry',
  'CoApplicant.id': 'a random key',
  'DecisionProposal.id': 'a random key',
  'DeliveredDocument.id': 'a random key',
  'DeliveredDocument.scanStatus': 'of the scanner',
  'Document.id': 'a random key',
  'Document.scanStatus': 'of the scanner',
  'DocumentDownload.expiresAt': 'of the address, not of the document',
  'DocumentDownload.url': 'a signed address; what is behind it is marked where it comes from',
  'DocumentRecord.id': 'a random key',
  'DocumentShare.id': 'a random key',
  'DocumentVersion.id': 'a random key',
  'DocumentVersion.number': 'counts the versions of a document',
  'DocumentVersion.scanFinding': 'of the scanner',
  'DocumentVersion.scanStatus': 'of the scanner',
  'FormAct.comment': 'of a form, by an editor, and about the form',
  'FormAct.content': 'a digest of a form',
  'Identity.id': 'a random key',
  'Invitation.id': 'a random key',
  'IssuedDocument.id': 'a random key',
  'IssuedDocumentDownload.expiresAt': 'of the address, not of the document',
  'IssuedDocumentDownload.url': 'a signed address; what is behind it is marked where it comes from',
  'Mandate.id': 'a random key',
  'Message.id': 'a random key',
  'MessageDelivery.deemedBy': 'names a law',
  'MessageDelivery.id': 'a random key',
  'Message.recipient': 'leads to the account, whose id is a pseudonym; what is behind it is marked there',
  'Organisation.id': 'a random key',
  'PaperDelivery.address': 'what it is made of is marked there',
  'PaperDelivery.id': 'a random key',
  'Payment.applicant': 'leads to the account, whose id is a pseudonym; what is behind it is marked there',
  'Payment.id': 'a random key',
  'PrefillProposal.field': 'of the form',
  'PrefillProposal.title': 'of the form',
  'PrefillProposal.token': 'nobody can read what is in it; that is marked beside it',
  'Refund.id': 'a random key',
  'SharedDocument.id': 'a random key',
  'SafeUsage.fileLimit': 'the same for everybody',
  'SafeUsage.quota': 'the same for everybody',
  'SafeUsage.used': 'counted when it is asked for, and kept nowhere',
  'SubmissionSummary.expiresAt': 'of the address, not of the document',
  'SubmissionSummary.url': 'a signed address; what is behind it is marked where it comes from',
  'SubmittedDocument.id': 'a random key',
  'SubmittedDocumentLink.expiresAt': 'of the address, not of the document',
  'SubmittedDocumentLink.url': 'a signed address; what is behind it is marked where it comes from',
  'TransferOffer.expiresAt': 'of an offer that is open, and names nobody',
  'TransferOffer.id': 'a random key',
  'TransferOffer.offeredAt': 'of an offer that is open, and names nobody',
  'TransferOffer.organisationId': 'a random key',
  'TransferOffer.status': 'of an offer that is open, and names nobody',
};

/** Types that show personal data of whoever works for an authority, and lead to no account of a citizen. */
export const OF_STAFF: ReadonlySet<string> = new Set(['CaseRuleChange', 'CatalogueChange', 'FormAct']);
