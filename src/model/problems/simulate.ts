import type { ProblemTable } from "./table.ts";

export const simulateProblems = {
  "scenario-node-unknown": {
    status: 404,
    sentence: { en: "{where}: there is no node {node} in these chains.", nl: "{where}: er is geen schakel {node} in deze ketens." },
    remedy: { en: "Nearest: {known}.", nl: "Het dichtst daarbij: {known}." },
  },
  "scenario-country-unknown": {
    status: 404,
    sentence: {
      en: "{where}: no source names {country} as a supplier in these chains.",
      nl: "{where}: geen bron noemt {country} als leverancier in deze ketens.",
    },
    remedy: { en: "Countries that supply here: {known}.", nl: "Landen die hier leveren: {known}." },
  },
  "scenario-provider-unknown": {
    status: 404,
    sentence: {
      en: "{where}: no source names “{provider}” as a supplier in these chains.",
      nl: "{where}: geen bron noemt “{provider}” als leverancier in deze ketens.",
    },
    remedy: { en: "Write it as the chain does. Nearest: {known}.", nl: "Schrijf het zoals de keten. Het dichtst daarbij: {known}." },
  },
  "scenario-control-unknown": {
    status: 404,
    sentence: {
      en: "{where}: the register of export controls has no entry {control}.",
      nl: "{where}: het register van uitvoerbeperkingen heeft geen regel {control}.",
    },
    remedy: { en: "Nearest: {known}.", nl: "Het dichtst daarbij: {known}." },
  },
  "scenario-cuts-nothing": {
    status: 422,
    sentence: {
      en: "This scenario cuts nothing: no source names {who} as a supplier of {nodes} ({where}). Named there: {supplied}.",
      nl: "Dit scenario raakt niets: geen bron noemt {who} als leverancier van {nodes} ({where}). Wel genoemd: {supplied}.",
    },
    remedy: {
      en: "Name who supplies the node, or cut the node itself by leaving country and provider out.",
      nl: "Noem wie de schakel levert, of raak de schakel zelf door land en leverancier weg te laten.",
    },
  },
  "scenario-control-not-in-force": {
    status: 422,
    sentence: {
      en: "This scenario cuts nothing: the control {control} holds from {effective} until {until}, and the scenario runs {days} days from {start}.",
      nl: "Dit scenario raakt niets: de beperking {control} geldt van {effective} tot {until}, en het scenario loopt {days} dagen vanaf {start}.",
    },
    remedy: {
      en: "Give the scenario another start, or name country and nodes instead.",
      nl: "Geef het scenario een andere start, of noem in plaats daarvan land en schakels.",
    },
  },
  "scenario-without-cut": {
    status: 422,
    sentence: {
      en: "This scenario cuts nothing: none of its shocks takes supply away.",
      nl: "Dit scenario raakt niets: geen van de schokken neemt aanbod weg.",
    },
    remedy: {
      en: "Add a shock of kind stop, cut, export_ban, route_loss or plant_loss; a price goes with the kernel leontief.",
      nl: "Voeg een schok toe van de soort stop, cut, export_ban, route_loss of plant_loss; een prijs hoort bij de rekenkern leontief.",
    },
  },
  "scenario-without-price": {
    status: 422,
    sentence: {
      en: "The kernel leontief passes on prices, and no shock of this scenario is a price.",
      nl: "De rekenkern leontief geeft prijzen door, en geen schok van dit scenario is een prijs.",
    },
    remedy: {
      en: "Add a shock of kind price with by as its rise in per cent, or choose the kernel cascade.",
      nl: "Voeg een schok van de soort price toe met by als stijging in procent, of kies de rekenkern cascade.",
    },
  },
  "simulation-too-large": {
    status: 422,
    sentence: {
      en: "{runs} draws of {nodes} nodes do not fit into memory here.",
      nl: "{runs} trekkingen van {nodes} schakels passen hier niet in het geheugen.",
    },
    remedy: { en: "At most {most} draws fit; or choose fewer chains.", nl: "Ten hoogste {most} trekkingen passen; of kies minder ketens." },
  },
  "kernel-value-wrong": {
    status: 422,
    sentence: {
      en: "{what} is {value}; it must be a number from {least} to {most}.",
      nl: "{what} is {value}; het moet een getal zijn van {least} tot {most}.",
    },
    remedy: { en: "Mend this value and repeat the calculation.", nl: "Herstel deze waarde en herhaal de berekening." },
  },
  "programme-infeasible": {
    status: 422,
    sentence: {
      en: "For the disruption {disruption} there is no solution ({reason}): with the stocks and capacities that are left, what must be served cannot be.",
      nl: "Voor de verstoring {disruption} is er geen oplossing ({reason}): met de voorraden en capaciteiten die over zijn, is niet te leveren wat geleverd moet worden.",
    },
    remedy: {
      en: "Lower the part of demand that must be served, add stock or capacity, or name a second supplier.",
      nl: "Verlaag het deel van de vraag dat geleverd moet worden, voeg voorraad of capaciteit toe, of noem een tweede leverancier.",
    },
  },
  "table-cell-wrong": {
    status: 422,
    sentence: {
      en: "The input–output table has {value} in the cell from {from} to {to}; a flow is a number of 0 or more.",
      nl: "De input-outputtabel heeft {value} in de cel van {from} naar {to}; een stroom is een getal van 0 of meer.",
    },
    remedy: {
      en: "Fill in the flow, 0 where there is none; the table must be as wide as it is long.",
      nl: "Vul de stroom in, 0 waar er geen is; de tabel moet even breed zijn als lang.",
    },
  },
  "table-unbalanced": {
    status: 422,
    sentence: {
      en: "The input–output table does not balance: for {sector} {line} is {sum}, and the output is {output}.",
      nl: "De input-outputtabel sluit niet: voor {sector} is {line} {sum}, en de productie is {output}.",
    },
    remedy: {
      en: "Take flows, final demand, value added and output from the same table, year and price basis.",
      nl: "Neem stromen, finale vraag, toegevoegde waarde en productie uit dezelfde tabel, hetzelfde jaar en dezelfde prijsbasis.",
    },
  },
  "table-singular": {
    status: 422,
    sentence: {
      en: "The input–output table has no solution: somewhere sectors together use as much of their own output as they make, or more.",
      nl: "De input-outputtabel heeft geen oplossing: ergens gebruiken sectoren samen evenveel van hun eigen productie als ze maken, of meer.",
    },
    remedy: {
      en: "Look for columns whose inputs add up to the output or more, and give them value added.",
      nl: "Zoek kolommen waarvan de inputs optellen tot de productie of meer, en geef ze toegevoegde waarde.",
    },
  },
  "network-column-missing": {
    status: 422,
    sentence: { en: "{file} has no column {missing}. It has: {found}.", nl: "{file} heeft geen kolom {missing}. Wel: {found}." },
    remedy: {
      en: "Name the columns supplier, customer, supplier_sector, customer_sector, weight and type.",
      nl: "Noem de kolommen supplier, customer, supplier_sector, customer_sector, weight en type.",
    },
  },
  "network-empty": {
    status: 422,
    sentence: { en: "{file} has no links.", nl: "{file} heeft geen schakels." },
    remedy: {
      en: "Give a file with one row per pair of supplier and customer.",
      nl: "Geef een bestand met één rij per paar van leverancier en afnemer.",
    },
  },
  "network-rows-wrong": {
    status: 422,
    sentence: {
      en: "{count} rows of {file} cannot be used: {rows}",
      nl: "{count} rijen van {file} zijn niet bruikbaar: {rows}",
    },
    remedy: {
      en: "Mend these rows: supplier and customer differ, a firm has one sector, weight is a number of 0 or more, type is 0 (negligible), 1 (non-essential) or 2 (essential).",
      nl: "Herstel deze rijen: supplier en customer verschillen, een bedrijf heeft één sector, weight is een getal van 0 of meer, type is 0 (verwaarloosbaar), 1 (niet-essentieel) of 2 (essentieel).",
    },
  },
  "network-firm-unknown": {
    status: 404,
    sentence: { en: "The network has no firm {firm}.", nl: "Het netwerk heeft geen bedrijf {firm}." },
    remedy: {
      en: "Write the firm as in the columns supplier and customer.",
      nl: "Schrijf het bedrijf zoals in de kolommen supplier en customer.",
    },
  },
} as const satisfies ProblemTable;
