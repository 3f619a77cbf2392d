/** Organisations over 123,000 participations: gathered, compared and joined. */
import { median, repeated, spread } from "./clock.mjs";

const participations = 123_000;
const organisations = 30_000;

/** Resolves made-up participations as many and as alike as those of CORDIS and the European Defence Fund. */
export async function benchOrganisations({ runs }) {
  const { gatherReferences, resolveOrganisations } = await import("#scout");
  const made = madeUp();
  let found;
  const times = await repeated("organisations", runs, () => {
    found = resolveOrganisations(gatherReferences(made));
  });
  const seconds = median(times);
  return [
    {
      what: `Organisations resolved over ${participations.toLocaleString("en-GB")} participations (${found.organisations.length.toLocaleString("en-GB")} organisations)`,
      value: `${seconds.toFixed(1)} s`,
      median: seconds,
      spread: spread(times),
    },
  ];
}

/** Names of two to five words out of a vocabulary as uneven as that of real names; one in a hundred without a number. */
function madeUp() {
  const next = chance(7);
  const word = () => `w${Math.floor(6000 * next() ** 3).toString(36)}`;
  const forms = ["GmbH", "BV", "S.p.A.", "SAS", "Ltd", "SL", "AB", ""];
  const countries = ["DEU", "NLD", "ITA", "FRA", "GBR", "ESP", "SWE", "POL"];
  const names = Array.from({ length: organisations }, (_, at) => {
    const words = Array.from({ length: 2 + Math.floor(4 * next()) }, word);
    const country = countries[Math.floor(countries.length * next())];
    return { number: String(900_000_000 + at), name: [...words, forms[Math.floor(forms.length * next())]].join(" ").trim(), country };
  });
  return Array.from({ length: participations }, (_, at) => {
    const { number, name, country } = names[Math.floor(organisations * next() ** 2)];
    const bare = next() < 0.01;
    return {
      document: `${bare ? "edf" : "cordis"}/${Math.floor(at / 6)}`,
      organisation: bare ? null : number,
      scheme: "pic",
      name: bare ? name.toUpperCase() : name,
      country,
      role: null,
      amount: null,
      kind: null,
    };
  });
}

/** The same numbers each time. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
