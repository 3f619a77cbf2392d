/** What is said about rows that cannot be used, in both languages: the row and what to do. */
import type { ModelLink, ModelNode, ModelRemark } from "./chain_model.ts";
import type { NamesOfCountries } from "./names.ts";

function remark(about: string, en: string, nl: string): ModelRemark {
  return { about, sentence: { en, nl } };
}

export const remarks = {
  circle(link: ModelLink, nodes: readonly ModelNode[]): ModelRemark {
    const [from, to] = [nodes[link.from]?.id ?? "", nodes[link.to]?.id ?? ""];
    return remark(
      from,
      `${from} goes into ${to} and ${to} leads back to ${from}: that circle is cut at this link (${link.id}). Take one link of it out of links.csv.`,
      `${from} gaat in ${to} en ${to} leidt terug naar ${from}: die kring is op dit verband (${link.id}) doorgeknipt. Haal één verband ervan uit links.csv.`,
    );
  },
  linkToNowhere: (from: string, to: string, missing: string, id: string) =>
    remark(
      from,
      `The link ${from} → ${to} (${id}) is left out: there is no node ${missing} here. Add it to nodes.csv or mend the link.`,
      `Het verband ${from} → ${to} (${id}) telt niet mee: er is hier geen schakel ${missing}. Voeg die toe aan nodes.csv of herstel het verband.`,
    ),
  linkToItself: (node: string, id: string) =>
    remark(
      node,
      `The link of ${node} to itself (${id}) is left out. Take it out of links.csv.`,
      `Het verband van ${node} met zichzelf (${id}) telt niet mee. Haal het uit links.csv.`,
    ),
  relationUnknown: (from: string, to: string, relation: string, id: string) =>
    remark(
      from,
      `The link ${from} → ${to} (${id}) is left out: “${relation}” is no relation. Write goes_into, is_a or can_replace.`,
      `Het verband ${from} → ${to} (${id}) telt niet mee: “${relation}” is geen relatie. Schrijf goes_into, is_a of can_replace.`,
    ),
  linkNotUsable: (from: string, to: string, id: string) =>
    remark(
      from,
      `Degree or days of the link ${from} → ${to} (${id}) cannot be used and count as unknown. Give 0 to 100 per cent, and days of 0 or more.`,
      `Mate of dagen van het verband ${from} → ${to} (${id}) zijn niet bruikbaar en tellen als onbekend. Geef 0 tot 100 procent, en 0 of meer dagen.`,
    ),
  shareNotUsable: (node: string, provider: string, share: string, id: string) =>
    remark(
      node,
      `The share “${share}” of ${provider} in ${node} (${id}) is not between 0 and 100 and counts as unknown. Mend it in shares.csv, or leave it empty.`,
      `Het aandeel “${share}” van ${provider} in ${node} (${id}) ligt niet tussen 0 en 100 en telt als onbekend. Herstel het in shares.csv of laat het leeg.`,
    ),
  factNotUsable: (node: string, kind: string, unit: string, id: string) =>
    remark(
      node,
      `The fact ${kind} of ${node} (${id}) is left out: it needs a value, or a low and a high in order, of 0 or more, in ${unit}.`,
      `Het feit ${kind} van ${node} (${id}) telt niet mee: het heeft een waarde nodig, of een low en high op volgorde, van 0 of meer, in ${unit}.`,
    ),
  noEnd: (chain: string) =>
    remark(
      chain,
      `The chain ${chain} has no end product: every node of it goes into another. Name one in chain.yaml as root.`,
      `De keten ${chain} heeft geen eindproduct: elke schakel gaat in een andere. Noem er een in chain.yaml als root.`,
    ),
  endMissing: (chain: string, root: string) =>
    remark(
      chain,
      `The end product ${root} of the chain ${chain} is not among its nodes. Add it to nodes.csv or mend root in chain.yaml.`,
      `Het eindproduct ${root} van de keten ${chain} staat niet bij de schakels. Voeg het toe aan nodes.csv of herstel root in chain.yaml.`,
    ),
  /** Shares of one account that add up to more than everything, rounding of a half per cent per share allowed. */
  sums(node: ModelNode, names: NamesOfCountries): ModelRemark[] {
    return node.accounts.flatMap((account) =>
      (["country", "organisation"] as const).flatMap((kind) => {
        const shares = account.shares.filter((one) => one.kind === kind && one.share !== null);
        const sum = shares.reduce((total, one) => total + (one.share ?? 0), 0);
        if (sum <= 1 + 0.005 * shares.length) return [];
        const who = shares.map((one) => names.get(one.provider)?.en ?? one.provider).join(", ");
        const [percent, where] = [
          Math.round(sum * 1000) / 10,
          [account.publication, account.year, account.basis].filter(Boolean).join(", "),
        ];
        return remark(
          node.id,
          `${node.id}: the shares of ${who} add up to ${percent} % (${where}). No more than 100 % of a loss is counted; mend the rows in shares.csv.`,
          `${node.id}: de aandelen van ${who} zijn samen ${String(percent).replace(".", ",")} % (${where}). Een verlies telt tot 100 %; herstel de rijen in shares.csv.`,
        );
      }),
    );
  },
};
