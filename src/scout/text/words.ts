/** Words that say nothing about what a text is about: small words, the style of applications, and who pays or commands. */

const listed = (text: string) => new Set(text.trim().split(/\s+/));

/** Small words of English and Dutch: never a feature, and no gap between the words around them. */
export const stopWords = listed(`
a about above after again all also although am among an and any are as at be because been before being below between both but by can cannot could did do
does doing done due during each either enough etc even ever every few for from further get had has have having he her here hers him his how however if in
into is it its itself just like made make makes making many may might more most much must my near neither no nor not now of off often on once one only or
other others our ours out over own per rather same several shall she should since so some still such than that the their theirs them then there thereby
therefore these they this those three through thus to too two toward towards under until up upon us use used uses using various very via was we well were
what when where whereas which while who whose why will with within without would yet you your eg ie s t e g
de het een en van voor met dat die zijn wordt worden op te niet door aan bij naar deze dit ook om als uit kan onze wij heeft hebben er zal zoals`);

/** Words of applications, programmes and reports, which tell who wrote a text and not what it is about. They are no feature and part the words around them. */
export const styleWords = listed(`
europe european eu member states state union consortium partner partners project projects proposal propose proposes proposed proposing ambition ambitious
stakeholder stakeholders horizon call topic work package packages workpackage wp objective objectives aim aims aimed aiming goal goals address addresses
addressing challenge challenges innovation innovations innovative novel new develop develops developed developing development developments research
researcher researchers study studies result results outcome outcomes impact impacts expected enable enables enabling enabled provide provides providing
provided based approach approaches current currently existing sota art beyond first next key main important significant significantly high higher low lower
improve improved improving improvement increase increased increasing reduce reduced reducing reduction different including include includes multiple
potential future need needs needed require requires required requirement requirements ensure ensuring support supports supporting contribute contributing contribution lead leading
leader excellent excellence fellowship fellow fellows phd doctoral candidate candidates msca erc eic edf edidp padr esf trl small business company firm firms
phase i ii iii feasibility commercial commercialization commercialize market markets industry industrial customer customers opportunity program programs
programme programmes agency department ministry office national international institute institution institutions university universities laboratory
laboratories center centers centre centres country countries world worldwide global globally today effort team teams year years month months strategic
strategy autonomy sovereignty sovereign cooperation collaboration collaborative interoperable interoperability standard standards standardisation
standardization cluster action actions activities activity deliver delivers delivered task tasks plan planned solution solutions concept concepts framework
methodology methodologies method methods technology technologies technological system systems application applications capability capabilities demonstrate
demonstrates demonstrated demonstrating demonstration demonstrator promote author authors hungary france germany italy spain poland finland sweden estonia
ukraine russia common procurement practitioner practitioners sme smes sos disruptive prepared role roles fair inclusive value values understand understanding mask masked redacted institution organisation organization organisations organizations`);

/** Who pays or commands, in one word: masked while training and while judging. Phrases stand in the lexicon of domains as `giveaway`. */
export const giveawayWords = listed(`
nato esa nasa eda frontex europol euspa copernicus galileo egnos defis pesco occar army armies navy navies naval military militaries militarily defence defense
defensie krijgsmacht landmacht luchtmacht marine marines warfighter warfighters soldier soldiers warfare war wars combat combatant troop troops battlefield
battlefields battle battles weapon weapons homeland police policing mod mods dod darpa nih nsf doe usda dhs afrl onr sbir sttr civilian airmen airman sailor
sailors marines politie wapen wapens militair militaire oorlog soldaat soldaten airbus thales leonardo dassault safran saab rheinmetall indra hensoldt
fincantieri mbda kongsberg ohb ariane arianespace`);

/** Words that are about a domain and name its programmes too: they count for the domain alone, not for the judgement as a whole. */
export const domainWords = listed("space security dual civil ruimte ruimtevaart veiligheid");
