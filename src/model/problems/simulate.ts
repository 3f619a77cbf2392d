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
} as const satisfies ProblemTable;
