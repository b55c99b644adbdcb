/** What the pages say, in English. What the catalogues say stays German. */

import type { Texts } from './german.tsx';

export const ENGLISH: Texts = {
  levels: {
    FEDERAL: 'the Federation (Bund)',
    STATE: 'the state (Land)',
    MUNICIPAL: 'the municipality (town, commune or district)',
  },
  channels: { ONLINE: 'online', IN_PERSON: 'in person', POST: 'in writing, by post' },
  signIn: {
    BASIC: 'You need no proof of identity for this.',
    LOW: 'You need an account with a user name and password for this.',
    SUBSTANTIAL: 'You need an account with a verified identity for this, for example with an ELSTER certificate.',
    HIGH: 'You need your German identity card with its online function for this.',
  },
  outcomes: {
    APPLIED: 'decides',
    HOLDS: 'holds',
    EMPTY: 'no entry',
    NOT_VALID: 'not valid',
    OVERRULED: 'comes second',
    AMBIGUOUS: 'several offices',
    NOT_COMPETENT: 'not responsible',
  },
  audiences: { CITIZEN: 'Citizens', BUSINESS: 'Businesses' },
  places: {
    RESIDENCE: { question: 'Where do you live?', why: 'That depends on where you live.' },
    PLACE_OF_BIRTH: {
      question: 'Where was the birth?',
      why: 'That depends on the place of birth, not on where you live.',
    },
    BUSINESS_SEAT: { question: 'Where is the business?', why: 'That depends on where the business has its seat.' },
    PLOT: { question: 'Where is the plot of land?', why: 'That depends on where the plot of land lies.' },
    PLACE_OF_EVENT: { question: 'Where is it?', why: 'That depends on where something takes or took place.' },
    KEEPER_RESIDENCE: {
      question: 'Where does the keeper of the vehicle live?',
      why: 'That depends on where the keeper of the vehicle lives or has the business.',
    },
    NOT_STATED: { question: 'Which place is it about?', why: 'That depends on the place, mostly on where you live.' },
  },
  frame: {
    skip: 'Skip to content',
    claim: 'Public offices and services in one place',
    languages: 'Language',
    footer: (hotline) => (
      <>
        What is shown here comes from the catalogues of the Federation, the state and the municipalities. No entry replaces the
        advice of the responsible office. For questions about any office call the public service number {hotline}.
      </>
    ),
    incomplete: 'Some details are missing right now',
    reload: 'A part of our service does not answer. Please load the page again in a few minutes.',
    youAreHere: 'You are here',
    start: 'Start',
  },
  mask: {
    name: 'Search for a service',
    what: 'What do you want to get done?',
    whatHint: 'Best in German, for example “Hundemarke” or “Führerschein”',
    whereHint: 'Town or postal code',
    optional: 'optional',
    search: 'Search',
    findOffice: 'Find the responsible office',
    services: 'Suggested services',
    places: 'Suggested places',
    one: '1 suggestion',
    many: '# suggestions',
  },
  faults: {
    noWords: 'Please say what you want to get done.',
    longWords: (most) => `At most ${most} characters, please.`,
    noPlace: (typed) => `We know no place “${typed}”. Check the spelling, or type the postal code.`,
    noPostalCode: (typed) => `We do not know the postal code ${typed}. Check the digits.`,
    digits: () => 'A postal code has five digits.',
    longPlace: (_typed, most) => `The place may have at most ${most} characters.`,
  },
  home: {
    title: 'Which office is responsible?',
    description:
      'Offices, fees and online services of the German Federation, states and municipalities: say what you want to get done and where you live.',
    heading: 'Which office is responsible for you?',
    lead: 'Say what you want to get done and where you live. We tell you the responsible office, the costs and, where there is one, the online service.',
    topics: 'By topic',
  },
  search: {
    title: (words) => (words === '' ? 'Search' : `Search for “${words}”`),
    description: 'Results of a search for public services',
    foundIn: 'Found in:',
    online: 'also online',
    nothing: 'We found nothing for this',
    unnarrowed: 'Search without narrowing down',
    otherWords: 'Try another word, best a German one, and only one: “Hund” rather than “report my dog”.',
    seeTopics: (link) => <>Have a look at the {link('topics')}.</>,
    askHotline: (hotline) => <>Ask the public service number {hotline}.</>,
    resultsFor: (place) => <>Results for {place}</>,
    whichPlace: (typed) => `Which place do you mean by “${typed}”?`,
    everywhere: 'Without a place we show what there is everywhere. Who is responsible depends on the place.',
    didYouMean: (link) => <>Did you mean {link}?</>,
    hits: (count) => (count === 1 ? '1 result' : `${count} results`),
    pages: 'Pages',
    toStart: 'Back to the start',
    more: 'More results',
    narrow: 'Narrow down',
    by: { audience: 'For whom', level: 'Carried out by', topic: 'Topic' },
    chosen: '– chosen, undo here',
  },
  topic: {
    description: (name) => `Public services on ${name}: who is responsible, what they cost and what can be done online.`,
    services: 'Services',
    more: 'More services',
    situations: 'Situations',
  },
  service: {
    description: (name) => `${name}: who is responsible, what it costs and what can be done online. Say where you live.`,
    who: 'Who is responsible for you?',
    executedBy: (levels) => `This service is carried out by ${levels}.`,
    costs: 'Costs that apply everywhere',
    retired: (day) => `The catalogue has this service until ${day} only.`,
  },
  office: {
    title: (service, place) => `${service} in ${place}`,
    description: (service, place, authority) =>
      `${service} in ${place}: ${authority === null ? 'who is responsible' : `responsible is ${authority}`}, costs, documents and online service.`,
    inPlace: (place) => `in ${place}`,
    responsibleFor: (place) => `Responsible for ${place}`,
    otherPlace: 'another place',
    reasonOwn: (place) => `This office is entered for ${place} itself. That goes before any entry for a larger area.`,
    reasonLarger: (place, area) => (
      <>
        Nobody is entered for {place} alone. The smallest area around it with an entry: {area}.
      </>
    ),
    asked: 'Costs, documents, time',
    demonstration: 'Documents, time, ways and online service are sample data here, and not yet what the office says.',
    choices: 'Several offices may be responsible',
    choose: (place) => `Several of equal rank are entered for ${place}. Choose the one that fits your matter:`,
    nobody: (place) => `Nobody is entered for ${place}`,
    nobodyKnown: (service, place) => (
      <>
        The catalogues of Federation, state and municipalities do not say who does “{service}” in {place}. That does not mean that
        the service is not there. You can do this:
      </>
    ),
    ask: (authority) => <>Ask: {authority}</>,
    call: (hotline) => <>Call the public service number {hotline}.</>,
    elsewhere: (link) => <>See whether you mean {link('another place')}, such as that of your business.</>,
    steps: 'How we found this out',
    stepsLead: 'We look at the smallest area first, then at the next larger one. The first entry that is valid decides.',
  },
  local: {
    onlyHere: (place) => `To be had in ${place} and not everywhere`,
    places: (places) =>
      places === '' ? 'Not to be had everywhere; where it is, is not entered yet.' : `To be had in ${places}.`,
    onlineFor: (places) => `Online for ${places}:`,
    noOffice: 'Who is responsible is not entered yet',
    title: (name, places) => (places === '' ? name : `${name} in ${places}`),
    description: (title) => `${title}: who is responsible, what it costs and what you need.`,
  },
  events: {
    heading: 'Events',
    soldOut: 'sold out',
    prices: 'Prices are listed with the events.',
  },
  ownWords: {
    heading: 'What the office says about it',
    asOf: (day) => `as of ${day}`,
    source: (source) => `Text: ${source}.`,
    machine: 'Parts of it were translated by a machine.',
  },
  facts: {
    accessibility: 'Accessibility',
    deadlines: 'Deadlines',
    address: 'Address',
    hours: 'Opening hours',
    contact: 'Contact',
    fax: 'Fax',
    web: 'Website',
    notEntered: 'not entered yet',
    costs: 'Costs',
    noFees: 'No fee is entered.',
    documents: 'Documents',
    noDocuments: 'No documents are entered.',
    duration: 'Time',
    usually: (duration) => `usually ${duration}`,
    ways: 'How it is done',
    until: (day) => `until ${day}`,
  },
  about: {
    heading: 'About this service',
    officialName: 'Official name',
    synonyms: 'Also called',
    belongsTo: 'Belongs to',
    legalBases: 'Legal bases',
    key: 'Service key',
    source: 'Source',
  },
  coverage: {
    title: (place) => `Online coverage in ${place}`,
    description: (place, online, offered) =>
      `${online} of ${offered} services are online in ${place}. What comparable municipalities offer, and what is missing.`,
    heading: 'Online coverage',
    inPlace: (place) => <>in {place}</>,
    lead: (online, offered) => `${online} of ${offered} services are online.`,
    comparison: 'In comparison',
    basis: {
      DISTRICT_AND_SIZE: 'Compared with the municipalities of the same district that have about as many inhabitants.',
      DISTRICT: 'Compared with the municipalities of the same district.',
      GOVERNMENT_DISTRICT_AND_SIZE:
        'Compared with the independent cities of the same government district that are about as large.',
      STATE_AND_SIZE: 'Compared with the independent cities of the state that are about as large.',
      GOVERNMENT_DISTRICT: 'Compared within the government district.',
      STATE: 'Compared within the state.',
      NONE: 'There are no municipalities to compare this area with.',
    },
    rank: 'Rank',
    place: 'Municipality',
    share: 'online of those offered',
    of: (online, offered) => `${online} of ${offered}`,
    gaps: 'What others have online',
    noGaps: (place) => `Whatever comparable municipalities offer online is online in ${place}, too.`,
    gapsOf: (place) => `Comparable municipalities offer these services online, ${place} does not:`,
    onlineIn: (some, all) => `online in ${some} of ${all} municipalities`,
    notEntered: '; not entered here at all',
    more: 'More services',
    ownLead: (count) =>
      count === 1
        ? 'One service that is in no comparison, as other municipalities have their own:'
        : `${count} services that are in no comparison, as other municipalities have their own:`,
    isOnline: 'online',
    isNotOnline: 'not online',
  },
  failure: {
    notFound: 'There is no such page',
    notFoundLead: 'The address may have changed, or it is incomplete. Search for what you want to get done:',
    badAddress: 'We cannot read this address',
    badAddressLead: 'A part of the address is wrong or no longer valid. Please search again:',
    unavailable: 'The service cannot be reached right now',
    unavailableLead: (hotline) => (
      <>
        This is our fault, not yours. Please try again in a few minutes. If it is urgent, the public service number {hotline}{' '}
        helps.
      </>
    ),
    broken: 'Something went wrong',
    brokenLead: 'The fault is ours and has been noted.',
    home: 'To the start page',
  },
};
