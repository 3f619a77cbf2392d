/** One real deal, so that a desk without cases has something to show. The guide prints the same file; every fact names where it was read. */

/** As DEAL.yaml. */
export const exampleDeal = `# A worked example: a public deal of 2020-2022 that was not completed.
name:
  en: GlobalWafers – Siltronic (2020–2022)
  nl: GlobalWafers – Siltronic (2020–2022)
note:
  en: A worked example from public sources. The takeover lapsed when the German certificate had not come by the long-stop day. The ministry counted from 10 December 2020 and took more time on 7 December 2021; on which day it opened its review and had all documents, and when the Union was told, was not found; clocks that need those days do not run, and the first one shows no answer.
  nl: Een uitgewerkt voorbeeld uit openbare bronnen. De overname verviel toen de Duitse verklaring er op de uiterste dag niet was. Het ministerie telde vanaf 10 december 2020 en nam op 7 december 2021 meer tijd; op welke dag het zijn onderzoek opende en alle stukken had, en wanneer de Unie het hoorde, is niet gevonden; termijnen die deze dagen nodig hebben, lopen niet, en de eerste toont geen antwoord.
target:
  name: Siltronic
  country: DEU
  sites:
    - { place: Burghausen, country: DEU }
  technologies: [eu_1_1]
acquirer:
  name: GlobalWafers GmbH
  also: [GlobalWafers]
stake:
  before: 4.53
  after: 70.27
  from:
    - { holder: Wacker Chemie, percent: 30.8 }
    - { holder: other shareholders, percent: 34.94 }
parties:
  - { name: GlobalWafers, country: TWN }
  - { name: GlobalWafers GmbH, country: DEU }
  - { name: Wacker Chemie, country: DEU }
  - { name: other shareholders, dispersed: true }
ownership:
  - { holder: GlobalWafers, of: GlobalWafers GmbH, percent: 100 }
  - { holder: Wacker Chemie, of: Siltronic, percent: 30.8 }
  - { holder: other shareholders, of: Siltronic, percent: 64.67 }
dates:
  announced: 2020-11-30
  signed: 2020-12-09
  notified_national: 2020-12-10
  second_extended: 2021-12-07
  long_stop: 2022-01-31
sources:
  - { publication: "Siltronic agrees to be taken over by GlobalWafers for 125 eur/shr", publisher: Nasdaq, year: 2020, url: "https://www.nasdaq.com/articles/siltronic-agrees-to-be-taken-over-by-globalwafers-for-125-eur-shr-2020-12-09", evidence: read, caveat: "read in an excerpt: the agreement of 9 December 2020 and the 30.8 % of Wacker Chemie" }
  - { publication: GlobalWafers increases its offer for Siltronic, publisher: Evertiq, year: 2021, url: "https://evertiq.com/design/49460", evidence: read, caveat: "read in an excerpt: 4.53 % held by GlobalWafers and its daughters, here put with GlobalWafers GmbH" }
  - { publication: The takeover of Siltronic was not completed, publisher: Evertiq, year: 2022, url: "https://evertiq.com/design/51310", evidence: read, caveat: "read in an excerpt: 13.67 % held and about 56.60 % tendered, 70.27 % together; 34.94 % from others is what that leaves beside Wacker Chemie" }
  - { publication: Global Wafers fehlt nur noch Berliner Entscheidung, publisher: Börsen-Zeitung, year: 2022, url: "https://boersen-zeitung.de/unternehmen-branchen/global-wafers-fehlt-nur-noch-berliner-entscheidung-fba37f48-7aad-11ec-9355-5390a97c3bea", evidence: read, caveat: "read in an excerpt: the ministry says that its time began with the application for a certificate on 10 December 2020" }
  - { publication: Chip-Hersteller Siltronic kann nicht an GlobalWafers verkauft werden, publisher: Deutsche Welle, year: 2022, url: "https://www.dw.com/de/chip-hersteller-siltronic-kann-nicht-an-globalwafers-verkauft-werden/a-60618513", evidence: read, caveat: "read in an excerpt: the ministry took more time on 7 December; the Börsen-Zeitung of the same days hears that it would have ended at the end of February 2022" }
  - { publication: Public tender offer by GlobalWafers will not be completed, publisher: Siltronic AG, year: 2022, url: "http://www.magyartokepiac.hu/cikk?264987", evidence: read, caveat: "read in an excerpt: the day of 31 January 2022 passed without a certificate of non-objection" }
`;
