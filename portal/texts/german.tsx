/** What the pages say, in German: the other languages say the same under the same names. */

import type { ComponentChildren } from 'preact';
import { AUDIENCES, CHANNELS, COMPARED_WITH, LEVELS, OUTCOMES, PLACES, SIGN_IN } from './german-values.ts';

/** What a text is put around: a link, or a name in another language. */
type Part = ComponentChildren;

export const GERMAN = {
  levels: LEVELS,
  channels: CHANNELS,
  signIn: SIGN_IN,
  outcomes: OUTCOMES,
  audiences: AUDIENCES,
  places: PLACES,
  frame: {
    skip: 'Zum Inhalt springen',
    claim: 'Behörden und Leistungen an einem Ort',
    languages: 'Sprache',
    footer: (hotline: Part) => (
      <>
        Die Angaben kommen aus den Katalogen von Bund, Land und Kommunen. Kein Eintrag ersetzt die Auskunft der zuständigen
        Stelle. Fragen zu jeder Behörde beantwortet die Behördennummer {hotline}.
      </>
    ),
    incomplete: 'Einige Angaben fehlen gerade',
    reload: 'Ein Teil unserer Auskunft antwortet nicht. Laden Sie die Seite in einigen Minuten noch einmal.',
    youAreHere: 'Sie sind hier',
    start: 'Start',
  },
  mask: {
    name: 'Leistung suchen',
    what: 'Was möchten Sie erledigen?',
    whatHint: 'In Ihren Worten, zum Beispiel „Hundemarke“ oder „neuer Perso“',
    whereHint: 'Ort oder Postleitzahl',
    optional: 'freiwillig',
    search: 'Suchen',
    findOffice: 'Zuständige Stelle finden',
    services: 'Vorgeschlagene Leistungen',
    places: 'Vorgeschlagene Orte',
    one: '1 Vorschlag',
    many: '# Vorschläge',
  },
  faults: {
    noWords: 'Sagen Sie bitte, was Sie erledigen möchten.',
    longWords: (most: number) => `Bitte höchstens ${most} Zeichen.`,
    noPlace: (typed: string) =>
      `Wir kennen keinen Ort „${typed}“. Prüfen Sie die Schreibweise, oder geben Sie die Postleitzahl ein.`,
    noPostalCode: (typed: string) => `Wir kennen die Postleitzahl ${typed} nicht. Prüfen Sie die Ziffern.`,
    digits: () => 'Eine Postleitzahl hat fünf Ziffern.',
    longPlace: (_typed: string, most: number) => `Der Ort darf höchstens ${most} Zeichen haben.`,
  },
  home: {
    title: 'Welches Amt ist zuständig?',
    description:
      'Behörden, Kosten und Onlinedienste von Bund, Land und Kommunen: Sagen Sie, was Sie erledigen möchten und wo Sie wohnen.',
    heading: 'Welches Amt ist für Sie zuständig?',
    lead: 'Sagen Sie, was Sie erledigen möchten und wo Sie wohnen. Wir nennen Ihnen die zuständige Stelle, die Kosten und, wo es ihn gibt, den Onlinedienst.',
    topics: 'Nach Themen',
  },
  search: {
    title: (words: string) => (words === '' ? 'Suche' : `Suche nach „${words}“`),
    description: 'Ergebnisse der Suche nach Leistungen der Verwaltung',
    foundIn: 'Gefunden in:',
    online: 'auch online',
    nothing: 'Dazu haben wir nichts gefunden',
    unnarrowed: 'Suchen Sie ohne Einschränkung',
    otherWords: 'Nehmen Sie ein anderes Wort, oder nur eines: „Hund“ statt „Hund beim Amt melden“.',
    seeTopics: (link: (text: string) => Part) => <>Sehen Sie bei den {link('Themen')} nach.</>,
    askHotline: (hotline: Part) => <>Fragen Sie die Behördennummer {hotline}.</>,
    resultsFor: (place: Part) => <>Ergebnisse für {place}</>,
    whichPlace: (typed: string) => `Welcher Ort ist mit „${typed}“ gemeint?`,
    everywhere: 'Ohne Ort zeigen wir, was es überall gibt. Wer zuständig ist, hängt vom Ort ab.',
    didYouMean: (link: Part) => <>Meinten Sie {link}?</>,
    hits: (count: number) => (count === 1 ? '1 Treffer' : `${count} Treffer`),
    pages: 'Seiten',
    toStart: 'Zum Anfang',
    more: 'Weitere Treffer',
    narrow: 'Eingrenzen',
    by: { audience: 'Für wen', level: 'Wer sie ausführt', topic: 'Thema' },
    chosen: '– gewählt, hier aufheben',
  },
  topic: {
    description: (name: string) =>
      `Leistungen der Verwaltung zum Thema ${name}: wer zuständig ist, was sie kosten und was online geht.`,
    services: 'Leistungen',
    more: 'Weitere Leistungen',
    situations: 'Lagen',
  },
  service: {
    description: (name: string) => `${name}: wer zuständig ist, was es kostet und was online geht. Sagen Sie, wo Sie wohnen.`,
    who: 'Wer ist für Sie zuständig?',
    executedBy: (levels: string) => `Ausgeführt wird diese Leistung durch ${levels}.`,
    costs: 'Kosten, die überall gelten',
    retired: (day: string) => `Diese Leistung ist im Katalog nur bis ${day} geführt.`,
  },
  office: {
    title: (service: string, place: string) => `${service} in ${place}`,
    description: (service: string, place: string, authority: string | null) =>
      `${service} in ${place}: ${authority === null ? 'wer zuständig ist' : `zuständig ist ${authority}`}, Kosten, Unterlagen und Onlinedienst.`,
    inPlace: (place: string) => `in ${place}`,
    responsibleFor: (place: string) => `Zuständig für ${place}`,
    otherPlace: 'anderer Ort',
    reasonOwn: (place: string) =>
      `Für ${place} selbst ist diese Stelle eingetragen. Das geht jedem Eintrag für ein größeres Gebiet vor.`,
    reasonLarger: (place: string, area: Part) => (
      <>
        Für {place} allein ist niemand eingetragen. Das kleinste Gebiet darum mit einem Eintrag: {area}.
      </>
    ),
    asked: 'Kosten, Unterlagen, Dauer',
    demonstration: 'Unterlagen, Dauer, Wege und Onlinedienst sind hier Beispieldaten und noch keine Angaben der Stelle.',
    choices: 'Mehrere Stellen können zuständig sein',
    choose: (place: string) =>
      `Für ${place} sind mehrere gleichrangig eingetragen. Wählen Sie die Stelle, die zu Ihrem Anliegen passt:`,
    nobody: (place: string) => `Für ${place} ist niemand eingetragen`,
    nobodyKnown: (service: Part, place: string) => (
      <>
        In den Katalogen von Bund, Land und Kommunen steht nicht, wer „{service}“ in {place} erledigt. Das heißt nicht, dass es
        die Leistung dort nicht gibt. Das können Sie tun:
      </>
    ),
    ask: (authority: Part) => <>Fragen Sie bei: {authority}</>,
    call: (hotline: Part) => <>Rufen Sie die Behördennummer {hotline} an.</>,
    elsewhere: (link: (text: string) => Part) => (
      <>Sehen Sie nach, ob Sie {link('einen anderen Ort')} meinen, etwa den Ihres Betriebs.</>
    ),
    steps: 'Wie wir das herausgefunden haben',
    stepsLead: 'Wir sehen zuerst beim kleinsten Gebiet nach, dann beim nächstgrößeren. Der erste Eintrag, der gilt, entscheidet.',
  },
  local: {
    onlyHere: (place: string) => `Das gibt es in ${place} und nicht überall`,
    places: (places: string) =>
      places === '' ? 'Das gibt es nicht überall; wo, ist noch nicht eingetragen.' : `Das gibt es in ${places}.`,
    onlineFor: (places: string) => `Online für ${places}:`,
    noOffice: 'Wer zuständig ist, ist noch nicht eingetragen',
    title: (name: string, places: string) => (places === '' ? name : `${name} in ${places}`),
    description: (title: string) => `${title}: wer zuständig ist, was es kostet und was Sie brauchen.`,
  },
  events: {
    heading: 'Veranstaltungen',
    soldOut: 'ausverkauft',
    prices: 'Die Preise stehen bei den Veranstaltungen.',
  },
  ownWords: {
    heading: 'Das sagt die Stelle dazu',
    asOf: (day: string) => `Stand ${day}`,
    source: (source: string) => `Text: ${source}.`,
    machine: 'Teile davon hat eine Maschine übersetzt.',
  },
  facts: {
    accessibility: 'Barrierefreiheit',
    deadlines: 'Fristen',
    address: 'Anschrift',
    hours: 'Öffnungszeiten',
    contact: 'Kontakt',
    fax: 'Fax',
    web: 'Internet',
    notEntered: 'noch nicht eingetragen',
    costs: 'Kosten',
    noFees: 'Es ist keine Gebühr eingetragen.',
    documents: 'Unterlagen',
    noDocuments: 'Es sind keine Unterlagen eingetragen.',
    duration: 'Dauer',
    usually: (duration: string) => `in der Regel ${duration}`,
    ways: 'So geht es',
    until: (day: string) => `bis ${day}`,
  },
  about: {
    heading: 'Über diese Leistung',
    officialName: 'Amtlicher Name',
    synonyms: 'Man sagt auch',
    belongsTo: 'Gehört zu',
    legalBases: 'Rechtsgrundlagen',
    key: 'Leistungsschlüssel',
    source: 'Quelle',
  },
  coverage: {
    title: (place: string) => `Onlineabdeckung in ${place}`,
    description: (place: string, online: number, offered: number) =>
      `${online} von ${offered} Leistungen sind in ${place} online. Was Vergleichskommunen anbieten und was fehlt.`,
    heading: 'Onlineabdeckung',
    inPlace: (place: Part) => <>in {place}</>,
    lead: (online: number, offered: number) => `${online} von ${offered} Leistungen sind online.`,
    comparison: 'Im Vergleich',
    basis: COMPARED_WITH,
    rank: 'Platz',
    place: 'Kommune',
    share: 'online von angeboten',
    of: (online: number, offered: number) => `${online} von ${offered}`,
    gaps: 'Was andere online haben',
    noGaps: (place: string) => `Alles, was Vergleichskommunen online anbieten, gibt es auch in ${place} online.`,
    gapsOf: (place: string) => `Diese Leistungen bieten Vergleichskommunen online an, ${place} nicht:`,
    onlineIn: (some: number, all: number) => `online in ${some} von ${all} Kommunen`,
    notEntered: '; hier gar nicht eingetragen',
    more: 'Weitere Leistungen',
    ownLead: (count: number) =>
      count === 1
        ? 'Eine Leistung, die in keinem Vergleich steht, weil andere Kommunen ihre eigenen haben:'
        : `${count} Leistungen, die in keinem Vergleich stehen, weil andere Kommunen ihre eigenen haben:`,
    isOnline: 'online',
    isNotOnline: 'nicht online',
  },
  failure: {
    notFound: 'Diese Seite gibt es nicht',
    notFoundLead: 'Vielleicht hat sich die Adresse geändert, oder sie ist unvollständig. Suchen Sie, was Sie erledigen möchten:',
    badAddress: 'Diese Adresse können wir nicht lesen',
    badAddressLead: 'Ein Teil der Adresse ist falsch oder gilt nicht mehr. Suchen Sie bitte noch einmal:',
    unavailable: 'Die Auskunft ist gerade nicht erreichbar',
    unavailableLead: (hotline: Part) => (
      <>
        Das liegt an uns, nicht an Ihnen. Versuchen Sie es in einigen Minuten noch einmal. Eilt es, hilft die Behördennummer{' '}
        {hotline} weiter.
      </>
    ),
    broken: 'Da ist etwas schiefgegangen',
    brokenLead: 'Der Fehler liegt bei uns und ist vermerkt.',
    home: 'Zur Startseite',
  },
};

export type Texts = typeof GERMAN;
