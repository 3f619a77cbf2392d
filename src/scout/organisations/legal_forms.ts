/** Legal forms as they stand in names, in short and in full, by one sign for the same form; what a form is called differs by language, not what it is. */

const forms: Readonly<Record<string, readonly string[]>> = {
  gmbh: ["gmbh", "gesellschaft mit beschrankter haftung", "ges m b h", "gesmbh", "ggmbh", "gemeinnutzige gmbh", "mbh"],
  "gmbh co kg": ["gmbh co kg", "gmbh and co kg", "gmbh und co kg", "ag co kg", "se co kg"],
  ag: ["ag", "aktiengesellschaft"],
  kg: ["kg"],
  ug: ["ug", "ug haftungsbeschrankt"],
  ev: ["ev", "eingetragener verein"],
  se: ["se", "societas europaea"],
  sa: ["sa", "societe anonyme", "sociedad anonima", "sociedade anonima", "spolka akcyjna", "societa anonima"],
  sas: ["sas", "sasu", "societe par actions simplifiee"],
  sarl: ["sarl", "eurl", "societe a responsabilite limitee"],
  spa: ["spa", "societa per azioni"],
  srl: ["srl", "srls", "societa a responsabilita limitata", "societate cu raspundere limitata", "sociedad de responsabilidad limitada"],
  scarl: ["scarl", "scrl", "societa consortile a responsabilita limitata", "scpa", "societa consortile per azioni"],
  sl: ["sl", "sociedad limitada", "slu", "sociedad limitada unipersonal", "slne"],
  sau: ["sau", "sociedad anonima unipersonal"],
  slp: ["slp", "sociedad limitada profesional"],
  bv: ["bv", "besloten vennootschap", "bvba", "srl bv"],
  nv: ["nv", "naamloze vennootschap"],
  vzw: ["vzw", "asbl", "aisbl", "ivzw", "association sans but lucratif", "association internationale sans but lucratif"],
  ab: ["ab", "aktiebolag", "aktiebolaget"],
  as: ["as", "asa", "aksjeselskap", "aktieselskab"],
  aps: ["aps", "anpartsselskab"],
  oy: ["oy", "oyj", "osakeyhtio", "oy ab"],
  ou: ["ou", "osauhing"],
  uab: ["uab", "uzdaroji akcine bendrove"],
  sia: ["sia", "sabiedriba ar ierobezotu atbildibu"],
  "sp zoo": [
    "sp zoo",
    "sp z oo",
    "spolka zoo",
    "spolka z oo",
    "spolka z ograniczona odpowiedzialnoscia",
    "spolka z ograniczona odpowiedzialnoscia spolka komandytowa",
  ],
  sro: ["sro", "spol sro", "spolecnost s rucenim omezenym", "spolocnost s rucenim obmedzenym"],
  doo: ["doo", "drustvo s ogranicenom odgovornoscu", "druzba z omejeno odgovornostjo"],
  dd: ["dd", "dionicko drustvo", "delniska druzba"],
  kft: ["kft", "korlatolt felelossegu tarsasag"],
  zrt: ["zrt", "nyrt", "zartkoruen mukodo reszvenytarsasag", "nyilvanosan mukodo reszvenytarsasag"],
  eood: ["eood", "ood", "ead"],
  ae: ["ae", "anonymi etaireia", "anonymos etaireia", "anonimi eteria", "anonymh etaireia", "anonymi etairia", "anonimi etairia"],
  ike: ["ike", "idiotiki kefalaiouchiki etaireia", "idiotiki kefalaiouxiki etaireia", "pc", "private company"],
  epe: ["epe", "etaireia periorismenis efthynis", "etairia periorismenis efthinis"],
  ltd: ["ltd", "limited", "private limited", "pvt ltd", "co ltd", "company limited"],
  plc: ["plc", "public limited company"],
  llp: ["llp"],
  lda: ["lda", "limitada", "unipessoal lda", "ltda"],
  inc: ["inc", "incorporated", "corp", "corporation", "llc", "co", "company"],
  stichting: ["stichting"],
};

interface Form {
  readonly words: readonly string[];
  readonly form: string;
}

const bySize: readonly Form[] = Object.entries(forms)
  .flatMap(([form, written]) => written.map((text) => ({ words: text.split(" "), form })))
  .sort((a, b) => b.words.length - a.words.length);
const byLast = groupedBy((form) => form.words.at(-1) ?? "");
const byFirst = groupedBy((form) => form.words[0] ?? "");

function groupedBy(key: (form: Form) => string): ReadonlyMap<string, readonly Form[]> {
  const groups = new Map<string, Form[]>();
  for (const form of bySize) groups.set(key(form), [...(groups.get(key(form)) ?? []), form]);
  return groups;
}

/** The words of a name without the legal form at its end, or at its beginning where it has several words; the form is null when none stands there. */
export function withoutForm(words: readonly string[]): { core: readonly string[]; form: string | null } {
  for (const { words: written, form } of byLast.get(words.at(-1) ?? "") ?? []) {
    const start = words.length - written.length;
    if (start > 0 && written.every((word, index) => word === words[start + index])) return { core: words.slice(0, start), form };
  }
  for (const { words: written, form } of byFirst.get(words[0] ?? "") ?? []) {
    const leads = written.length > 1 || form === "uab" || form === "stichting" || form === "sia" || form === "ou" || form === "oy";
    if (leads && words.length > written.length && written.every((word, index) => word === words[index]))
      return { core: words.slice(written.length), form };
  }
  return { core: words, form: null };
}
