/** One real deal, so that a desk without cases has something to show. The guide prints the same file; every fact names where it was read. */

/** As DEAL.yaml. */
export const exampleDeal = `# A worked example: a public deal of 2020-2022 that was not completed.
name:
  en: GlobalWafers – Siltronic (2020–2022)
  nl: GlobalWafers – Siltronic (2020–2022)
note:
  en: A worked example from public sources. The takeover lapsed when the German certificate had not come by the long-stop day. Days of filing were not found; clocks that need them do not run.
  nl: Een uitgewerkt voorbeeld uit openbare bronnen. De overname verviel toen de Duitse verklaring er op de uiterste dag niet was. Dagen van melding zijn niet gevonden; termijnen die ze nodig hebben, lopen niet.
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
  long_stop: 2022-01-31
sources:
  - { publication: "Siltronic agrees to be taken over by GlobalWafers for 125 eur/shr", publisher: Nasdaq, year: 2020, url: "https://www.nasdaq.com/articles/siltronic-agrees-to-be-taken-over-by-globalwafers-for-125-eur-shr-2020-12-09", evidence: read, caveat: "read in an excerpt: the agreement of 9 December 2020 and the 30.8 % of Wacker Chemie" }
  - { publication: GlobalWafers increases its offer for Siltronic, publisher: Evertiq, year: 2021, url: "https://evertiq.com/design/49460", evidence: read, caveat: "read in an excerpt: 4.53 % held by GlobalWafers and its daughters, here put with GlobalWafers GmbH" }
  - { publication: The takeover of Siltronic was not completed, publisher: Evertiq, year: 2022, url: "https://evertiq.com/design/51310", evidence: read, caveat: "read in an excerpt: 13.67 % held and about 56.60 % tendered, 70.27 % together; 34.94 % from others is what that leaves beside Wacker Chemie" }
  - { publication: Public tender offer by GlobalWafers will not be completed, publisher: Siltronic AG, year: 2022, url: "http://www.magyartokepiac.hu/cikk?264987", evidence: read, caveat: "read in an excerpt: the day of 31 January 2022 passed without a certificate of non-objection" }
`;
