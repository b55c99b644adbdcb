/** The data of the thesaurus: our own, words in lower case. */

/** Words that are typed beside what is looked for: they are left out where another word remains. */
export const IDLE_WORDS: ReadonlySet<string> = new Set(
  (
    'bekommen bekomme bitte brauche brauchen darf dürfen gehen geht gerne gibt habe holen kann können kriegen lassen ' +
    'machen mache mach möchte muss müssen neu neue neuen neuer neues online antrag beantragen soll stellen tun wann was welche ' +
    'wer werden wie wieviel will wo woher wohin formular info infos information informationen'
  ).split(' '),
);

/**
 * What can be done with a matter, as the catalogue has it (Verrichtung) and as people say: it tells less than the matter.
 */
export const DEED_WORDS: readonly string[] = (
  'abholen abmelden abmeldung abnahme ändern änderung anerkennen anerkennung anmelden anmeldung anzeige anzeigen auskunft ausstellen ' +
  'ausstellung austauschen beglaubigen beglaubigung bescheinigung bestellen bewilligung bezahlen eintragen eintragung entfernen ' +
  'entsorgen entsorgung erlaubnis ermäßigung eröffnen ersatz erteilung feststellen feststellung festsetzung genehmigen genehmigung gründen ' +
  'kaufen kündigen löschen löschung melden meldung prüfung reservieren reservierung ummelden ummeldung umtausch umtauschen verkaufen ' +
  'verlängern verlängerung zahlen zahlung zahlt zulassen zulassung zuteilung'
).split(' ');

/**
 * What is typed, and what it means: alternatives with `|` between, each one word or several that have to come together.
 * A word always means itself, too.
 */
export const EVERYDAY_WORDS: readonly (readonly [typed: string, meant: string])[] = [
  // On the road
  ['auto|pkw|wagen|kfz|neuwagen|gebrauchtwagen', 'kraftfahrzeug|fahrzeug|kfz|auto'],
  ['auto anmelden|auto zulassen|auto zulassung', 'fahrzeug zulassung|kraftfahrzeug zulassung|fahrzeugs neuzulassung'],
  ['kfz anmelden|kfz zulassen|kfz zulassung', 'fahrzeug zulassung|kraftfahrzeug zulassung|fahrzeugs neuzulassung'],
  ['auto ummelden|kfz ummelden|auto umschreiben|halterwechsel', 'kraftfahrzeug ummeldung|kraftfahrzeug halterwechsel'],
  ['auto verkaufen|auto verkauft|auto verkauf', 'kraftfahrzeug verkauf|kraftfahrzeug abmeldung halterwechsel'],
  ['gebrauchtwagen|auto gebraucht|auto gekauft', 'kraftfahrzeug halterwechsel|kraftfahrzeug ummeldung'],
  ['motorrad|moped|roller|anhänger|wohnmobil', 'kraftfahrzeug|fahrzeug'],
  ['nummernschild|autokennzeichen|autonummer|kennzeichen|schild', 'kraftfahrzeugkennzeichen|kennzeichen'],
  ['fahrzeugschein', 'zulassungsbescheinigung teil i'],
  ['fahrzeugbrief', 'zulassungsbescheinigung teil ii'],
  ['autopapiere|fahrzeugpapiere', 'zulassungsbescheinigung'],
  ['führerschein|lappen|fleppe|fahrerlaubnis', 'führerschein|fahrerlaubnis'],
  ['punkte flensburg|punktestand|punktekonto|verkehrssünderkartei', 'fahreignungsregister'],
  ['knöllchen|strafzettel|blitzer|geblitzt|bußgeld|falschparken|temposünder', 'bußgeld|bußgelder'],
  ['abschleppen|abgeschleppt|abschleppdienst', 'abgeschleppte fahrzeuge'],
  ['anwohnerparken|anwohnerparkausweis', 'bewohnerparkausweis'],
  ['parkplatz|parken|stellplatz', 'parkausweis|parkmöglichkeiten|parkerleichterungen|parken'],
  ['umweltplakette|umweltzone|feinstaub', 'feinstaubplakette|umweltzonen'],
  ['elektroauto|e auto|stromer', 'elektrisch betriebene fahrzeuge'],
  ['drohne|quadrocopter', 'unbemannten luftfahrtsystemen'],
  ['sportboot|motorboot|segelboot|bootsführerschein', 'booten|bootsführerschein'],
  ['laterne|straßenlaterne|straßenlampe', 'straßenbeleuchtung'],
  ['ampel|verkehrsschild|straßenschild', 'verkehrszeichen'],
  ['schlagloch|loch straße', 'straßenschaden'],
  ['taxi|taxischein', 'taxi|fahrgastbeförderung|personenbeförderung'],
  // Who I am and where I live
  ['perso', 'personalausweis'],
  ['ausweis', 'personalausweis'],
  ['pass', 'reisepass'],
  ['kinderpass|kinderausweis', 'kinderreisepass'],
  ['umziehen|umgezogen|einzug|eingezogen|zugezogen', 'umzug|wohnsitz anmeldung'],
  ['wegziehen|weggezogen|auswandern', 'wohnsitz abmeldung|auswanderung'],
  ['wohnung|wohnort|adresse|anschrift|meldeadresse', 'wohnsitz|wohnort'],
  ['ummelden|ummeldung', 'ummeldung|änderung'],
  ['wohnung ummelden|wohnsitz ummelden|adresse ummelden|adresse ändern', 'wohnsitz anmeldung|wohnsitz änderung|adressänderung'],
  ['zweitwohnung|zweitwohnsitz|nebenwohnung', 'nebenwohnsitz|nebenwohnung'],
  ['meldebescheinigung|wohnsitzbescheinigung|meldebestätigung', 'meldebestätigung'],
  ['nachname|familienname|ehename', 'familienname'],
  ['pin', 'online ausweisfunktion|identitätsnachweis'],
  ['deutscher pass|staatsbürgerschaft|einbürgern', 'einbürgerung'],
  ['aufenthaltstitel|aufenthaltsgenehmigung', 'aufenthaltserlaubnis|aufenthaltstitel'],
  ['beglaubigt|beglaubigte kopie', 'beglaubigung'],
  ['kopie|fotokopie', 'abschriften|ablichtungen'],
  // Life
  ['heiraten|heirat|hochzeit|trauung|aufgebot|verheiratet', 'eheschließung|heirat'],
  ['heiratsurkunde|trauschein', 'eheurkunde'],
  ['scheiden|geschieden', 'scheidung|scheidungsantrag'],
  ['baby|neugeborenes|nachwuchs|schwanger', 'geburt'],
  ['unterhalt|alimente', 'unterhalt|unterhaltsvorschuss|kindesunterhalt'],
  ['sorgerecht', 'sorge|sorgeerklärung'],
  ['vater anerkennen|vaterschaft', 'vaterschaftsanerkennung'],
  ['kita|kindergarten|krippe|kindertagesstätte', 'kindertagesstätte|kindertageseinrichtung|kindertageseinrichtungen|kita'],
  ['kita beitrag|kita gebühr|kita kosten|kindergarten beitrag|kindergarten gebühr|kindergarten kosten', 'elternbeitrag'],
  ['kinderbetreuung kosten|kinderbetreuung gebühr|kinderbetreuung beitrag', 'elternbeitrag'],
  ['tagesmutter|tagesvater', 'kindertagespflege|tagesmutter'],
  ['kinderbetreuung', 'kindertagesbetreuung|kindertagespflege|kindertageseinrichtung'],
  ['gestorben|verstorben|todesfall|tot|sterbefall', 'sterbefall|tod|todesfall'],
  ['totenschein|leichenschauschein', 'todesbescheinigung'],
  ['beerdigung|begräbnis|beisetzung|urne', 'bestattung'],
  ['grab|grabstätte', 'grabstelle'],
  ['erbe|erben|geerbt', 'erbschaft|erbe'],
  ['kirche austreten', 'kirchenaustritt'],
  ['hund|welpe|vierbeiner', 'hund|hundehaltung'],
  ['haustier|katze', 'haustiere|haustier'],
  // Money and work
  ['arbeitslos|arbeitslosigkeit|gekündigt|job verloren|jobverlust', 'arbeitslosmeldung|arbeitslosengeld|arbeitsuchendmeldung'],
  ['hartz 4|hartz iv|hartz4|alg 2|alg ii', 'bürgergeld|arbeitslosengeld ii'],
  ['stütze|sozialamt', 'sozialhilfe|grundsicherung'],
  ['rente|pension|ruhestand|rentenantrag', 'rente|regelaltersrente'],
  ['mietzuschuss|zuschuss miete|mietbeihilfe', 'wohngeld'],
  ['sozialwohnung|wbs', 'wohnberechtigungsschein'],
  ['mietschulden|miete schulden', 'mietrückstände'],
  ['bafög|studienförderung', 'ausbildungsförderung|bafög'],
  ['gdb|behinderungsgrad', 'behinderung feststellung'],
  ['behindert|behinderte|behindertenausweis|schwerbehindert', 'schwerbehinderte|schwerbehindertenausweis|behinderung'],
  ['behindertenparkplatz|behindertenparkausweis', 'parkmöglichkeiten schwerbehinderte|parkausweis schwerbehinderte'],
  ['pflegen|pflegebedürftig|pflegestufe|pflegegrad', 'pflege|pflegegeld|pflegebedürftigkeit'],
  ['gez|rundfunkgebühr|fernsehgebühr', 'rundfunkbeitrag'],
  ['steuer id|steuerid|steuer nummer|steuernummer', 'steueridentifikationsnummer'],
  ['firma|unternehmen|betrieb|laden|geschäft|gewerbeschein', 'gewerbe|unternehmen'],
  ['selbstständig|selbständig|freiberufler|freiberuflich', 'selbstständige|freiberuflichen'],
  ['firma gründen|unternehmen gründen|selbstständig machen', 'gewerbe anmeldung'],
  ['verein gründen|vereinsgründung', 'vereinsregister eintragung'],
  ['eröffnen|eröffnung|aufmachen', 'gewerbe anmeldung'],
  ['kneipe|lokal|restaurant|imbiss|café|bar|gasthaus', 'gaststättengewerbe|gaststätte'],
  ['ausschank|bier|alkohol', 'ausschank|gaststättengewerbe gestattung'],
  ['vereinsfest|straßenfest|stadtfest|dorffest', 'veranstaltung|vorübergehend'],
  // House, waste and order
  ['bauen|bauantrag|hausbau|garage|carport|anbau', 'baugenehmigung'],
  ['abreißen|abriss|abreissen', 'abbruchgenehmigung|abbruch'],
  ['solaranlage|balkonkraftwerk|photovoltaik|pv', 'photovoltaikanlagen'],
  ['müll|abfall|müllabfuhr|müllabholung', 'abfall|müll|hausmüll'],
  ['müllgebühr', 'abfallgebühr'],
  ['sperrgut', 'sperrmüll'],
  ['kühlschrank|waschmaschine|fernseher|elektrogerät', 'elektroschrott'],
  ['kaputt|defekt|beschädigt|schaden', 'störung|schadensbeseitigung'],
  ['fundbüro|gefunden|verlorene sache', 'fundsachen|fund'],
  ['portemonnaie|geldbeutel|handy|schlüssel|rucksack', 'fundsachen'],
  ['lärm|ruhestörung|krach', 'lärmbelästigung'],
  ['demo|demonstration|kundgebung', 'versammlung'],
  ['feuerwerk|böller|raketen', 'pyrotechnischer gegenstände|pyrotechnischen gegenständen'],
  ['angeln|angelschein|angler', 'fischereischein|fischerprüfung'],
  ['waffenschein', 'führen waffen erlaubnis'],
  ['waffenbesitzkarte', 'erwerb besitz waffen'],
  ['bücherei|bibliothek', 'bibliotheksausweis|bibliothek'],
  // What has happened, and how soon
  ['verloren|verlieren|weg|verschwunden', 'verlust'],
  ['gestohlen|geklaut|klauen|stehlen', 'diebstahl'],
  ['abgelaufen|ungültig', 'ablauf'],
  ['schnell|eilig|eilt|dringend|sofort', 'express|vorläufig'],
  ['austreten', 'austritt'],
  ['kosten|preis|teuer', 'gebühr|kosten'],
  ['raten|ratenzahlung|stundung', 'zahlungserleichterungen'],
  // English
  ['id card|identity card', 'personalausweis'],
  ['passport', 'reisepass'],
  ['driving licence|driving license|drivers license|driver license', 'führerschein'],
  ['birth certificate', 'geburtsurkunde'],
  ['marriage certificate', 'eheurkunde'],
  ['death certificate', 'sterbeurkunde'],
  ['dog tax', 'hundesteuer'],
  ['register address|registration address|anmeldung address', 'wohnsitz anmeldung'],
  ['child benefit', 'kindergeld'],
  ['parental allowance|parental benefit', 'elterngeld'],
  ['housing benefit', 'wohngeld'],
  ['unemployment benefit', 'arbeitslosengeld'],
  ['residence permit', 'aufenthaltserlaubnis'],
  ['parking permit', 'bewohnerparkausweis'],
  ['citizenship|naturalisation|naturalization', 'einbürgerung'],
  ['register business|business registration', 'gewerbe anmeldung'],
  ['car registration|register car', 'fahrzeug zulassung'],
  ['student loan', 'bafög'],
];
